using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ComplianceKit.EndToEnd.Setup;
using ComplianceKit.House;

namespace ComplianceKit.EndToEnd;

/// <summary>The Nanning case done right, running against the real ledger and a vendor on loopback.</summary>
[Collection(PackageFeed.Collection)]
public sealed class SampleRunTests(SampleRunTests.App app) : IClassFixture<SampleRunTests.App>
{
    [Fact]
    public void Builds_without_an_error_or_a_warning()
    {
        Assert.Empty(app.Build.Errors);
        Assert.Empty(app.Build.Warnings);
    }

    [Fact]
    public async Task Who_opted_out_is_not_texted_and_who_consented_is()
    {
        await app.LeaveNumberAsync("Zhang San", "13800138001", viewing: true, promotion: true);
        await app.LeaveNumberAsync("Li Si", "13800138002", viewing: true, promotion: true);
        await app.LeaveNumberAsync("Wang Wu", "13800138003", viewing: true, promotion: false);
        await app.LeaveNumberAsync("Zhao Liu", "13800138004", viewing: true, promotion: true);
        var optOut = await app.Http.PostAsJsonAsync("/opt-out", new { phone = "+86 138-0013-8002" });
        var reply = await app.Http.PostAsJsonAsync("/sms/replies", new { from = "１３８００１３８００４", text = " t " });

        var campaign = await app.Http.PostAsync(new Uri("/campaigns/new-homes?text=Three%20new%20homes%20near%20Minge%20Lake.", UriKind.Relative), null);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.OK), (optOut.StatusCode, reply.StatusCode, campaign.StatusCode));
        var report = await campaign.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(app.Vendor.Messages.Count == 1, $"{app.Vendor.Messages.Count} messages went out; the campaign says {report}");
        var (phone, text) = app.Vendor.Messages[0];
        Assert.Equal("+8613800138001", phone);
        Assert.Equal("【Green Garden Homes】Three new homes near Minge Lake. Reply T to stop.", text);
        Assert.Equal(1, report.GetProperty("sent").GetInt32());
        Assert.Equal(2, report.GetProperty("refused").GetProperty("Suppressed").GetInt32());
        Assert.Equal(1, report.GetProperty("refused").GetProperty("NoConsent").GetInt32());
    }

    [Theory]
    [InlineData("13800138011", false, true, HttpStatusCode.UnprocessableEntity)]
    [InlineData("13800138012", true, false, HttpStatusCode.BadRequest)]
    [InlineData("1380013", true, true, HttpStatusCode.BadRequest)]
    public async Task Without_a_tick_under_a_notice_that_was_shown_nothing_is_kept(string phone, bool ticked, bool shown, HttpStatusCode expected)
    {
        var answer = await app.SubmitAsync("Sun Qi", phone, ticked, promotion: false, wordingHash: shown ? null : new string('0', 64));

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("Sun Qi", await app.LeadsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bought_list_is_refused_row_by_row()
    {
        const string Bought = "name,phone,address\nZhou Ba,13800138021,12-1-301\nWu Jiu,138 0013 8022,12-1-302\nZheng Shi,not a number,12-1-303\n";
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Bought)), "list", "owners.csv" } };

        var answer = await app.Http.PostAsync(new Uri("/owners/import?name=owners-2026-11", UriKind.Relative), form);

        var report = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((3, 0), (report.GetProperty("rows").GetInt32(), report.GetProperty("accepted").GetInt32()));
        var rows = report.GetProperty("refused").EnumerateArray().Select(static row => (row.GetProperty("row").GetInt32(), row.GetProperty("code").GetString())).ToArray();
        Assert.Equal([(2, "NoProvenance"), (3, "NoProvenance"), (4, "UnreadableContactPoint")], rows);
        Assert.All(report.GetProperty("refused").EnumerateArray(), static row => Assert.NotEmpty(row.GetProperty("why").GetString()!));
        Assert.DoesNotContain("Zhou Ba", await app.LeadsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_names_nobody()
    {
        await app.LeaveNumberAsync("Feng Shiyi", "13800138031", viewing: true, promotion: false);

        Assert.Contains("New lead", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138031", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Feng Shiyi", app.Output, StringComparison.Ordinal);
    }

    public sealed class App(PackageFeed feed) : IAsyncLifetime
    {
        private readonly ProjectFolder folder = feed.NewFolder("after");
        private RunningApp running = null!;

        public CommandResult Build { get; private set; } = null!;

        public FakeSmsVendor Vendor { get; } = new();

        public HttpClient Http => running.Http;

        public string Output => running.Output;

        public async Task InitializeAsync()
        {
            folder.Copy(Repository.PathOf("samples"));
            Build = (await folder.BuildAsync("HomeLeads/After", $"-p:ComplianceKitVersion={feed.Version}")).Succeeds();
            running = await folder.StartAsync("HomeLeads/After/bin/Debug/net10.0/HomeLeads.dll", $"--Sms:Address={Vendor.Address}", "--Campaign:AtAnyHour=true");
        }

        /// <summary>What the notice shows is what the form sends back.</summary>
        public async Task<HttpResponseMessage> SubmitAsync(string name, string phone, bool viewing, bool promotion, string? wordingHash = null)
        {
            var notice = await Http.GetFromJsonAsync<JsonElement>("/leads/notice?language=en");
            return await Http.PostAsJsonAsync("/leads", new
            {
                name,
                phone,
                agreeToViewing = viewing,
                agreeToPromotion = promotion,
                noticeVersion = notice.GetProperty("version").GetString(),
                noticeLanguage = notice.GetProperty("language").GetString(),
                noticeWordingHash = wordingHash ?? notice.GetProperty("wordingHash").GetString(),
            });
        }

        public async Task LeaveNumberAsync(string name, string phone, bool viewing, bool promotion)
        {
            var answer = await SubmitAsync(name, phone, viewing, promotion);
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync() + "\n" + Output);
        }

        /// <summary>The bytes of the agency's own database, write-ahead log included.</summary>
        public async Task<string> LeadsAsync()
        {
            var all = new StringBuilder();
            foreach (var file in Directory.EnumerateFiles(folder.PathOf("."), "leads.db*"))
            {
                await using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(bytes, Encoding.Latin1);
                all.Append(await reader.ReadToEndAsync());
            }

            Assert.NotEqual(0, all.Length);
            return all.ToString();
        }

        public async Task DisposeAsync()
        {
            if (running is not null)
                await running.DisposeAsync();
            Vendor.Dispose();
        }
    }
}
