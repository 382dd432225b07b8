using System.Collections.Immutable;
using ComplianceKit.Analyzers.Configuration.Json;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Configuration;

/// <summary>What compliancekit.json and the build say to the analysis. An invalid file counts as empty here and is CK4002.</summary>
internal sealed class KitConfiguration
{
    private KitConfiguration(JsonNode? root, AnalyzerConfigOptions options)
    {
        Purposes = (root?["purposes"]?.Items ?? [])
            .Where(static p => p["id"]?.Text is not null)
            .Select(static p => new DeclaredPurpose(p["id"]!.Text!, p["basis"]?.Text ?? "consent", p["reason"]?.Text, (p["kinds"]?.Strings() ?? []).ToImmutableArray(), p["marketing"]?.IsTrue == true, p["notice"]?.Text, (p["channels"]?.Strings() ?? []).ToImmutableArray()))
            .GroupBy(static p => p.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
        IsDeclared = root is not null;
        Notices = (root?["notices"]?.Items ?? []).Select(static n => n["id"]?.Text).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal);
        Jurisdictions = root?["jurisdictions"] is { Items.Count: > 0 } places ? places.Strings().ToImmutableArray() : ImmutableArray.Create("CN");
        var apis = root?["apis"];
        ImmutableArray<string> Apis(string name) => (apis?[name]?.Strings() ?? []).ToImmutableArray();
        ConsentChecks = Apis("consentChecks");
        ConsentRecords = Apis("consentRecords");
        Gates = Apis("gates");
        Senders = Apis("senders");
        Sinks = Apis("sinks");
        Sanitizers = Apis("sanitizers");
        Personal = new PersonalNames(root?["personal"]);
        Mode = Property(options, "ComplianceKitMode") ?? "Enforce";
        Inventory = string.Equals(Property(options, "ComplianceKitInventory"), "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether there is a compliancekit.json that can be read; where not, no name can be undeclared.</summary>
    internal bool IsDeclared { get; }

    internal ImmutableDictionary<string, DeclaredPurpose> Purposes { get; }

    internal ImmutableHashSet<string> Notices { get; }

    /// <summary>Whose law is checked; Chinese law where nothing is said.</summary>
    internal ImmutableArray<string> Jurisdictions { get; }

    internal ImmutableArray<string> ConsentChecks { get; }

    internal ImmutableArray<string> ConsentRecords { get; }

    internal ImmutableArray<string> Gates { get; }

    internal ImmutableArray<string> Senders { get; }

    internal ImmutableArray<string> Sinks { get; }

    internal ImmutableArray<string> Sanitizers { get; }

    /// <summary>Names that the project adds to or takes from what is personal.</summary>
    internal PersonalNames Personal { get; }

    internal string Mode { get; }

    /// <summary>Whether the audit asks for CK0001, CK0002 and CK9000.</summary>
    internal bool Inventory { get; }

    internal static KitConfiguration Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var file = options.AdditionalFiles.FirstOrDefault(static f => Is(f.Path));
        var root = file?.GetText(cancellationToken) is { } text && JsonParser.TryParse(text.ToString(), out var read, out _) ? read : null;
        return new(root, options.AnalyzerConfigOptionsProvider.GlobalOptions);
    }

    internal static bool Is(string path) => string.Equals(Path.GetFileName(path), "compliancekit.json", StringComparison.OrdinalIgnoreCase);

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;
}
