using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ComplianceKit.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Tool.Compilation;

/// <summary>What the analyzers and the Razor compiler are told: the audit's properties, and the user's .editorconfig files.</summary>
internal sealed class AuditOptions : AnalyzerConfigOptionsProvider
{
    /// <summary>Rules that only an audit switches on.</summary>
    public static readonly ImmutableArray<string> InventoryRules = ["CK0001", "CK0002", "CK9000", "CK9001"];

    private readonly AnalyzerConfigSet configuration;
    private readonly ImmutableDictionary<string, string> markup;
    private readonly Values global;

    private AuditOptions(SourceProject project, AnalyzerConfigSet configuration)
    {
        this.configuration = configuration;
        var folder = Directory.Exists(project.Path) ? project.Path : Path.GetDirectoryName(project.Path)!;
        markup = project.Markup.ToImmutableDictionary(
            static file => file,
            file => Convert.ToBase64String(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file))),
            StringComparer.Ordinal);
        var properties = new Dictionary<string, string>(AnalyzerConfigOptions.KeyComparer)
        {
            ["build_property.ComplianceKitMode"] = "Observe",
            ["build_property.ComplianceKitInventory"] = "true",
            ["build_property.ComplianceKitAnalysisLevel"] = "latest",
            ["build_property.ProjectDir"] = folder + Path.DirectorySeparatorChar,
            ["build_property.MSBuildProjectDirectory"] = folder,
            ["build_property.RootNamespace"] = project.RootNamespace ?? project.Name,
            ["build_property.RazorLangVersion"] = "Latest",
            ["build_property.RazorConfiguration"] = "Default",
            ["build_property.SupportLocalizedComponentNames"] = "false",
            ["build_property.GenerateRazorMetadataSourceChecksumAttributes"] = "false",
        };
        foreach (var (key, value) in configuration.GlobalConfigOptions.AnalyzerOptions)
        {
            properties.TryAdd(key, value);
        }

        global = new Values(properties);
    }

    public override AnalyzerConfigOptions GlobalOptions => global;

    /// <summary>Severities that .editorconfig and .globalconfig set, as the compiler would apply them.</summary>
    public SyntaxTreeOptionsProvider Severities => new ConfiguredSeverities(configuration);

    public static AuditOptions For(SourceProject project) => new(project, ReadConfiguration(project));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OptionsOf(tree.FilePath, null);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OptionsOf(textFile.Path, markup.GetValueOrDefault(textFile.Path));

    private Values OptionsOf(string path, string? target)
    {
        var found = path.Length > 0 ? configuration.GetOptionsForSourcePath(path).AnalyzerOptions : ImmutableDictionary<string, string>.Empty;
        return new Values(target is null ? found : found.SetItem("build_metadata.AdditionalFiles.TargetPath", target).SetItem("build_metadata.AdditionalFiles.CssScope", ""));
    }

    private static AnalyzerConfigSet ReadConfiguration(SourceProject project)
    {
        var folders = project.Sources.Concat(project.Markup).Select(static f => Path.GetDirectoryName(f)!).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in folders.ToArray())
        {
            for (var parent = Path.GetDirectoryName(folder); parent is not null && folders.Add(parent); parent = Path.GetDirectoryName(parent))
            {
            }
        }

        var files = folders.SelectMany(static f => (string[])[Path.Combine(f, ".editorconfig"), Path.Combine(f, ".globalconfig")]).Where(File.Exists).Order(StringComparer.Ordinal);
        return AnalyzerConfigSet.Create(files.Select(static f => SourceFile.Read(f) is { } text ? AnalyzerConfig.Parse(text, f) : null).OfType<AnalyzerConfig>().ToImmutableArray());
    }

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class ConfiguredSeverities(AnalyzerConfigSet configuration) : SyntaxTreeOptionsProvider
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<SyntaxTree, ImmutableDictionary<string, ReportDiagnostic>> perTree = [];

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            perTree.GetOrAdd(tree, t => t.FilePath.Length > 0 ? configuration.GetOptionsForSourcePath(t.FilePath).TreeOptions : []).TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configuration.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
