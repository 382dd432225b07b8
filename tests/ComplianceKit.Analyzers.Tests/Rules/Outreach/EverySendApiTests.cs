using ComplianceKit.Analyzers.Outreach;
using ComplianceKit.Analyzers.Rules.Outreach;
using ComplianceKit.Analyzers.Tests.Outreach;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Tests.Rules.Outreach;

/// <summary>CK3001 for every verified line of apis/send.tsv: reported without the gate, silent with it, silent for the same names in another namespace.</summary>
public sealed class EverySendApiTests
{
    private const string Check = """
        var decision = await gate.DecideAsync(to, new PurposeId("promotion"), MessageContent.Sms(text), ct);
                if (decision is not GateDecision.Allow) return;
        """;

    public static TheoryData<string> Verified => SendApiTests.Verified;

    public static TheoryData<string> Carriers => new(CarrierCases.All.Keys);

    [Theory, MemberData(nameof(Verified))]
    public async Task A_promotion_is_reported_without_the_gate_and_not_with_it(string id)
    {
        var api = SendCatalogue.Entries.Single(entry => entry.Id == id);
        var found = await SendsAsync(SendSnippet.Compile(SendCases.All[id], Check));
        if (api.Intent is "transactional" or "internal")
        {
            // What such an API sends is no promotion, whatever it says.
            Assert.Empty(found);
            return;
        }

        var finding = Assert.Single(found);
        var reported = SendCatalogue.Entries.Single(entry => entry.Id == finding.Properties["ck.sender"]);
        Assert.Equal("CK3001", finding.Id);
        Assert.StartsWith("M:Outbound.RunAsync(", finding.Properties["ck.entry"], StringComparison.Ordinal);
        Assert.True(api.IsBuilder || (reported.Names(api.Member) && reported.Channel == api.Channel), reported.Id);
        Assert.Equal(SendCases.All[id].Recipient, finding.Properties.GetValueOrDefault("ck.recipient"));
    }

    [Theory, MemberData(nameof(Verified))]
    public async Task The_same_names_in_another_namespace(string id) => Assert.Empty(await SendsAsync(SendSnippet.Compile(SendCases.All[id], twin: true)));

    [Theory, MemberData(nameof(Carriers))]
    public async Task A_check_before_the_work_is_queued_does_not_count(string id)
    {
        var carrier = CarrierCases.All[id];
        var (text, spans) = Markup.Read(carrier.Late);
        var before = SendSnippet.Compile(string.Empty, carrier.Stubs).SyntaxTrees.First().ToString().Length;
        var found = await SendsAsync(SendSnippet.Compile(text, carrier.Stubs));
        Assert.Equal(spans.Select(span => (span.Id, span.Span.Start + before, span.Span.Length)), found.Select(static d => (d.Id, d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)));
    }

    private static async Task<List<Diagnostic>> SendsAsync(Compilation compilation) => [.. (await Verify.FindingsAsync(compilation, options: null, new SendAnalyzer())).Where(static d => d.Id is "CK3001" or "CK3002")];
}
