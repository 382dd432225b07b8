using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>The route of a minimal API where it is written as text, the prefixes of its groups included: <c>POST /api/leads</c>.</summary>
internal static class MapRoutes
{
    private const int MaxGroups = 8;

    public static string? Of(InvocationExpressionSyntax call)
    {
        if (Pattern(call) is not { } pattern)
        {
            return null;
        }

        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        for (var depth = 0; depth < MaxGroups && receiver is not null; depth++)
        {
            switch (receiver)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MapGroup", Expression: var outer } } group:
                    pattern = (Pattern(group) ?? string.Empty).TrimEnd('/') + "/" + pattern.TrimStart('/');
                    receiver = outer;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } }:
                    receiver = inner;
                    break;
                case IdentifierNameSyntax name:
                    receiver = Definition(name);
                    break;
                default:
                    receiver = null;
                    break;
            }
        }

        var route = "/" + pattern.Trim('/');
        return Verb(call) is { } verb ? verb + " " + route : route;
    }

    private static string? Pattern(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.FirstOrDefault(static argument => argument.Expression is LiteralExpressionSyntax { Token.Value: string })?.Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : null;

    private static string? Verb(InvocationExpressionSyntax call) => TreeFacts.NameOf(call) switch
    {
        "Map" => null,
        "MapMethods" => call.ArgumentList.Arguments.Count > 1 ? call.ArgumentList.Arguments[1].DescendantNodes().OfType<LiteralExpressionSyntax>().FirstOrDefault()?.Token.Value as string : null,
        var map => map.Substring("Map".Length).ToUpperInvariant(),
    };

    /// <summary><c>var api = app.MapGroup("/api");</c></summary>
    private static ExpressionSyntax? Definition(IdentifierNameSyntax name)
    {
        var scope = name.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax);
        return scope?.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable =>
            string.Equals(variable.Identifier.ValueText, name.Identifier.ValueText, StringComparison.Ordinal) && variable.SpanStart < name.SpanStart)?.Initializer?.Value;
    }
}
