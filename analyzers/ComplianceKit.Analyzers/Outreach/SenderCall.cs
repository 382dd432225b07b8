using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>A call that sends: which API, and the parameters as the catalogue names them (those of the interface, not of an implementation).</summary>
internal sealed record SenderCall(IInvocationOperation Call, SendApi Api, IMethodSymbol Declared)
{
    /// <summary>The value of the argument that the catalogue knows under this parameter name, or null where this overload has none.</summary>
    public IOperation? Argument(string parameter)
    {
        var ordinal = -1;
        foreach (var candidate in Declared.Parameters)
        {
            if (string.Equals(candidate.Name, parameter, StringComparison.OrdinalIgnoreCase))
            {
                ordinal = candidate.Ordinal;
            }
        }

        if (ordinal < 0)
        {
            return null;
        }

        foreach (var argument in Call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument.ArgumentKind == ArgumentKind.DefaultValue ? null : argument.Value;
            }
        }

        return null;
    }
}
