using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceKit.Tool.Compilation;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Tool.Findings;

/// <summary>The levels that the .editorconfig and .globalconfig files above a source file set for a rule.</summary>
/// <remarks>
/// An audit build sets the rules of the core to warning itself, so that the build goes on; that the user set the same level cannot be
/// told from the error log.
/// </remarks>
internal sealed class UserLevels(SourceRoot root)
{
    private static readonly string[] Names = [".globalconfig", ".editorconfig"];

    private readonly Dictionary<string, ImmutableArray<string>> filesByFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, ReportDiagnostic>> byFile = new(StringComparer.Ordinal);

    /// <summary>Whether the user wants findings of the rule in this file shown as warnings.</summary>
    public bool IsWarning(string rule, string file)
    {
        if (root.Find(file) is not { } path)
        {
            return false;
        }

        var files = FilesOf(Path.GetDirectoryName(path)!);
        return !files.IsEmpty && LevelOf(rule, path, files) == ReportDiagnostic.Warn;
    }

    private ImmutableArray<string> FilesOf(string folder)
    {
        if (!filesByFolder.TryGetValue(folder, out var files))
        {
            var above = Path.GetDirectoryName(folder) is { } parent ? FilesOf(parent) : [];
            files = [.. above, .. Names.Select(name => Path.Combine(folder, name)).Where(File.Exists)];
            filesByFolder.Add(folder, files);
        }

        return files;
    }

    /// <summary>Apart, so that the compiler's assemblies are asked for only where there is such a file.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReportDiagnostic LevelOf(string rule, string path, ImmutableArray<string> files)
    {
        if (!byFile.TryGetValue(path, out var levels))
        {
            var set = AnalyzerConfigSet.Create(files.Select(static f => SourceFile.Read(f) is { } text ? AnalyzerConfig.Parse(text, f) : null).OfType<AnalyzerConfig>().ToImmutableArray());
            levels = set.GlobalConfigOptions.TreeOptions.SetItems(set.GetOptionsForSourcePath(path).TreeOptions);
            byFile.Add(path, levels);
        }

        return levels.GetValueOrDefault(rule, ReportDiagnostic.Default);
    }
}
