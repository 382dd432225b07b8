using System.Text.RegularExpressions;

namespace ComplianceKit.Catalogue;

/// <summary>Whatever cites the law, anywhere in the repository, cites a duty of the catalogue that is in force.</summary>
public sealed partial class CitationTests
{
    private static readonly string[] Kinds = [".cs", ".md", ".json", ".tsv", ".resx", ".html", ".globalconfig"];

    // Where the catalogue itself speaks of replaced rules and of law in general.
    private static readonly string[] NotCitations = ["src/Catalogue/law/obligations.json", "tests/ComplianceKit.Catalogue.Tests/"];

    [Fact]
    public void Every_cited_duty_exists_and_is_in_force()
    {
        var wrong = new List<string>();
        var seen = 0;
        foreach (var (file, id) in Citations())
        {
            seen++;
            if (!Obligations.ById.TryGetValue(id, out var duty))
                wrong.Add($"{file}: {id} is not in the catalogue");
            else if (!Obligations.InForce(duty, Obligations.Checked))
                wrong.Add($"{file}: {id} was not in force on {Obligations.Checked}");
        }

        Assert.True(seen > 100, $"only {seen} citations found: is the scan still looking at the right folders?");
        Assert.Empty(wrong);
    }

    private static IEnumerable<(string File, string Id)> Citations() =>
        from folder in new[] { "src", "analyzers", "samples", "tests" }
        let root = Path.Combine(CatalogueFile.RepositoryRoot, folder)
        where Directory.Exists(root)
        from path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(CatalogueFile.RepositoryRoot, path).Replace('\\', '/')
        where Kinds.Contains(Path.GetExtension(path)) && !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
        where !NotCitations.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        from Match match in Citation().Matches(File.ReadAllText(path))
        select (name, match.Value.TrimEnd('.', '-'));

    // An id is instrument, hyphen, article; articles hold digits, letters, dots, hyphens and balanced parentheses.
    [GeneratedRegex(@"\b(?:CN|EU|UK|US|INT)-[A-Z][A-Z0-9]*-(?:[A-Za-z0-9.-]|\([0-9a-z]+\))+")]
    private static partial Regex Citation();
}
