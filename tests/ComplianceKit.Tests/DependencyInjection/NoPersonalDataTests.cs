using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Mail;
using System.Text;
using ComplianceKit.Consent;
using ComplianceKit.Imports;
using ComplianceKit.Ledger;
using ComplianceKit.Outreach;
using ComplianceKit.Outreach.Senders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.DependencyInjection;

/// <summary>A day of an application, good and bad, with everything captured that it logs, measures, traces and throws: no person is in it.</summary>
public sealed class NoPersonalDataTests : IDisposable
{
    private const string Mail = "li.hong.1988@qingxiu-mail.example";
    private static readonly string[] Fragments = ["7719204", "19204653", "li.hong", "qingxiu", "oLhQx1988Zq", "李红", "凤岭九号院"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ck-private-");
    private readonly ConcurrentQueue<string> seen = new();
    private readonly CapturingLogger log = new();
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;

    public NoPersonalDataTests()
    {
        meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "ComplianceKit")
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
        meters.Start();
        activities = new()
        {
            ShouldListenTo = static source => source.Name == "ComplianceKit",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.Tags)}"),
        };
        ActivitySource.AddActivityListener(activities);
    }

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
        log.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Nothing_that_is_logged_measured_traced_or_thrown_names_a_person()
    {
        var phone = ContactPoint.Phone("17719204653");
        using var host = Build();
        await host.StartAsync();
        var gate = host.Services.GetRequiredService<IOutreachGate>();
        var consent = host.Services.GetRequiredService<IConsent>();
        var text = MessageContent.Sms("【绿园房产】李红您好，凤岭九号院开放看房。拒收请回复R");
        var notice = NoticeReference.Of("lead-form", "2026-01", "zh-Hans", "我们会以短信向您推荐新房源。");
        await consent.RecordAsync(ConsentEvent.Granted(Subject.ReachedAt(phone), OutreachWorld.Promotion, notice, ConsentEvidence.Declared("李红 ticked and sent")) with { Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "李红" } });

        var permit = Assert.IsType<GateDecision.Allow>(await gate.DecideAsync("177-1920-4653", OutreachWorld.Promotion, text)).Permit;
        await gate.RedeemAsync(permit);
        Note(permit, text, new ContactAttempt(phone, OutreachWorld.Promotion, text).Content, await gate.DecideAsync("17719204653;", OutreachWorld.Promotion, text));
        await ThrowsAsync(() => gate.ReportAsync(permit, (SendOutcome)7));
        await host.Services.GetRequiredService<ISuppressions>().OptOutAsync(new(phone));
        Note(await gate.RedeemAsync(permit), await gate.DecideAsync(phone.Address, OutreachWorld.Promotion, text));
        await ThrowsAsync(() => consent.RequireAsync(Subject.ReachedAt(phone), OutreachWorld.Newsletter));
        await ThrowsAsync(() => consent.RecordAsync(ConsentEvent.Withdrawn(Subject.ReachedAt(phone), new("unknown"))));
        await SendMailAsync(host.Services);
        await ImportAsync(host.Services.GetRequiredService<IImportDoor>());
        Note((await gate.ExplainAsync(phone)).Purposes.SelectMany(static standing => standing.Reasons).Cast<object>().ToArray());
        await host.StopAsync();

        var all = log.Lines.Select(static line => line.Text).Concat(seen).ToList();
        Assert.True(all.Count > 25, $"Only {all.Count} lines: is anything captured?");
        Assert.Contains(all, static line => line.Contains("compliancekit.gate.decisions", StringComparison.Ordinal));
        Assert.Contains(all, static line => line.Contains("compliancekit.gate.redeem", StringComparison.Ordinal));
        Assert.Equal([], all.Where(static line => Fragments.Any(fragment => line.Contains(fragment, StringComparison.OrdinalIgnoreCase))));
    }

    private async Task SendMailAsync(IServiceProvider services)
    {
        await using var server = new FakeMailServer { RefusesRecipient = true };
        var mailbox = ContactPoint.Email(Mail);
        await services.GetRequiredService<IConsent>().RecordAsync(ConsentEvent.Granted(Subject.ReachedAt(mailbox), OutreachWorld.Newsletter, NoticeReference.Of("lead-form", "2026-01", "zh-Hans", "新闻"), ConsentEvidence.Declared("ticked")));
        using var mail = new MailMessage(new("news@green-garden.example", "绿园房产"), new MailAddress(Mail)) { Subject = "李红您好", Body = "凤岭九号院开放看房。退订 https://green-garden.example/u/7" };
        var sender = new SmtpMarketingSender(services.GetRequiredService<IOutreachGate>(), server.Connect, log.For<SmtpMarketingSender>());
        var permit = Assert.IsType<GateDecision.Allow>(await services.GetRequiredService<IOutreachGate>().DecideAsync(Mail, OutreachWorld.Newsletter, MarketingMail.ContentOf(mail))).Permit;
        await ThrowsAsync(() => sender.SendAsync(mail, permit));
        mail.CC.Add("li.hong.cc@qingxiu-mail.example");
        await ThrowsAsync(() => sender.SendAsync(mail, permit));
    }

    private async Task ImportAsync(IImportDoor door)
    {
        using var list = new MemoryStream(Encoding.UTF8.GetBytes($"name,phone,email,openid,consent_reference,consented_at\n李红,17719204653,{Mail},,C-1,2026-03-01T10:00:00+08:00\n李红,1771920465,,,C-1,\n李红,,,oLhQx1988Zq,C-1,\n"));
        Note((await door.ImportAsync(list, ImportWorld.Manifest)).FirstRefusals.Cast<object>().ToArray());
        using var broken = new MemoryStream(Encoding.UTF8.GetBytes("李红,17719204653\n"));
        await ThrowsAsync(() => door.ImportAsync(broken, ImportWorld.Manifest));
        using var unclosed = new MemoryStream(Encoding.UTF8.GetBytes("phone,name\n\"17719204653,李红\n"));
        Note((await door.ImportAsync(unclosed, ImportWorld.Manifest)).FirstRefusals.Cast<object>().ToArray());
    }

    private async Task ThrowsAsync(Func<Task> act) => Note((await Assert.ThrowsAnyAsync<Exception>(act)).ToString());

    private void Note(params object[] things)
    {
        foreach (var thing in things)
            seen.Enqueue(thing switch
            {
                GateDecision.Deny deny => string.Join(' ', deny.Reasons) + string.Join(' ', deny.Reasons.Select(static reason => reason.Why.English + reason.Why.Chinese)),
                RedeemResult.Refused refused => string.Join(' ', refused.Reasons),
                ImportRowResult row => row + row.MaskedPoint + row.Why.English + row.Why.Chinese,
                _ => thing.ToString()!,
            });
    }

    private IHost Build()
    {
        var path = Path.Combine(folder.FullName, "compliancekit.json");
        File.WriteAllText(path, OutreachWorld.Json);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<ILoggerFactory>(log);
        builder.Services.AddComplianceKit(options =>
        {
            options.ConfigurationPath = path;
            options.Outreach.QuietHours.Hours.Clear();
        }).UseSqlite($"Data Source={Path.Combine(folder.FullName, "consent.db")}");
        return builder.Build();
    }
}
