using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace ComplianceKit.Tool.Findings;

/// <summary>Reads the results of our rules from an error log: SARIF 2.1.0 as the compiler writes it, and nothing more of it than that.</summary>
internal sealed class ErrorLogReader(SourceRoot root)
{
    /// <summary>The compiler's own words for an analyzer that threw: of whatever vendor, it must not pass in silence.</summary>
    private const string AnalyzerThrew = "AD0001";

    private const string Fingerprint = "fingerprint";

    public async Task<ErrorLog> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(bytes);
        return Read(document.RootElement);
    }

    /// <exception cref="JsonException">This is no error log.</exception>
    public ErrorLog Read(JsonElement log)
    {
        if (!log.TryGetProperty("version", out var version) || !version.ValueEquals("2.1.0") || !log.TryGetProperty("runs", out var runs))
        {
            throw new JsonException("Not a SARIF 2.1.0 log.");
        }

        var compiler = runs.EnumerateArray().Select(static run => run.TryGetProperty("tool", out var tool) && tool.TryGetProperty("driver", out var driver) ? Text(driver, "semanticVersion") ?? Text(driver, "version") : null).FirstOrDefault();
        return new ErrorLog(compiler, [.. runs.EnumerateArray()
            .Where(static run => run.TryGetProperty("results", out _))
            .SelectMany(static run => run.GetProperty("results").EnumerateArray())
            .Where(static result => RuleOf(result) is { } id && (id.StartsWith("CK", StringComparison.Ordinal) || id == AnalyzerThrew))
            .Select(Result)]);
    }

    private static string? RuleOf(JsonElement result) => Text(result, "ruleId");

    private LogResult Result(JsonElement result)
    {
        var suppressions = Array(result, "suppressions").ToList();
        return new LogResult(RuleOf(result)!, Text(result, "level") ?? "warning", Masking.Mask(result.TryGetProperty("message", out var message) ? Text(message, "text") ?? "" : ""))
        {
            Location = Array(result, "locations").Select(Location).FirstOrDefault(static l => l is not null),
            Related = [.. Array(result, "relatedLocations").Select(Location).OfType<SourceLocation>()],
            Facts = Facts(result),
            IsSuppressed = suppressions.Count > 0,
            Justification = suppressions.Select(static s => Text(s, "justification")).FirstOrDefault(static j => !string.IsNullOrWhiteSpace(j)) is { } reason ? Masking.Mask(reason) : null,
        };
    }

    private static FrozenDictionary<string, string> Facts(JsonElement result)
    {
        if (!result.TryGetProperty("properties", out var properties) || !properties.TryGetProperty("customProperties", out var custom))
        {
            return FrozenDictionary<string, string>.Empty;
        }

        return custom.EnumerateObject()
            .Where(static p => p.Name.StartsWith("ck.", StringComparison.Ordinal) && p.Value.ValueKind == JsonValueKind.String)
            .Select(static p => (Name: p.Name[3..], Value: p.Value.GetString()!))
            .Where(static p => p.Name != Fingerprint || IsHash(p.Value))
            .ToFrozenDictionary(static p => p.Name, static p => p.Name == Fingerprint ? p.Value : Masking.Mask(p.Value), StringComparer.Ordinal);
    }

    /// <summary>The one text that may look like a number: all others are masked.</summary>
    private static bool IsHash(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);

    private SourceLocation? Location(JsonElement location)
    {
        if (!location.TryGetProperty("physicalLocation", out var physical) || !physical.TryGetProperty("artifactLocation", out var artifact) || Text(artifact, "uri") is not { Length: > 0 } uri)
        {
            return null;
        }

        var region = physical.TryGetProperty("region", out var found) ? found : default;
        var (line, column) = (Number(region, "startLine", 1), Number(region, "startColumn", 1));
        var endLine = Math.Max(line, Number(region, "endLine", line));
        return new SourceLocation(root.Relative(uri), line, column, endLine, Number(region, "endColumn", endLine == line ? column : 1));
    }

    private static int Number(JsonElement region, string name, int fallback) =>
        region.ValueKind == JsonValueKind.Object && region.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? Math.Max(1, number) : fallback;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Array(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
