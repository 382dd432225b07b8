using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>Where a report goes. A file is there whole or not at all: an audit that is cancelled leaves the report that was there before.</summary>
internal sealed class ReportFolder : IDisposable
{
    private readonly string folder;
    private readonly ImmutableArray<string> made;

    /// <param name="folder">Where the files go.</param>
    /// <param name="made">The folders that were not there before, innermost first.</param>
    private ReportFolder(string folder, ImmutableArray<string> made) => (this.folder, this.made) = (folder, made);

    public static string NameOf(ReportFormat format) => format switch
    {
        ReportFormat.Md => "summary.md",
        _ => "report." + format.ToString().ToLowerInvariant(),
    };

    /// <summary>Makes sure before the long work that the report can be written after it.</summary>
    public static ReportFolder Open(string path)
    {
        var missing = new List<string>();
        for (var up = path; up is not null && !Path.Exists(up); up = Path.GetDirectoryName(up))
        {
            missing.Add(up);
        }

        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, ".compliancekit-probe");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return new ReportFolder(path, [.. missing]);
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

    /// <summary>An audit that wrote nothing leaves no folder either.</summary>
    public void Dispose()
    {
        try
        {
            foreach (var empty in made.TakeWhile(static f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
            {
                Directory.Delete(empty);
            }
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Somebody put a file there meanwhile, or looks into it: then it stays.
        }
    }

    private static ToolException NotWritable(string path, Exception cause) => new(ExitCode.Usage, Text.Get("error.output", path, cause.GetType().Name), cause);
}
