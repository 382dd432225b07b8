using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Tool.Compilation;

/// <summary>Writes diagnostics as the compiler's own error log does (SARIF 2.1.0), so that both ways of auditing are read alike.</summary>
internal static class DiagnosticLog
{
    public static Task WriteAsync(string path, ProjectAnalysis analysis, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(path, ToJson(analysis), cancellationToken);

    private static byte[] ToJson(ProjectAnalysis analysis)
    {
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("$schema", "http://json.schemastore.org/sarif-2.1.0");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (var diagnostic in analysis.Diagnostics)
        {
            Write(json, diagnostic, analysis.Compilation);
        }

        json.WriteEndArray();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Microsoft (R) Visual C# Compiler");
        json.WriteString("version", typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version?.ToString());
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, Microsoft.CodeAnalysis.Compilation compilation)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteString("level", diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
        if (diagnostic.GetSuppressionInfo(compilation) is { } suppression)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            if (suppression.Attribute?.NamedArguments.FirstOrDefault(static a => a.Key == "Justification").Value.Value is string justification)
            {
                json.WriteString("justification", justification);
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (diagnostic.Location != Location.None)
        {
            json.WriteStartArray("locations");
            Write(json, diagnostic.Location);
            json.WriteEndArray();
        }

        if (diagnostic.AdditionalLocations.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var location in diagnostic.AdditionalLocations)
            {
                Write(json, location);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        json.WriteStartObject("customProperties");
        foreach (var (name, value) in diagnostic.Properties.OrderBy(static p => p.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Location location)
    {
        var span = location.GetMappedLineSpan();
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Path.IsPathRooted(span.Path) ? new Uri(span.Path).AbsoluteUri : span.Path);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.StartLinePosition.Line + 1);
        json.WriteNumber("startColumn", span.StartLinePosition.Character + 1);
        json.WriteNumber("endLine", span.EndLinePosition.Line + 1);
        json.WriteNumber("endColumn", span.EndLinePosition.Character + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
