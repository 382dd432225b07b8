using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>
/// Which properties of a record are not the record's own: those that lead to other records (<c>Post.Comments</c>, <c>Order.Customer</c>), and
/// those that the store leaves out. What is said of a post as a whole is not said of those who commented on it.
/// </summary>
internal static class RecordShape
{
    /// <summary>What has a key; asked for each member that leads to it. Kept with the type, which goes with its compilation.</summary>
    private static readonly ConditionalWeakTable<ITypeSymbol, StrongBox<bool>> Keyed = new();

    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal) { "Navigate", "InverseProperty", "ForeignKey", "BindNever", "NotMapped", "JsonIgnore" };

    /// <summary>
    /// Whether a member leads to records of their own: it is marked so, or is virtual (what Entity Framework loads when asked) with a key at the
    /// other end, or has its key beside it, or is a list of what has this record's key: the conventions by which Entity Framework itself knows.
    /// </summary>
    internal static bool LeadsToAnother(ISymbol member, ITypeSymbol target) =>
        member.GetAttributes().Any(static a => Leading.Contains(AttributeNames.Of(a)))
        || (member is IPropertySymbol { ContainingType: { TypeKind: TypeKind.Class } owner } property && HasKey(target)
            && (property.IsVirtual || Has(owner, property.Name + "Id") || (PersonalMembers.IsCollection(property.Type) && HasKey(owner) && Has(target, owner.Name + "Id"))));

    /// <summary>Whether the store leaves a member out of what it writes.</summary>
    internal static bool IsLeftOut(ITypeSymbol holder, string member) =>
        member.Length > 0 && holder.GetMembers(member).Any(static m => m.GetAttributes().Any(static a => AttributeNames.Of(a) is "NotMapped" || (AttributeNames.Of(a) is "SugarColumn" or "Column" && IsIgnored(a))));

    private static bool IsIgnored(AttributeData attribute) => attribute.NamedArguments.Any(static n => n.Key == "IsIgnore" && n.Value.Value is true)
        // The attribute of a package that is missing has no arguments but those that are written.
        || (attribute.AttributeClass?.TypeKind == TypeKind.Error && attribute.ApplicationSyntaxReference?.GetSyntax().ToString().Replace(" ", string.Empty).Contains("IsIgnore=true") == true);

    // A base that is missing, as packages may be in an audit without a build, is most likely the one with the key.
    private static bool HasKey(ITypeSymbol type) => Keyed.GetValue(type, static t => new(WithBases(t).Any(static at => at.TypeKind == TypeKind.Error)
        || Has(t, m => IsNamed(m, "Id") || IsNamed(m, t.Name + "Id") || m.GetAttributes().Any(static a => AttributeNames.Of(a) is "Key")))).Value;

    private static bool Has(ITypeSymbol type, string member) => Has(type, m => IsNamed(m, member));

    private static bool Has(ITypeSymbol type, Func<ISymbol, bool> wanted) => WithBases(type).Any(at => at.GetMembers().Any(m => m is IPropertySymbol && wanted(m)));

    /// <summary>A type and what it inherits from.</summary>
    internal static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol? type)
    {
        for (var at = type; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
        {
            yield return at;
        }
    }

    private static bool IsNamed(ISymbol member, string name) => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);
}
