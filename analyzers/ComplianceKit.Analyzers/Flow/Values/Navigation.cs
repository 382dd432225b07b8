using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>
/// Properties of records that lead to other records: <c>Post.Comments</c>, <c>Order.Customer</c>. What is said of a post as a whole is not said
/// of those who commented on it.
/// </summary>
internal static class Navigation
{
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "NavigateAttribute", "InversePropertyAttribute", "ForeignKeyAttribute", "BindNeverAttribute" };

    /// <summary>Whether a member leads to records of their own: it is marked so, or virtual (what Entity Framework loads when asked) with a key at the other end.</summary>
    internal static bool LeadsToAnother(ISymbol member, ITypeSymbol target) =>
        member.GetAttributes().Any(static a => a.AttributeClass is { } mark && Marks.Contains(mark.Name))
        || (member is IPropertySymbol { IsVirtual: true, ContainingType.TypeKind: TypeKind.Class } && HasKey(target));

    private static bool HasKey(ITypeSymbol type)
    {
        for (var at = type; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
        {
            // A base that is missing, as packages may be in an audit without a build, is most likely the one with the key.
            if (at.TypeKind == TypeKind.Error)
            {
                return true;
            }

            if (at.GetMembers().Any(m => m is IPropertySymbol && (string.Equals(m.Name, "Id", StringComparison.OrdinalIgnoreCase) || string.Equals(m.Name, type.Name + "Id", StringComparison.OrdinalIgnoreCase)
                || m.GetAttributes().Any(static a => a.AttributeClass?.Name is "KeyAttribute"))))
            {
                return true;
            }
        }

        return false;
    }
}
