using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

/// <summary>Whether a compilation or a class is of tests: what a test makes up is nobody's data and nobody's consent.</summary>
internal static class TestCode
{
    private static readonly HashSet<string> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "Fact", "Theory", "Test", "TestCase", "TestFixture", "TestClass", "TestMethod" };

    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal) { "Xunit", "NUnit.Framework", "Microsoft.VisualStudio.TestTools.UnitTesting", "TUnit.Core" };

    /// <summary>Whether a type, or one that it stands in or inherits from, holds tests: some products keep such classes beside their own code.</summary>
    internal static bool Is(INamedTypeSymbol? type)
    {
        for (var around = type; around is not null; around = around.ContainingType)
        {
            for (var at = around; at is not null; at = at.BaseType)
            {
                if (at.GetAttributes().Any(IsMark) || at.GetMembers().Any(static m => m is IMethodSymbol && m.GetAttributes().Any(IsMark)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // An attribute of the product's own that is called Test says nothing; one that does not bind can only be a framework's that is missing.
    private static bool IsMark(AttributeData attribute) => attribute.AttributeClass is { } type && Marks.Contains(AttributeNames.Of(attribute))
        && (type.TypeKind == TypeKind.Error || Namespaces.Contains(type.ContainingNamespace.ToDisplayString()));

    internal static bool Is(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(static name => Frameworks.Contains(name.Name));
}
