using System.Collections.Immutable;
using ComplianceKit.Configuration;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Projects;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>The compliancekit.json files above the audited projects, read by the library itself: what it refuses, the audit refuses.</summary>
internal sealed class Configurations
{
    private Configurations(ImmutableArray<(string Path, ComplianceConfiguration Content)> files) => Files = files;

    /// <summary>Paths are relative to the source root.</summary>
    public ImmutableArray<(string Path, ComplianceConfiguration Content)> Files { get; }

    /// <summary>Whose law is checked: all that any file names, China where none says anything.</summary>
    public ImmutableArray<string> Jurisdictions => Files.IsEmpty ? ["CN"] : [.. Files.SelectMany(static f => f.Content.Jurisdictions).Select(Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static string? FileAbove(string project)
    {
        var folder = Directory.Exists(project) ? project : Path.GetDirectoryName(project)!;
        var found = MsBuildExpression.FindAbove(ComplianceConfiguration.FileName, folder);
        return found.Length > 0 ? found : null;
    }

    /// <exception cref="ToolException">One of them cannot be used; the text names every problem with its line.</exception>
    public static Configurations Read(AuditTarget target, SourceRoot root)
    {
        var paths = (target.IsBareFolder ? [target.Path] : target.Projects).Select(FileAbove).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (files, problems) = (new List<(string, ComplianceConfiguration)>(), new List<BilingualText>());
        foreach (var path in paths)
        {
            try
            {
                files.Add((root.Relative(path), ComplianceConfiguration.Load(path)));
            }
            catch (ComplianceConfigurationException broken)
            {
                var name = Path.GetRelativePath(Environment.CurrentDirectory, path);
                problems.AddRange(broken.Problems.Select(p => Text.Get("error.configuration", p.Line > 0 ? $"{name}({p.Line})" : name, p.Path, p.Text)));
            }
        }

        return problems.Count == 0 ? new Configurations([.. files])
            : throw new ToolException(ExitCode.Usage, new BilingualText(string.Join('\n', problems.Select(static p => p.English)), string.Join('\n', problems.Select(static p => p.Chinese))));
    }

    private static string Code(Jurisdiction jurisdiction) => jurisdiction switch
    {
        Jurisdiction.China => "CN",
        Jurisdiction.EuropeanUnion => "EU",
        Jurisdiction.UnitedKingdom => "UK",
        Jurisdiction.UnitedStates => "US",
        Jurisdiction.California => "US-CA",
        _ => jurisdiction.ToString(),
    };
}
