using System.Reflection;
using System.Text.Json;

namespace ComplianceKit.Catalogue;

internal static class CatalogueFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static string RepositoryRoot { get; } = typeof(CatalogueFile).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot, "src", "Catalogue", name)), Strict);
        return document.RootElement.Clone();
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static IEnumerable<string> Strings(this JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(static item => item.GetString()!);

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.GetProperty(name).EnumerateArray();
}
