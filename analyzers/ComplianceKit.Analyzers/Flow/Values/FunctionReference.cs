using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>A lambda or method that a delegate value stands for.</summary>
/// <param name="Method">The lambda's or method's symbol.</param>
/// <param name="Lambda">The lambda in its graph; null for a method group.</param>
internal sealed record FunctionReference(IMethodSymbol Method, IFlowAnonymousFunctionOperation? Lambda) : IComparable<FunctionReference>
{
    private int Site => Lambda?.Syntax.SpanStart ?? -1;

    public int CompareTo(FunctionReference? other)
    {
        if (other is null)
        {
            return 1;
        }

        return Site != other.Site ? Site.CompareTo(other.Site)
            : SymbolEqualityComparer.Default.Equals(Method, other.Method) ? 0
            : string.CompareOrdinal(Method.ToDisplayString(), other.Method.ToDisplayString());
    }
}
