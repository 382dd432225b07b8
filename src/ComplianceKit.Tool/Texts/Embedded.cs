using System.Text;

namespace ComplianceKit.Tool.Texts;

/// <summary>Files that travel inside the tool: facts of the catalogue, texts, templates.</summary>
internal static class Embedded
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public static Stream Open(string name) =>
        typeof(Embedded).Assembly.GetManifestResourceStream("ComplianceKit.Tool." + name)
        ?? throw new InvalidOperationException($"The tool was built without its file '{name}'.");

    /// <summary>Names that begin with a prefix, without it.</summary>
    public static IEnumerable<string> Names(string prefix)
    {
        var whole = "ComplianceKit.Tool." + prefix;
        return typeof(Embedded).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(whole, StringComparison.Ordinal)).Select(n => n[whole.Length..]).Order(StringComparer.Ordinal);
    }
}
