using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers;

/// <summary>The rules. Their texts stand in Resources.resx and Resources.zh-Hans.resx; what each serves, in src/Catalogue/rules.json.</summary>
internal static partial class Descriptors
{
    private const string Pages = "https://github.com/compliancekit/compliancekit/blob/main/analyzers/docs/";

    /// <summary>Every rule, in the order of the ids.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> All => AllRules.Value;

    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> AllRules = new(static () => typeof(Descriptors)
        .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
        .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToImmutableArray());

    private static LocalizableResourceString Text(string key) => new(key, ResourceTexts.Manager, typeof(ResourceTexts));

    private static string Help(string id) => Pages + id + ".md";

    private static class Category
    {
        internal const string Inventory = "ComplianceKit.Inventory";
        internal const string Collection = "ComplianceKit.Collection";
        internal const string Disclosure = "ComplianceKit.Disclosure";
        internal const string Outreach = "ComplianceKit.Outreach";
        internal const string Kit = "ComplianceKit.Kit";
        internal const string Health = "ComplianceKit.Health";
    }
}
