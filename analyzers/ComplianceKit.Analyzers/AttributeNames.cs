using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

/// <summary>Attributes as code writes them: <c>[Fact]</c> for <c>FactAttribute</c>.</summary>
internal static class AttributeNames
{
    private const string Suffix = "Attribute";

    internal static string Short(string name) => name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;

    /// <summary>The name of an attribute; empty where it has no class.</summary>
    internal static string Of(AttributeData attribute) => Short(attribute.AttributeClass?.Name ?? string.Empty);
}
