using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What code that does not bind still says: the names it writes.</summary>
internal static class Unresolved
{
    /// <summary>The expression before the member's name, or null.</summary>
    public static ExpressionSyntax? Receiver(SyntaxNode access) => access switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Expression,
        MemberAccessExpressionSyntax member => member.Expression,
        _ => null,
    };

    /// <summary>A mapping whose receiver came from a missing package: <c>app.NewVersionedApi().MapPost("/leads", …)</c>.</summary>
    public static bool IsMap(InvocationExpressionSyntax call, ITypeSymbol? receiver) =>
        receiver is null or IErrorTypeSymbol && IsMapName(TreeFacts.NameOf(call)) && call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } }, _, ..];

    /// <summary>The names of missing types that a value has, derives from or implements.</summary>
    public static IEnumerable<string> MissingTypes(ITypeSymbol? type)
    {
        switch (type)
        {
            case IErrorTypeSymbol { Name.Length: > 0 }:
                yield return type.Name;
                break;
            case ITypeParameterSymbol parameter:
                foreach (var name in parameter.ConstraintTypes.SelectMany(MissingTypes))
                {
                    yield return name;
                }

                break;
            case INamedTypeSymbol named:
                for (var inherited = named.BaseType; inherited is not null; inherited = inherited.BaseType)
                {
                    if (inherited is IErrorTypeSymbol)
                    {
                        yield return inherited.Name;
                    }
                }

                foreach (var contract in named.AllInterfaces.Where(static contract => contract is IErrorTypeSymbol))
                {
                    yield return contract.Name;
                }

                break;
        }
    }

    /// <summary>The operands of a call that does not bind, receiver left out.</summary>
    public static ImmutableArray<IOperation> Arguments(IOperation call) => call.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: var written }
        ? written.Select(argument => At(call, argument.Expression)).Where(static value => value is not null).Select(static value => value!).ToImmutableArray()
        : ImmutableArray<IOperation>.Empty;

    public static IOperation? At(IOperation operation, SyntaxNode? syntax) =>
        syntax is null ? null : operation.ChildOperations.SelectMany(static child => child.DescendantsAndSelf()).FirstOrDefault(at => at.Syntax == syntax);

    private static bool IsMapName(string name) => FlowCatalogue.Of(FlowApiKind.Map).Any(api => api.Members.Contains(name));
}
