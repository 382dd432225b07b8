using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>Addresses taken apart at their <c>@</c>: the host behind it is nobody's any more.</content>
internal sealed partial class Evaluation
{
    /// <summary>What a call on a text or its halves makes of an address; null where it takes none apart.</summary>
    private FlowValue? OfAddress(IInvocationOperation call, FlowValue whole, Func<FlowValue> result, FlowState state)
    {
        var name = call.TargetMethod.Name;
        if (whole.Part == AddressPart.Halves)
        {
            return name is "Last" or "LastOrDefault" || (name is "ElementAt" or "ElementAtOrDefault" or "Skip" or "GetValue" && call.Arguments.Any(static a => a.Value.ConstantValue is { HasValue: true, Value: > 0 })) ? whole.Identity() : null;
        }

        if (call.Type?.SpecialType == SpecialType.System_String && IsOfHost(name))
        {
            return result().Identity();
        }

        switch (name)
        {
            case "IndexOf" or "LastIndexOf" when SplitsAtSign(call):
                return result() with { Part = AddressPart.Place };
            case "Split" when SplitsAtSign(call):
                return result() with { Part = AddressPart.Halves };
            case "Substring" or "AsSpan" or "AsMemory" or "Slice" when call.Arguments.FirstOrDefault(static a => a.Parameter is { Type.SpecialType: SpecialType.System_Int32 }) is { } start && Again(Operands.Peel(start.Value), state).Part == AddressPart.Place:
            case "Remove" when call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: 0 } }, var count] && Again(Operands.Peel(count.Value), state).Part == AddressPart.Place:
                return result().Identity();
            default:
                return null;
        }
    }

    /// <summary>Whether an index or range takes what follows the <c>@</c>: <c>halves[1]</c>, <c>halves[^1]</c>, <c>address[(at + 1)..]</c>.</summary>
    private bool TakesHost(FlowValue whole, IOperation index, FlowState state) => whole.Part == AddressPart.Halves
        ? index.ConstantValue is { HasValue: true, Value: > 0 }
            || index.Syntax is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression, Operand: LiteralExpressionSyntax { Token.Value: 1 } }
            || index.Syntax is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression, Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" }, Right: LiteralExpressionSyntax { Token.Value: 1 } }
        : Operands.Peel(index) is IRangeOperation { LeftOperand: { } start } && Again(Operands.Peel(start), state).Part == AddressPart.Place;

    /// <summary>The host of an address that was read as such.</summary>
    private static bool IsHost(ISymbol member) => (member.Name, member.ContainingType?.Name) is ("Host", "MailAddress") or ("Domain", "MailboxAddress");

    /// <summary>Whether a method whose code is not known says that it gives a host: <c>GetDomain(email)</c>.</summary>
    private static bool IsOfHost(string name) => name.EndsWith("Domain", StringComparison.Ordinal) || name.EndsWith("DomainName", StringComparison.Ordinal) || name.EndsWith("Host", StringComparison.Ordinal) || name.EndsWith("HostName", StringComparison.Ordinal);

    private static bool SplitsAtSign(IInvocationOperation call) => call.TargetMethod.ContainingType is { SpecialType: SpecialType.System_String } or { Name: "MemoryExtensions" }
        && call.Arguments.SelectMany(static a => Elements(a.Value)).Any(static e => e.ConstantValue is { HasValue: true, Value: '@' or "@" });
}
