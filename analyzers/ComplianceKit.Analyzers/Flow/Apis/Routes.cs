using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>The verb and route of an action, as its attributes say: <c>POST /api/leads</c>.</summary>
internal static class Routes
{
    public static string? Of(IMethodSymbol method)
    {
        var prefix = Template(method.ContainingType, inherited: true, out _);
        string? verb = null;
        string? own = null;
        for (var at = method; at is not null && verb is null && own is null; at = at.OverriddenMethod)
        {
            own = Template(at, inherited: false, out verb);
        }

        if (prefix is null && own is null)
        {
            return null;
        }

        var route = own is not null && (own.StartsWith("/", StringComparison.Ordinal) || own.StartsWith("~/", StringComparison.Ordinal))
            ? own.TrimStart('~')
            : string.Join("/", new[] { prefix, own }.Where(static part => !string.IsNullOrEmpty(part)).Select(static part => part!.Trim('/', '~')));
        return (verb is null ? string.Empty : verb + " ") + "/" + Filled(route.TrimStart('/'), method);
    }

    private static string? Template(ISymbol symbol, bool inherited, out string? verb)
    {
        verb = null;
        string? template = null;
        for (var at = symbol; at is not null && template is null && verb is null; at = inherited ? (at as INamedTypeSymbol)?.BaseType : null)
        {
            foreach (var attribute in at.GetAttributes())
            {
                if (attribute.AttributeClass is not { } type || !IsOfAspNet(type))
                {
                    continue;
                }

                if (VerbOf(type.Name) is { } named)
                {
                    verb ??= named;
                    template ??= Text(attribute);
                }
                else if (type.Name is "RouteAttribute" or "RoutePrefixAttribute")
                {
                    template ??= Text(attribute);
                }
            }
        }

        return template;
    }

    private static string? VerbOf(string attribute) =>
        attribute.StartsWith("Http", StringComparison.Ordinal) && attribute.EndsWith("Attribute", StringComparison.Ordinal)
            ? attribute.Substring(4, attribute.Length - 13).ToUpperInvariant() is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" ? attribute.Substring(4, attribute.Length - 13).ToUpperInvariant() : null
            : null;

    private static bool IsOfAspNet(INamedTypeSymbol attribute) =>
        attribute.ContainingNamespace?.ToDisplayString() is "Microsoft.AspNetCore.Mvc" or "System.Web.Mvc" or "System.Web.Http";

    private static string? Text(AttributeData attribute) => attribute.ConstructorArguments is [{ Value: string text }, ..] ? text : null;

    private static string Filled(string route, IMethodSymbol method)
    {
        var type = method.ContainingType.Name;
        var controller = type.EndsWith("Controller", StringComparison.Ordinal) ? type.Substring(0, type.Length - "Controller".Length) : type;
        var action = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - "Async".Length) : method.Name;
        return route.Replace("[controller]", controller).Replace("[action]", action);
    }
}
