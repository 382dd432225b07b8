using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

/// <summary>Whether a compilation is a test project: what a test makes up is nobody's data and nobody's consent.</summary>
internal static class TestCode
{
    private static readonly HashSet<string> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    internal static bool Is(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(static name => Frameworks.Contains(name.Name));
}
