using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>A call that sends something to people: by an API of the catalogue, or by the project's own method.</summary>
/// <param name="Call">The call, as it was written.</param>
/// <param name="Catalogue">The line of the catalogue; null for the project's own method.</param>
/// <param name="Recipients">Whoever receives it; empty where the vendor holds the audience.</param>
/// <param name="Channel">As in the catalogue: <c>sms</c>, <c>email</c> … or <c>any</c>.</param>
internal sealed record Send(IInvocationOperation Call, SenderCall? Catalogue, ImmutableArray<IOperation> Recipients, string Channel)
{
    /// <summary>The line of the catalogue, or the documentation-comment id of the project's own method.</summary>
    public string Id => Catalogue?.Api.Id ?? Call.TargetMethod.OriginalDefinition.GetDocumentationCommentId() ?? Name;

    public string Name => (Call.TargetMethod.ReducedFrom ?? Call.TargetMethod) is { ContainingType: { } type } method ? type.Name + "." + method.Name : Call.TargetMethod.Name;
}
