using ComplianceKit.House;

namespace ComplianceKit.Analyzers.Tests.Rules;

/// <summary>The sample that fails the build, as it is shipped.</summary>
public sealed class HomeLeadsTests
{
    [Fact]
    public async Task The_sample_is_reported_where_it_stores_and_logs()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("samples/HomeLeads/Before"), "*.cs", SearchOption.AllDirectories).Where(static f => !f.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var code = Verify.Code("// program");
        foreach (var file in files)
        {
            code = code.With(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }

        var findings = await code.WithConfiguration(await File.ReadAllTextAsync(Repository.PathOf("samples/HomeLeads/compliancekit.json"))).ThatMayNotCompile().FindingsAsync();
        var found = findings.Where(static d => d.Id is "CK1001" or "CK2001").Select(static d => $"{d.Id} {d.Location.SourceTree!.FilePath} {d.Location.SourceTree.GetText().ToString(d.Location.SourceSpan)} | {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        Snapshot.Matches(string.Join('\n', found), "HomeLeads.txt");
    }
}
