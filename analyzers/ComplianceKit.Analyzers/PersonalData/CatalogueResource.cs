using ComplianceKit.Analyzers.Configuration.Json;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>The catalogue files that are embedded in this assembly.</summary>
internal static class CatalogueResource
{
    public static JsonNode Read(string name) =>
        JsonParser.TryParse(ReadText(name), out var root, out var fault)
            ? root!
            : throw new InvalidOperationException($"The embedded {name} is not JSON at {fault!.Offset}: {fault.Reason}");

    public static string ReadText(string name)
    {
        using var stream = typeof(CatalogueResource).Assembly.GetManifestResourceStream("ComplianceKit.Catalogue." + name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
