using System.Collections.Immutable;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Rules.Health;

/// <summary>CK9000: leaves one record per compilation that the audit reads to know what ran, and what was off by whom.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HealthAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK9000_AnalyzersRan);

    private protected override void Start(KitStart start)
    {
        if (start.Kit.Configuration.Inventory)
        {
            start.OnEnd(end => end.ReportDiagnostic(Record(end.Compilation, start.Kit)));
        }
    }

    private static Diagnostic Record(Compilation compilation, KitContext kit)
    {
        var version = typeof(HealthAnalyzer).Assembly.GetName().Version.ToString(3);
        var states = Descriptors.All.Select(rule => (rule.Id, Off: OffBy(rule, compilation))).ToList();
        var name = compilation.AssemblyName ?? string.Empty;
        return new Finding(Descriptors.CK9000_AnalyzersRan, Location.None, LocalText.Verbatim(version), LocalText.Verbatim(name), LocalText.Verbatim(kit.Configuration.Mode))
            .Fact("version", version)
            .Fact("mode", kit.Configuration.Mode)
            .Fact("rules.on", string.Join(",", states.Where(static s => s.Off is null).Select(static s => s.Id)))
            .Fact("rules.off", string.Join(",", states.Where(static s => s.Off is not null).Select(static s => s.Id + ":" + s.Off)))
            .Fact("assembly", name)
            .Fact("files", compilation.SyntaxTrees.Count().ToString(System.Globalization.CultureInfo.InvariantCulture))
            .ToDiagnostic();
    }

    // Command line and project file first, then .globalconfig, then .editorconfig of some file: the order in which the compiler lets them win.
    private static string? OffBy(DiagnosticDescriptor rule, Compilation compilation)
    {
        if (compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var option) && option == ReportDiagnostic.Suppress)
        {
            return "none by NoWarn or a ruleset";
        }

        if (compilation.Options.SyntaxTreeOptionsProvider is not { } provider)
        {
            return null;
        }

        if (provider.TryGetGlobalDiagnosticValue(rule.Id, default, out var global) && global == ReportDiagnostic.Suppress)
        {
            return "none by global configuration";
        }

        var off = compilation.SyntaxTrees.Count(tree => provider.TryGetDiagnosticValue(tree, rule.Id, default, out var value) && value == ReportDiagnostic.Suppress);
        return off == 0 ? null : "none by configuration of " + off.ToString(System.Globalization.CultureInfo.InvariantCulture) + " files";
    }
}
