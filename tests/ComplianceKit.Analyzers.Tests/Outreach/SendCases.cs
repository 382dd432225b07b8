using ComplianceKit.Analyzers.Outreach;

namespace ComplianceKit.Analyzers.Tests.Outreach;

/// <summary>One case for every verified line of apis/send.tsv; a line without a case fails <see cref="SendApiTests"/>.</summary>
public static partial class SendCases
{
    public static IReadOnlyDictionary<string, SendCase> All { get; } =
        Email.Concat(Phone).Concat(Push).Concat(Hosts()).ToDictionary(sendCase => sendCase.Id, StringComparer.Ordinal);

    // The key that the catalogue names holds the recipient, in a form post; other shapes of bodies are in HostSenderTests.
    private static IEnumerable<SendCase> Hosts() =>
        from api in SendCatalogue.Entries
        where api.Kind == SendApiKind.Host && api.Verified
        let key = api.Recipients[0].Steps[0].Name
        select new SendCase(
            api.Id,
            "HttpHosts",
            "System.Net.Http",
            "HttpClient http",
            $$"""await http.PostAsync("https://{{api.Member.Split('|')[0]}}/send", new FormUrlEncodedContent(new Dictionary<string, string> { ["{{key}}"] = to, ["content"] = text }));""")
        {
            Real = true,
        };
}
