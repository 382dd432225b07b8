using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>A method or lambda that outsiders call: a controller action, a page handler, a minimal API handler, a hub method, a message handler.</summary>
/// <param name="Kind">By which way the data comes.</param>
/// <param name="Name">What the message calls it: <c>POST /leads</c> where the route is visible, else the method's name.</param>
/// <param name="Bound">The parameters that carry data from outside; services, tokens and contexts are not among them.</param>
internal sealed record EntryPoint(SourceKind Kind, string Name, ImmutableArray<IParameterSymbol> Bound)
{
    /// <summary>Whether what is bound can tell of nobody: nothing, flags, choices, or the key by which a record is found.</summary>
    public bool BringsNobody => Bound.All(static parameter => parameter.Type.WithoutNull() is var type && (type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum || (parameter.Name is "id" && IsKey(type))));

    private static bool IsKey(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 || type.Is("System", "Guid");
}
