using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Outreach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Rules.Outreach;

/// <summary>A send, what it is, and what is to be said about it.</summary>
/// <param name="Recipients">Whom it reaches, as the statement names them.</param>
/// <param name="Guard">The call of the gate that does not count, where that is the matter.</param>
internal sealed record JudgedSend(GuardedUse Use, MessageJudgement Judgement, SendVerdict Verdict, ImmutableArray<IOperation> Recipients, string Channel, (string Name, SyntaxNode Call)? Guard)
{
    private const int Shown = 60;

    internal Send Send => (Send)Use.Requirement.Tag!;

    /// <summary>The recipients as they are written, without what is only a constant.</summary>
    internal string Recipient => string.Join(", ", Recipients.Where(static r => !r.ConstantValue.HasValue).Select(static r => Short(r.Syntax.ToString())).Distinct(StringComparer.Ordinal).Take(2));

    /// <summary>The members that hold the recipients, as other findings name them: <c>Lead.Phone</c>.</summary>
    internal string Members => string.Join(",", Recipients.Select(static r => Leaves.Peel(r) switch
    {
        IMemberReferenceOperation { Member.ContainingType: { } type } member => type.Name + "." + member.Member.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        ILocalReferenceOperation local => local.Local.Name,
        _ => null,
    }).OfType<string>().Distinct(StringComparer.Ordinal));

    private static string Short(string text)
    {
        var line = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Shown ? line : line.Substring(0, Shown) + "…";
    }
}
