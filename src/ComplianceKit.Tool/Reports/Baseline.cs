using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using ComplianceKit.Tool.Commands;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports;

/// <summary>What was known before: the findings of an earlier report.json.</summary>
internal sealed class Baseline
{
    private readonly FrozenSet<string> fingerprints;

    private Baseline(FrozenSet<string> fingerprints) => this.fingerprints = fingerprints;

    public static Baseline Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(document.RootElement);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.baselineMissing", path), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.unreadable", path, error.GetType().Name), error);
        }
        catch (JsonException error)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.baselineInvalid", $"{path}({error.LineNumber + 1})"), error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException(ExitCode.Usage, Text.Get("error.baselineInvalid", path), error);
        }
    }

    public bool Contains(string fingerprint) => fingerprints.Contains(fingerprint);

    public ImmutableArray<string> Without(IEnumerable<Finding> findings) =>
        [.. fingerprints.Except(findings.Select(static f => f.Fingerprint), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Baseline Of(JsonElement report)
    {
        if (report.GetProperty("version").GetInt32() != 1)
        {
            throw new InvalidOperationException("Another version of report.json.");
        }

        // What was suppressed then is known by its reason, not by the baseline: without the reason it is new.
        return new Baseline(report.GetProperty("findings").EnumerateArray()
            .Where(static f => !f.TryGetProperty("suppression", out var suppression) || suppression.ValueKind == JsonValueKind.Null)
            .Select(static f => f.GetProperty("fingerprint").GetString()!)
            .ToFrozenSet(StringComparer.Ordinal));
    }
}
