using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>What the text of an object tells, by the type that it is declared as.</summary>
/// <param name="Members">Whether it tells its members: records, tuples and anonymous types, and what is not known better.</param>
/// <param name="Own">The <c>ToString</c> of its own that tells what it tells.</param>
internal readonly record struct Printed(bool Members, IMethodSymbol? Own)
{
    internal static Printed Of(ITypeSymbol type)
    {
        var element = PersonalMembers.Element(type);
        if (IsOpen(element))
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

    /// <summary>The members of texts and numbers that a text names, with those that the text of the base names where it is part of it.</summary>
    internal static IEnumerable<string> Names(IMethodSymbol own)
    {
        var names = own.DeclaringSyntaxReferences.SelectMany(static r => r.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>()).Select(static n => n.Identifier.ValueText).Distinct(StringComparer.Ordinal).ToList();
        var members = names.Where(name => RecordShape.WithBases(own.ContainingType).SelectMany(type => type.GetMembers(name)).Any(static m => ((m as IPropertySymbol)?.Type ?? (m as IFieldSymbol)?.Type) is { } type && PersonalMembers.IsScalar(type)));
        return names.Contains("ToString", StringComparer.Ordinal) && own.OverriddenMethod is { } inherited ? members.Concat(Names(inherited)) : members;
    }

    /// <summary>Whether a value of that type may be anything.</summary>
    internal static bool IsOpen(ITypeSymbol type) => type.SpecialType == SpecialType.System_Object || type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error;

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
