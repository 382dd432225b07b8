using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Which parameters of an endpoint carry data from outside: bound by attribute or convention, and neither service nor context.</summary>
internal sealed class BoundParameters
{
    private static readonly HashSet<string> Carriers = new(StringComparer.Ordinal)
    {
        "IFormFile", "IFormFileCollection", "IFormCollection", "IEnumerable", "IList", "ICollection", "IReadOnlyList", "IReadOnlyCollection", "IDictionary", "IReadOnlyDictionary", "IAsyncEnumerable", "IAsyncStreamReader",
    };

    private static readonly HashSet<string> FrameworkData = new(StringComparer.Ordinal)
    {
        "Stream", "PipeReader", "JsonElement", "JsonDocument", "JsonNode", "JsonObject", "JsonArray", "XmlDocument", "XElement", "Uri", "JsonPatchDocument", "FormFile", "FormCollection", "FormDataCollection", "HttpPostedFileBase",
        "IPAddress", "MailAddress", "Version", "List", "Dictionary", "HashSet", "Collection", "NameValueCollection", "Delta",
    };

    private readonly INamedTypeSymbol[] _binders;
    private readonly INamedTypeSymbol[] _services;
    private readonly INamedTypeSymbol? _asParameters;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _data = new(SymbolEqualityComparer.Default);

    public BoundParameters(KnownTypes types)
    {
        var attributes = FlowCatalogue.Of(FlowApiKind.BindAttribute);
        _binders = types.Of(attributes.Where(static api => api.Type.StartsWith("From", StringComparison.Ordinal)));
        _asParameters = types.Of(attributes.Where(static api => api.Type.StartsWith("AsParameters", StringComparison.Ordinal))).FirstOrDefault();
        _services = types.Of(FlowCatalogue.Of(FlowApiKind.NotASource));
    }

    public ImmutableArray<IParameterSymbol> Of(IMethodSymbol method) => method.Parameters.Where(Carries).ToImmutableArray();

    private bool Carries(IParameterSymbol parameter)
    {
        if (parameter.RefKind == RefKind.Out)
        {
            return false;
        }

        foreach (var attribute in parameter.GetAttributes())
        {
            if (_services.Any(service => attribute.AttributeClass.Is(service)))
            {
                return false;
            }

            if (_binders.Any(binder => attribute.AttributeClass.Is(binder)))
            {
                return true;
            }

            if (attribute.AttributeClass.Is(_asParameters))
            {
                return BundlesData(parameter.Type);
            }
        }

        return IsData(parameter.Type);
    }

    /// <summary>A type of <c>[AsParameters]</c> may bundle bound values, services, or both.</summary>
    private bool BundlesData(ITypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Any(property => property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } && !property.GetAttributes().Any(attribute => _services.Any(service => attribute.AttributeClass.Is(service))) && IsData(property.Type));

    private bool IsData(ITypeSymbol type) => _data.GetOrAdd(type, Decide);

    private bool Decide(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return IsData(array.ElementType);
            case IErrorTypeSymbol:
                // A type of a missing package: by its name, an interface is a service.
                return !(type.Name is ['I', var second, ..] && char.IsUpper(second));
            case ITypeParameterSymbol or IDynamicTypeSymbol:
                return true;
            case not INamedTypeSymbol:
                return false;
        }

        if (type.SpecialType is not SpecialType.None and not SpecialType.System_IntPtr || type.TypeKind == TypeKind.Enum)
        {
            return !type.Is("System.Collections", "IEnumerator");
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            return Carriers.Contains(type.Name);
        }

        if (type.TypeKind == TypeKind.Delegate)
        {
            return false;
        }

        var root = Root(type);
        return root is "System" or "Microsoft" ? IsFrameworkData(type) : !IsService(type);
    }

    private static bool IsFrameworkData(ITypeSymbol type) =>
        FrameworkData.Contains(type.Name) || (type.IsValueType && type.Name is not "CancellationToken");

    /// <summary>A class that holds no settable data but does things: injected, not bound.</summary>
    private static bool IsService(ITypeSymbol type)
    {
        if (type.IsValueType || type.IsRecord)
        {
            return false;
        }

        for (var inherited = type.BaseType; inherited is { SpecialType: not SpecialType.System_Object }; inherited = inherited.BaseType)
        {
            // DbContext, UserManager, HttpClient …: what derives from a framework's class is no form, collections aside.
            if (Root(inherited) is "System" or "Microsoft" && !FrameworkData.Contains(inherited.Name))
            {
                return true;
            }
        }

        var settable = false;
        var readable = false;
        var acts = false;
        for (var at = type; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
        {
            foreach (var member in at.GetMembers().Where(static member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }))
            {
                settable |= member is IPropertySymbol { IsIndexer: false, SetMethod.DeclaredAccessibility: Accessibility.Public } or IFieldSymbol { IsReadOnly: false };
                readable |= member is IPropertySymbol { IsIndexer: false };
                acts |= member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsOverride: false };
            }
        }

        return !settable && (acts || !readable);
    }

    private static string? Root(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space?.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space?.Name;
    }
}
