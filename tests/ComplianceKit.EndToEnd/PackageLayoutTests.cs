using System.IO.Compression;
using ComplianceKit.EndToEnd.Setup;

namespace ComplianceKit.EndToEnd;

/// <summary>What lies where in the packages: a file in the wrong folder is silently never loaded.</summary>
[Collection(PackageFeed.Collection)]
public sealed class PackageLayoutTests(PackageFeed feed)
{
    [Fact]
    public void Analyzers_and_fixes_lie_with_their_Chinese_texts_where_the_compiler_looks() =>
        Assert.Equal(
            [
                "analyzers/dotnet/roslyn4.8/cs/ComplianceKit.Analyzers.dll",
                "analyzers/dotnet/roslyn4.8/cs/ComplianceKit.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.8/cs/zh-Hans/ComplianceKit.Analyzers.resources.dll",
                "analyzers/dotnet/roslyn4.8/cs/zh-Hans/ComplianceKit.CodeFixes.resources.dll",
            ],
            Entries("ComplianceKit.Analyzers").Where(static entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)));

    [Fact]
    public void Library_links_nothing_of_the_analyzers() =>
        Assert.Equal(["lib/net10.0/ComplianceKit.dll", "lib/net10.0/ComplianceKit.xml"], Entries("ComplianceKit").Where(static entry => entry.StartsWith("lib/", StringComparison.Ordinal) && !entry.Contains("/zh-Hans/", StringComparison.Ordinal)));

    private List<string> Entries(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(feed.Source, $"{package}.{feed.Version}.nupkg"));
        return [.. archive.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal)];
    }
}
