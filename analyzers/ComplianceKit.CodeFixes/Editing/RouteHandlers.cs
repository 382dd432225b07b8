using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>Tells which functions the framework calls with whatever parameters they declare.</summary>
internal static class RouteHandlers
{
    /// <summary>A lambda or method group given to <c>MapPost</c> and its like: its parameters come from the request and from the services.</summary>
    internal static bool IsHandlerArgument(SyntaxNode handler, SemanticModel model, CancellationToken cancellationToken) =>
        handler.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol called
        && called.Name.StartsWith("Map", StringComparison.Ordinal)
        && ParameterOf(argument, called)?.Type is { SpecialType: SpecialType.System_Delegate };

    internal static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol called)
    {
        if (argument.NameColon is { } name)
            return called.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name.Name.Identifier.ValueText, StringComparison.Ordinal));
        var index = ((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return index < called.Parameters.Length ? called.Parameters[index] : null;
    }

    /// <summary>A public method of an MVC controller.</summary>
    internal static bool IsControllerAction(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary }
        && !Has(method, "Microsoft.AspNetCore.Mvc.NonActionAttribute")
        && (Inherits(method.ContainingType, "Microsoft.AspNetCore.Mvc.ControllerBase")
            || Bases(method.ContainingType).Any(static type => Has(type, "Microsoft.AspNetCore.Mvc.ControllerAttribute")));

    /// <summary><c>OnPost</c>, <c>OnGetListAsync</c> and so on of a Razor Page.</summary>
    internal static bool IsPageHandler(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary }
        && (method.Name.StartsWith("OnGet", StringComparison.Ordinal) || method.Name.StartsWith("OnPost", StringComparison.Ordinal)
            || method.Name.StartsWith("OnPut", StringComparison.Ordinal) || method.Name.StartsWith("OnDelete", StringComparison.Ordinal))
        && Inherits(method.ContainingType, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel");

    internal static bool Inherits(ITypeSymbol? type, string baseName) => Bases(type).Any(candidate => string.Equals(candidate.ToDisplayString(), baseName, StringComparison.Ordinal));

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    private static bool Has(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().Any(found => string.Equals(found.AttributeClass?.ToDisplayString(), attribute, StringComparison.Ordinal));
}
