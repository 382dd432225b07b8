using ComplianceKit.Analyzers.Outreach;

namespace ComplianceKit.Analyzers.Tests.Outreach;

/// <summary>The text of a file is searched for hosts before its literals are: what the search overlooks is not analysed.</summary>
public sealed class HostNameTests
{
    [Fact]
    public void Every_host_of_the_catalogue_is_seen_however_it_is_written()
    {
        var hosts = SendCatalogue.Entries.Where(static api => api.Kind == SendApiKind.Host).SelectMany(static api => api.Member.Split('|')).Select(static host => host.Split('/')[0].TrimStart('*', '.')).ToList();

        Assert.NotEmpty(hosts);
        Assert.All(hosts, static host => Assert.True(HostSenders.MayNameHost("var url = \"https://" + host + "/v1\";"), host));
        Assert.All(hosts, static host => Assert.True(HostSenders.MayNameHost(host.ToUpperInvariant()), host));
    }

    [Fact]
    public void What_is_written_with_escapes_may_name_any() => Assert.True(HostSenders.MayNameHost("var url = \"https://api\\u002Etwilio.com\";"));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("o.com")]
    [InlineData("services.AddScoped<IOrders, Orders>(); // see api.example.com, twilio.example")]
    public void Other_text_names_none(string text) => Assert.False(HostSenders.MayNameHost(text));
}
