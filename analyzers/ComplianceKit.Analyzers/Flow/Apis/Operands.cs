using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>The operands of a call, as they stand in an operation tree or in a control-flow graph.</summary>
internal static class Operands
{
    public static IOperation Peel(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IArgumentOperation argument:
                    operation = argument.Value;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The value written for a parameter; null where it is left out or has its default.</summary>
    public static IOperation? Of(ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && string.Equals(argument.Parameter?.Name, parameter, StringComparison.Ordinal))?.Value;

    public static IOperation? OfType(ImmutableArray<IArgumentOperation> arguments, Func<ITypeSymbol, bool> wanted) =>
        arguments.FirstOrDefault(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { } parameter && wanted(parameter.Type))?.Value;

    /// <summary>The receiver: the instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    /// <summary>What is written as arguments, the receiver of an extension method left out.</summary>
    public static IEnumerable<IArgumentOperation> Written(IInvocationOperation call) =>
        call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && !(argument.Parameter?.Ordinal == 0 && call.TargetMethod.IsExtensionMethod && call.Instance is null));

    /// <summary>The first argument that is a constant string.</summary>
    public static string? ConstantText(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string text })
            {
                return text;
            }
        }

        return null;
    }

    /// <summary><c>Type.Member</c>, the type without arity.</summary>
    public static string Named(ISymbol member) => member.ContainingType is { } type ? type.Name + "." + member.Name : member.Name;

    /// <summary>The stable name for fingerprints.</summary>
    public static string Id(ISymbol member) => member.OriginalDefinition.GetDocumentationCommentId() ?? Named(member);
}
