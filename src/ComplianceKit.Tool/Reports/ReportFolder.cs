using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>Where a report goes. A file is there whole or not at all: an audit that is cancelled leaves the report that was there before.</summary>
internal sealed class ReportFolder
{
    private readonly string folder;

    private ReportFolder(string folder) => this.folder = folder;

    public static string NameOf(ReportFormat format) => format switch
    {
        ReportFormat.Md => "summary.md",
        _ => "report." + format.ToString().ToLowerInvariant(),
    };

    /// <summary>Makes sure before the long work that the report can be written after it.</summary>
    public static ReportFolder Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, ".compliancekit-probe");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return new ReportFolder(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, refused);
        }
    }

    public async Task<ImmutableArray<string>> WriteAsync(IEnumerable<(string Name, string Content)> files, CancellationToken cancellationToken)
    {
        var waiting = new List<(string Temporary, string Final)>();
        try
        {
            foreach (var (name, content) in files)
            {
                var final = Path.Combine(folder, name);
                waiting.Add((final + ".tmp", final));
                await File.WriteAllTextAsync(final + ".tmp", content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken).ConfigureAwait(false);
            }

            foreach (var (temporary, final) in waiting)
            {
                File.Move(temporary, final, overwrite: true);
            }

            return [.. waiting.Select(static w => w.Final)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(folder, refused);
        }
        finally
        {
            foreach (var (temporary, _) in waiting)
            {
                File.Delete(temporary);
            }
        }
    }

    private static ToolException NotWritable(string path, Exception cause) => new(ExitCode.Usage, Text.Get("error.output", path, cause.GetType().Name), cause);
}
