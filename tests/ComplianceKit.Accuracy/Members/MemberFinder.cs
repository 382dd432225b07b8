using Microsoft.CodeAnalysis;

namespace ComplianceKit.Accuracy.Members;

/// <summary>The symbol that a row is about.</summary>
internal static class MemberFinder
{
    internal static ISymbol? In(INamedTypeSymbol? type, LabelledMember member)
    {
        if (type is null)
        {
            return null;
        }

        if (!member.Form.StartsWith("parameter:", StringComparison.Ordinal))
        {
            return type.GetMembers(member.Name).FirstOrDefault(static m => m is IPropertySymbol or IFieldSymbol);
        }

        var method = member.Form["parameter:".Length..];
        var methods = type.GetMembers().OfType<IMethodSymbol>().Where(m => m.Name == method || m.Name == method + "_" || (m.MethodKind == MethodKind.Constructor && method == type.Name)).ToList();
        var named = methods.SelectMany(static m => m.Parameters).Where(p => p.Name == member.Name).ToList();
        return named.Find(p => p.Locations.Any(l => l.GetLineSpan().StartLinePosition.Line + 1 == member.Line)) ?? named.FirstOrDefault();
    }
}
