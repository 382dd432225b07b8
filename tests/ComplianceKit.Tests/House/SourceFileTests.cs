using System.Text.RegularExpressions;

namespace ComplianceKit.House;

/// <summary>What holds for every file that somebody wrote here.</summary>
public sealed partial class SourceFileTests
{
    private const int LongestFile = 350;

    private static readonly string[] Texts = [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".sh", ".tsv", ".resx", ".globalconfig", ".config", ".sln", ".txt", ".html", ".css", ".js", ".cshtml", ".razor"];

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold() =>
        Assert.DoesNotContain(Repository.Files(".cs").Select(static f => (File: Repository.Relative(f), Lines: File.ReadLines(f).Count())), static f => f.Lines > LongestFile);

    [Fact]
    public void No_file_names_a_directory_of_the_machine_it_was_written_on() =>
        Assert.Empty(Repository.Files(Texts).SelectMany(static f => File.ReadLines(f).Where(static line => MachinePath().IsMatch(line)).Select(line => $"{Repository.Relative(f)}: {line.Trim()}")));

    [Fact]
    public void Every_project_of_the_repository_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("ComplianceKit.sln")).Replace('\\', '/');
        var missing = Repository.Files(".csproj").Select(Repository.Relative)
            .Where(static p => !p.StartsWith("samples/", StringComparison.Ordinal))
            .Where(p => !solution.Contains(p, StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void What_ships_says_that_it_is_fit_for_trimming() =>
        Assert.All(
            [typeof(PersonalDataKind).Assembly, System.Reflection.Assembly.Load("ComplianceKit")],
            static assembly => Assert.Contains(assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), inherit: false).Cast<System.Reflection.AssemblyMetadataAttribute>(), static m => m is { Key: "IsTrimmable", Value: "True" }));

    // Home and workplace directories on Linux, macOS and Windows; written so that this line does not match itself.
    [GeneratedRegex(@"(?<![\w.$}/])/(?:wor[k]|hom[e]|roo[t]|User[s])/\w|[A-Z]:\\User[s]\\", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MachinePath();
}
