using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Rules.Kit;

/// <summary>The purpose behind <c>new PurposeId("viewing")</c> or <c>Purposes.Viewing</c>, where it is written as a constant.</summary>
internal static class NamedPurposes
{
    internal static string? Of(IOperation value) => value switch
    {
        IConversionOperation conversion => Of(conversion.Operand),
        IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string id } }, ..] } => id,
        IMemberReferenceOperation { Member: { IsStatic: true } member } => OfDeclaration(member),
        _ => null,
    };

    // static readonly PurposeId Viewing = new("viewing"); static PurposeId Viewing { get; } = new("viewing"); … => new("viewing");
    private static string? OfDeclaration(ISymbol member)
    {
        foreach (var creation in member.DeclaringSyntaxReferences.SelectMany(static reference => reference.GetSyntax().DescendantNodes()).OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (creation.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string id } }])
            {
                return id;
            }
        }

        return null;
    }
}
