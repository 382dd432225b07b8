using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>Types of .NET itself: the name of a <c>MemberInfo</c> is nobody's, whatever the words say. A few are about people all the same.</summary>
internal static class FrameworkTypes
{
    private static readonly string[] AboutPeople = ["Microsoft.AspNetCore.Identity", "System.Net.Mail", "System.Security.Principal", "System.Security.Claims", "System.DirectoryServices"];

    internal static bool Contains(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error || type.ContainingAssembly is ISourceAssemblySymbol)
        {
            return false;
        }

        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" or "Microsoft" };
    }

    /// <summary>Whether a member of the type can be a person's.</summary>
    internal static bool HoldNobody(INamedTypeSymbol type) => Contains(type) && !IsAboutPeople(type.ContainingNamespace.ToDisplayString());

    private static bool IsAboutPeople(string space) => Array.Exists(AboutPeople, people => space.StartsWith(people, StringComparison.Ordinal));
}
