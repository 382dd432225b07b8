using ComplianceKit.Configuration;
using ComplianceKit.Consent;
using ComplianceKit.Ledger;
using ComplianceKit.Outreach;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComplianceKit.DependencyInjection;

/// <summary>How an application registers, starts and stops ComplianceKit, and what it is told when something is wrong.</summary>
public sealed class ComplianceKitHostTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ck-host-");
    private readonly CapturingLogger log = new();

    public void Dispose()
    {
        log.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_started_application_records_decides_and_refuses()
    {
        using var host = Build(kit => kit.UseSqlite(Database));
        await host.StartAsync();
        var services = host.Services;
        var notice = NoticeReference.Of("lead-form", "2026-01", "zh-Hans", "我们会以短信向您推荐新房源。");
        await services.GetRequiredService<IConsent>().RecordAsync(ConsentEvent.Granted(Subject.ReachedAt(OutreachWorld.Owner), OutreachWorld.Promotion, notice, ConsentEvidence.Declared("ticked and sent")));

        var allow = Assert.IsType<GateDecision.Allow>(await services.GetRequiredService<IOutreachGate>().DecideAsync("13800138000", OutreachWorld.Promotion, OutreachWorld.Text));
        await services.GetRequiredService<ISuppressions>().OptOutAsync(new(OutreachWorld.Owner));
        Assert.IsType<RedeemResult.Refused>(await services.GetRequiredService<IOutreachGate>().RedeemAsync(allow.Permit));

        Assert.Equal("green-garden-homes/consent", services.GetRequiredService<ILedger>().Log.Origin);
        await host.StopAsync();
    }

    [Fact]
    public async Task Denials_that_wait_are_in_the_ledger_when_the_application_has_stopped()
    {
        using (var host = Build(kit => kit.UseSqlite(Database)))
        {
            await host.StartAsync();
            for (var i = 0; i < 300; i++)
                await host.Services.GetRequiredService<IOutreachGate>().DecideAsync("13800138000", OutreachWorld.Promotion, OutreachWorld.Text);
            await host.StopAsync();
        }

        await using var ledger = new SqliteLedger(new() { ConnectionString = Database }, new("green-garden-homes", "绿园房产"));
        Assert.Equal(300, (await ledger.GetHeadAsync()).Size);
    }

    [Fact]
    public async Task A_container_without_a_host_keeps_them_too()
    {
        foreach (var dispose in new Func<ServiceProvider, ValueTask>[] { static provider => provider.DisposeAsync(), static provider => { Dispose(provider); return ValueTask.CompletedTask; } })
        {
            var services = new ServiceCollection();
            Register(services);
            await using var ledger = InMemory("green-garden-homes");
            services.AddSingleton<ILedger>(ledger);
            var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<IOutreachGate>().DecideAsync("13800138000", OutreachWorld.Promotion, OutreachWorld.Text);

            await dispose(provider);

            Assert.Equal(1, (await ledger.GetHeadAsync()).Size);
        }

        static void Dispose(ServiceProvider provider) => provider.Dispose();
    }

    [Fact]
    public async Task A_console_program_that_disposes_its_container_synchronously_keeps_every_acknowledged_event()
    {
        var services = new ServiceCollection();
        Register(services).UseSqlite(Database);
        var acknowledged = 0;
        using (var provider = services.BuildServiceProvider())
        {
            var consent = provider.GetRequiredService<IConsent>();
            var notice = NoticeReference.Of("lead-form", "2026-01", "zh-Hans", "我们会以短信向您推荐新房源。");
            await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
            {
                await consent.RecordAsync(ConsentEvent.Granted(Subject.ReachedAt(ContactPoint.Phone($"1380013{number:D4}")), OutreachWorld.Promotion, notice, ConsentEvidence.Declared("ticked and sent")));
                Interlocked.Increment(ref acknowledged);
            }));
            await provider.GetRequiredService<IOutreachGate>().DecideAsync("13800138099", OutreachWorld.Promotion, OutreachWorld.Text);
        }

        await using var ledger = new SqliteLedger(new() { ConnectionString = Database }, new("green-garden-homes", "绿园房产"));
        Assert.Equal(40, acknowledged);
        Assert.Equal(41, (await ledger.GetHeadAsync()).Size); // the denial that was still on its way too
    }

    [Fact]
    public async Task Without_a_ledger_it_does_not_start_and_says_what_to_write()
    {
        using var host = Build(static _ => { });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains("UseSqlite", error.Message, StringComparison.Ordinal);
        Assert.Contains("台账", error.Message, StringComparison.Ordinal);
        Assert.Contains("UseSqlite", Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<IConsent>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_compliancekit_json_stops_the_start_with_every_mistake()
    {
        using var host = Build(kit => kit.UseSqlite(Database), json: """{ "version": 2, "controller": { "id": "x" }, "purposes": [{ "id": "promotion" }] }""");

        var error = await Assert.ThrowsAsync<ComplianceConfigurationException>(() => host.StartAsync());

        Assert.Equal(["$.version", "$.purposes[0].basis"], error.Problems.Select(static problem => problem.Path));
    }

    [Fact]
    public async Task A_missing_compliancekit_json_is_named()
    {
        using var host = Build(kit => kit.UseSqlite(Database), json: null);

        Assert.Contains("compliancekit.json", (await Assert.ThrowsAsync<ComplianceConfigurationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_option_is_named_at_once()
    {
        using var host = Build(kit => kit.UseSqlite(Database), configure: static options =>
        {
            options.Outreach.PermitLifetime = TimeSpan.FromHours(1);
            options.Outreach.LedgerTimeout = TimeSpan.Zero;
            options.Outreach.MaxPendingDenials = 0;
            options.Outreach.SenderNames.Add(" ");
            options.Outreach.QuietHours.Hours[Channel.Push] = new(new(21, 0), new(8, 0));
            options.Outreach.QuietHours.TimeZones["0049"] = ["Europe/Atlantis"];
        });

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(7, error.Failures.Count());
        foreach (var name in new[] { "PermitLifetime", "LedgerTimeout", "MaxPendingDenials", "SenderNames", "Hours[Push]", "0049", "Europe/Atlantis" })
            Assert.Contains(error.Failures, failure => failure.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("red-roof-homes", OutreachWorld.Json)]
    [InlineData(null, """{ "version": 1, "purposes": [] }""")]
    public async Task Who_the_controller_is_must_be_clear(string? id, string json)
    {
        using var host = Build(kit => kit.UseSqlite(Database), options => options.Controller = id is null ? null : new(id, "红顶房产"), json);

        Assert.Contains("ComplianceKitOptions.Controller", (await Assert.ThrowsAnyAsync<InvalidOperationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_of_another_controller_is_refused()
    {
        using var host = Build(kit => kit.Services.AddSingleton<ILedger>(InMemory("red-roof-homes")));

        Assert.Contains("red-roof-homes", (await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_opened_stops_the_start()
    {
        using var host = Build(kit => kit.UseSqlite($"Data Source={Path.Combine(folder.FullName, "nowhere", "consent.db")}"));

        await Assert.ThrowsAsync<LedgerException>(() => host.StartAsync());
    }

    [Fact]
    public void What_the_application_registered_itself_stays()
    {
        var clock = new SteppedClock();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);
        Register(services);
        Register(services);

        using var provider = services.BuildServiceProvider();
        Assert.Same(clock, provider.GetRequiredService<TimeProvider>());
        Assert.Single(services, static service => service.ServiceType == typeof(IOutreachGate));
        Assert.Single(services, static service => service.ServiceType == typeof(IHostedService));
    }

    private StoredLedger InMemory(string controller) => new(new Ledger.Stores.InMemoryLedgerStore(new()), folder.CreateSubdirectory(SubjectId.NewRandom().ToString()).FullName, new(controller, "房产"));

    private string Database => $"Data Source={Path.Combine(folder.FullName, "consent.db")}";

    private ComplianceKitBuilder Register(IServiceCollection services, Action<ComplianceKitOptions>? configure = null, string? json = OutreachWorld.Json)
    {
        var path = Path.Combine(folder.FullName, "compliancekit.json");
        if (json is not null)
            File.WriteAllText(path, json);
        return services.AddComplianceKit(options =>
        {
            options.ConfigurationPath = path;
            options.Outreach.QuietHours.Hours.Clear();
            configure?.Invoke(options);
        });
    }

    private IHost Build(Action<ComplianceKitBuilder> use, Action<ComplianceKitOptions>? configure = null, string? json = OutreachWorld.Json)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        builder.Services.AddSingleton<ILoggerFactory>(log);
        use(Register(builder.Services, configure, json));
        return builder.Build();
    }
}
