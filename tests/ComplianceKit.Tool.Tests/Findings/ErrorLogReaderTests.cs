using System.Text.Json;
using ComplianceKit.Tool.Findings;
using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.FindingTests;

public sealed class ErrorLogReaderTests
{
    private readonly ErrorLogReader reader = new(new SourceRoot(ShopAudit.Folder));

    [Fact]
    public void Only_our_rules_are_read_and_analyzers_that_threw()
    {
        var log = ShopAudit.Log();
        ShopAudit.Results(log).Add(new System.Text.Json.Nodes.JsonObject { ["ruleId"] = "AD0001" });

        var rules = Read(log.ToJsonString()).Results.Select(static r => r.RuleId).ToList();

        Assert.Contains("CK1001", rules);
        Assert.Contains("AD0001", rules);
        Assert.DoesNotContain("CS0168", rules);
    }

    [Fact]
    public void Facts_are_read_and_masked_but_for_identities()
    {
        var result = Read("""{"version":"2.1.0","runs":[{"results":[{"ruleId":"CK1001","message":{"text":"to 13800138000"},"properties":{"customProperties":{"ck.fingerprint":"12345678901234567890123456789012","ck.reason.en":"as 13800138000","ck.number":7,"other":"x"}}}]}]}""").Results.Single();

        Assert.Equal("to ***", result.Message);
        Assert.Equal("12345678901234567890123456789012", result["fingerprint"]);
        Assert.Equal(new BilingualText("as ***", "as ***"), result.Words("reason"));
        Assert.Equal(2, result.Facts.Count);
        Assert.Null(result.Location);
    }

    [Theory]
    [InlineData("""{"version":"1.0.0","runs":[]}""")]
    [InlineData("""{"version":"2.1.0"}""")]
    [InlineData("[]")]
    public void Another_file_is_no_error_log(string json) => Assert.ThrowsAny<Exception>(() => Read(json));

    [Theory]
    [InlineData("""{"ruleId":"CK1001"}""")]
    [InlineData("""{"ruleId":"CK1001","locations":[],"suppressions":[],"properties":{}}""")]
    [InlineData("""{"ruleId":"CK1001","locations":[{}],"message":{}}""")]
    [InlineData("""{"ruleId":"CK1001","locations":[{"physicalLocation":{"artifactLocation":{"uri":""}}}]}""")]
    [InlineData("""{"ruleId":"CK1001","locations":[{"physicalLocation":{"artifactLocation":{"uri":"x.cs"},"region":{"startLine":-4}}}]}""")]
    public void A_result_with_little_in_it_is_still_a_result(string result) =>
        Assert.Single(Read($$"""{"version":"2.1.0","runs":[{"results":[{{result}}]}]}""").Results);

    private ErrorLog Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return reader.Read(document.RootElement);
    }
}
