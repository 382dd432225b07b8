using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>What the text of an object tells, by the type that it is declared as.</summary>
/// <param name="Members">Whether it tells its members: records, tuples and anonymous types, and what is not known better.</param>
/// <param name="Own">The <c>ToString</c> of its own that tells what it tells.</param>
internal readonly record struct Printed(bool Members, IMethodSymbol? Own)
{
    internal static Printed Of(ITypeSymbol type)
    {
        var element = PersonalMembers.Element(type);
        if (element.SpecialType == SpecialType.System_Object || element.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error)
        {
            // It may be anything; who hands it in knows better.
            return new(Members: true, Own: null);
        }

        for (var at = element; at is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; at = at.BaseType)
        {
            if (at.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(static m => m.Parameters.IsEmpty && !m.IsImplicitlyDeclared && Overrides(m)) is { } own)
            {
                return new(Members: false, own);
            }

            if (at.IsRecord || at.IsTupleType || at.IsAnonymousType)
            {
                return new(Members: true, Own: null);
            }
        }

        // The name of its type.
        return default;
    }

    /// <summary>Whether it is the text that everybody asks an object for: a <c>new ToString()</c> beside it is not.</summary>
    private static bool Overrides(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method.ContainingType.SpecialType == SpecialType.System_Object;
    }
}
