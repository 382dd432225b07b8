using ComplianceKit.EndToEnd.Setup;
using ComplianceKit.House;

namespace ComplianceKit.EndToEnd;

/// <summary>The Nanning case as it was found: once the package is added, the build fails exactly where the agency went wrong.</summary>
[Collection(PackageFeed.Collection)]
public sealed class SampleBuildTests(PackageFeed feed)
{
    [Fact]
    public async Task Before_fails_at_the_form_the_import_the_log_and_the_campaign()
    {
        var folder = feed.NewFolder("before").Copy(Repository.PathOf("samples"));
        (await folder.DotnetAsync("add", "HomeLeads/Before", "package", "ComplianceKit")).Succeeds();

        var result = await folder.BuildAsync("HomeLeads/Before", "--no-restore");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal(
            Expected(
                ("CK1001", "Leads/LeadEndpoints.cs", "db.Leads.Add(lead)"),
                ("CK1001", "Imports/OwnerListImport.cs", "db.Leads.Add(owner)"),
                ("CK2001", "Leads/LeadEndpoints.cs", "logger.LogInformation"),
                ("CK3001", "Campaigns/NewHomesCampaign.cs", "await sms.SendAsync")),
            result.Errors);
        Assert.DoesNotContain(result.Warnings, static warning => warning.Contains("CK", StringComparison.Ordinal));
    }

    private static List<string> Expected(params (string Rule, string File, string Statement)[] findings) => [.. findings
        .Select(static finding => $"{Path.GetFileName(finding.File)}({LineOf(finding.File, finding.Statement)}): {finding.Rule}")
        .Order(StringComparer.Ordinal)];

    private static int LineOf(string file, string statement) =>
        Array.FindIndex(File.ReadAllLines(Repository.PathOf("samples/HomeLeads/Before/" + file)), line => line.Contains(statement, StringComparison.Ordinal)) + 1;
}
