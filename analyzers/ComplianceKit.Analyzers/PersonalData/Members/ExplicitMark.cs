using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.PersonalData.Members;

/// <summary>What an attribute on a member or type decides, whatever its name looks like.</summary>
internal sealed class ExplicitMark
{
    private ExplicitMark(bool isPersonal, string attribute, DataKind? kind, SubjectRole whose, bool isOwn)
    {
        IsPersonal = isPersonal;
        Attribute = attribute;
        Kind = kind;
        Whose = whose;
        IsOwn = isOwn;
    }

    internal bool IsPersonal { get; }

    /// <summary>The attribute as it is written in code, without its ending.</summary>
    internal string Attribute { get; }

    /// <summary>Null when the attribute names no kind of the catalogue; the member's name may.</summary>
    internal DataKind? Kind { get; }

    internal SubjectRole Whose { get; }

    /// <summary>One of the kit's own attributes, which win over compliancekit.json.</summary>
    internal bool IsOwn { get; }

    internal static ExplicitMark? Of(ISymbol symbol, ImmutableArray<string> named)
    {
        var attributes = symbol.GetAttributes();
        var mark = attributes.IsEmpty ? null : Find(attributes, named, isOwn: true) ?? Find(attributes, named, isOwn: false);
        return mark ?? (symbol is IPropertySymbol property && Declared(property) is { } first ? Of(first, named) : null);
    }

    // "record Lead([PersonalField(…)] string Phone)": the attribute stands on the parameter and means the property too; one on a member means what overrides it.
    private static ISymbol? Declared(IPropertySymbol property) =>
        property.IsOverride ? property.OverriddenProperty
        : property is { ContainingType.IsRecord: true, DeclaringSyntaxReferences: { Length: 1 } places } && places[0].GetSyntax() is ParameterSyntax parameter
            ? property.ContainingType.InstanceConstructors.SelectMany(static c => c.Parameters).FirstOrDefault(p => p.Name == property.Name && p.DeclaringSyntaxReferences is { Length: 1 } own && own[0].Span == parameter.Span)
        : null;

    private static ExplicitMark? Find(ImmutableArray<AttributeData> attributes, ImmutableArray<string> named, bool isOwn)
    {
        foreach (var attribute in attributes)
        {
            if (Read(attribute, named) is { } mark && mark.IsOwn == isOwn)
            {
                return mark;
            }
        }

        return null;
    }

    private static ExplicitMark? Read(AttributeData attribute, ImmutableArray<string> named)
    {
        if (attribute.AttributeClass is not { } type)
        {
            return null;
        }

        // Most attributes are none of these, and are passed without making a text.
        switch (type.Name)
        {
            case "NotPersonalAttribute" or "NotPersonal" when IsKits(type):
                return new(false, "NotPersonal", null, SubjectRole.Unknown, isOwn: true);
            case "PersonalFieldAttribute" or "PersonalField" when IsKits(type):
                return new(true, "PersonalField", KindOf(attribute), WhoseOf(attribute), isOwn: true);
            case "PersonalDataAttribute" or "PersonalData" or "ProtectedPersonalDataAttribute" or "ProtectedPersonalData" when type.TypeKind == TypeKind.Error || type.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Identity":
                return new(true, AttributeNames.Short(type.Name), null, SubjectRole.User, isOwn: false);
        }

        return IsClassification(type) || (!named.IsEmpty && IsNamed(type, named)) ? new(true, AttributeNames.Short(type.Name), null, SubjectRole.Unknown, isOwn: false) : null;
    }

    private static bool IsKits(INamedTypeSymbol type) => type.TypeKind == TypeKind.Error || type.ContainingNamespace is { Name: "ComplianceKit" };

    // Every taxonomy of Microsoft.Extensions.Compliance derives its attributes from this one.
    private static bool IsClassification(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "DataClassificationAttribute")
            {
                // "No data classification" and "unknown" are said with a derived attribute as well.
                return type.Name is not ("NoDataClassificationAttribute" or "UnknownDataClassificationAttribute");
            }
        }

        return false;
    }

    private static bool IsNamed(INamedTypeSymbol type, ImmutableArray<string> named)
    {
        foreach (var wanted in named)
        {
            if (IsNamed(type, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(INamedTypeSymbol type, string wanted)
    {
        var name = AttributeNames.Short(wanted.Substring(wanted.LastIndexOf('.') + 1));
        if (AttributeNames.Short(type.Name) != name)
        {
            return false;
        }

        var space = wanted.LastIndexOf('.');
        return space < 0 || type.TypeKind == TypeKind.Error || type.ContainingNamespace?.ToDisplayString() == wanted.Substring(0, space);
    }

    private static DataKind? KindOf(AttributeData attribute)
    {
        var name = attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Enum } value
            ? value.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value.Value))?.Name
            : Written(attribute, 0);
        return name is null ? null : DataKinds.FindByEnumerationName(name);
    }

    private static SubjectRole WhoseOf(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Whose", Value.Value: int number } && Enum.IsDefined(typeof(SubjectRole), number))
            {
                return (SubjectRole)number;
            }
        }

        return SubjectRole.Unknown;
    }

    // In code whose references are missing the argument has no value, but it is still written there.
    private static string? Written(AttributeData attribute, int position) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: var arguments } && arguments.Count > position
            ? arguments[position].Expression is MemberAccessExpressionSyntax member ? member.Name.Identifier.ValueText : null
            : null;
}
