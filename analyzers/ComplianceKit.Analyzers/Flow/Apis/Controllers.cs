using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Actions of controllers and handlers of Razor pages, found as ASP.NET finds them.</summary>
internal sealed class Controllers
{
    private static readonly string[] NonActions = ["Microsoft.AspNetCore.Mvc.NonActionAttribute", "System.Web.Mvc.NonActionAttribute", "System.Web.Http.NonActionAttribute"];

    private readonly BoundParameters _bound;
    private readonly INamedTypeSymbol[] _bases;
    private readonly Lazy<HashSet<string>> _missing;
    private readonly INamedTypeSymbol? _page;
    private readonly INamedTypeSymbol? _controller;
    private readonly INamedTypeSymbol? _apiController;
    private readonly INamedTypeSymbol? _nonController;
    private readonly INamedTypeSymbol? _nonHandler;
    private readonly INamedTypeSymbol[] _nonActions;
    private readonly string[] _handlerPrefixes;

    public Controllers(KnownTypes types, DeclaredNames declared, BoundParameters bound)
    {
        _missing = new Lazy<HashSet<string>>(() => new HashSet<string>(FlowCatalogue.Of(FlowApiKind.EndpointBase).Where(api => types.All(api.MetadataName).IsEmpty && declared.Imports(api.Namespace)).Select(static api => api.SimpleType), StringComparer.Ordinal));
        _bound = bound;
        _bases = types.Of(FlowCatalogue.Of(FlowApiKind.EndpointBase));
        _page = types.Of(FlowCatalogue.Of(FlowApiKind.PageBase)).FirstOrDefault();
        _handlerPrefixes = FlowCatalogue.Of(FlowApiKind.PageBase).SelectMany(static api => api.Members).Select(static prefix => prefix.TrimEnd('*')).ToArray();
        _controller = types.First("Microsoft.AspNetCore.Mvc.ControllerAttribute");
        _apiController = types.Of(FlowCatalogue.Of(FlowApiKind.BindAttribute).Where(static api => api.Type is "ApiControllerAttribute")).FirstOrDefault();
        _nonController = types.First("Microsoft.AspNetCore.Mvc.NonControllerAttribute");
        _nonHandler = types.First("Microsoft.AspNetCore.Mvc.RazorPages.NonHandlerAttribute");
        _nonActions = NonActions.SelectMany(name => types.All(name)).ToArray();
    }

        public EntryPoint? Of(IMethodSymbol method)
    {
        if (method is not { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsGenericMethod: false, MethodKind: MethodKind.Ordinary, ContainingType: { TypeKind: TypeKind.Class } type })
        {
            return null;
        }

        if (IsController(type))
        {
            return IsAction(method) ? new(SourceKind.Endpoint, Routes.Of(method) ?? Operands.Named(method), _bound.Of(method)) : null;
        }

        return type.IsOrDerivesFrom(_page) && IsHandler(method) ? new(SourceKind.Form, Operands.Named(method), _bound.Of(method)) : null;
    }

    private bool IsController(INamedTypeSymbol type)
    {
        if (type.DeclaredAccessibility != Accessibility.Public || type.ContainingType is not null || Marked(type, _nonController))
        {
            return false;
        }

        // The actions of an abstract base are those of the controllers below it.
        return _bases.Any(known => type.IsOrDerivesFrom(known)) || Unresolved.MissingTypes(type).Any(_missing.Value.Contains)
            || (_controller is not null && !type.IsAbstract && !type.IsGenericType
                && (type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) || Marked(type, _controller) || Marked(type, _apiController)));
    }

    private bool IsAction(IMethodSymbol method)
    {
        for (var at = method; at is not null; at = at.OverriddenMethod)
        {
            if (at.ContainingType is { SpecialType: SpecialType.System_Object } or null || _bases.Any(known => at.ContainingType.Is(known)) || at.GetAttributes().Any(attribute => _nonActions.Any(non => attribute.AttributeClass.Is(non))))
            {
                return false;
            }
        }

        return !(method is { Name: "Dispose" or "DisposeAsync", Parameters.IsEmpty: true });
    }

    private bool IsHandler(IMethodSymbol method) =>
        _handlerPrefixes.Any(prefix => method.Name.StartsWith(prefix, StringComparison.Ordinal)) && !Marked(method, _nonHandler);

    private static bool Marked(ISymbol symbol, INamedTypeSymbol? attribute) => attribute is not null && symbol.InheritedAttribute(type => type.IsOrDerivesFrom(attribute)) is not null;
}
