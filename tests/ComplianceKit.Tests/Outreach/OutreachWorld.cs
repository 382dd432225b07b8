using System.Collections.Immutable;
using ComplianceKit.Configuration;
using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Stores;
using ComplianceKit.Observability;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Outreach;

/// <summary>A housing agency in Nanning with a gate, at ten in the morning of a Tuesday.</summary>
internal sealed class OutreachWorld : IAsyncDisposable
{
    internal const string Json = """
        {
          "version": 1,
          "controller": { "id": "green-garden-homes", "name": "绿园房产" },
          "purposes": [
            { "id": "promotion", "basis": "consent", "kinds": ["phone"], "channels": ["sms", "voice", "email", "push", "wechat", "in-app"], "marketing": true },
            { "id": "newsletter", "basis": "consent", "kinds": ["email"], "channels": ["email"], "marketing": true },
            { "id": "viewing", "basis": "consent", "kinds": ["phone"] }
          ]
        }
        """;

    internal static readonly PurposeId Promotion = new("promotion");
    internal static readonly PurposeId Newsletter = new("newsletter");
    internal static readonly ContactPoint Owner = ContactPoint.Phone("13800138000");
    internal static readonly ContactPoint Neighbour = ContactPoint.Phone("13900139000");
    internal static readonly MessageContent Text = MessageContent.Sms("【绿园房产】凤岭新盘开放看房。拒收请回复R");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ck-gate-");
    private readonly ILedger store;
    private readonly Telemetry telemetry;

    internal OutreachWorld(LedgerKind kind = LedgerKind.InMemory, string json = Json, Action<OutreachOptions>? configure = null)
    {
        var configuration = ComplianceConfiguration.Parse(json);
        Controller = configuration.Controller!;
        store = kind == LedgerKind.InMemory ? new StoredLedger(new InMemoryLedgerStore(new()), Path.Combine(folder.FullName, "keys"), Controller, clock: Clock) : new SqliteLedger(new() { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "consent.db")}" }, Controller, Clock);
        Ledger = new(store);
        Options = new();
        configure?.Invoke(Options);
        telemetry = new();
        var logger = Log.CreateLogger("gate");
        Denials = new(Ledger, Options, telemetry, Clock, logger);
        Gate = new OutreachGate(Ledger, new(Controller, configuration, Options), Options, Denials, telemetry, Clock, logger);
        Suppressions = new Suppressions(Ledger, telemetry, logger);
    }

    internal SteppedClock Clock { get; } = new();

    internal CapturingLogger Log { get; } = new();

    internal ControllerId Controller { get; }

    internal FaultyLedger Ledger { get; }

    internal OutreachOptions Options { get; }

    internal DenialRecorder Denials { get; }

    internal IOutreachGate Gate { get; }

    internal ISuppressions Suppressions { get; }

    /// <summary>The person consents, through a form.</summary>
    internal async Task<LedgerEntry> ConsentAsync(ContactPoint point, PurposeId purpose, string grade = "declared", string actor = "person", DateTimeOffset? at = null, DateTimeOffset? until = null, DateTimeOffset? from = null) =>
        await AppendAsync(new() { Kind = LedgerEventKind.Granted, Subject = Subject.ReachedAt(point), Purpose = purpose, Actor = actor, OccurredAt = at, ValidUntil = until, ValidFrom = from, Details = ImmutableDictionary<string, string>.Empty.Add("grade", grade) });

    internal async Task<LedgerEntry> WithdrawAsync(ContactPoint point, PurposeId purpose) =>
        await AppendAsync(new() { Kind = LedgerEventKind.Withdrawn, Subject = Subject.ReachedAt(point), Purpose = purpose, Actor = "person" });

    internal async Task<LedgerEntry> AppendAsync(LedgerDraft draft) => (await Ledger.AppendAsync([draft]))[0];

    internal Task<GateDecision> DecideAsync(ContactPoint? point = null, PurposeId? purpose = null, MessageContent? content = null) =>
        Gate.DecideAsync(new ContactAttempt(point ?? Owner, purpose ?? Promotion, content ?? Text));

    internal async Task<SendPermit> PermitAsync(ContactPoint? point = null, MessageContent? content = null) =>
        Assert.IsType<GateDecision.Allow>(await DecideAsync(point, content: content)).Permit;

    internal async Task<ImmutableArray<GateReason>> DenialAsync(ContactPoint? point = null, PurposeId? purpose = null, MessageContent? content = null) =>
        Assert.IsType<GateDecision.Deny>(await DecideAsync(point, purpose, content)).Reasons;

    internal async Task<List<LedgerEntry>> EntriesAsync(LedgerEventKind kind)
    {
        await Denials.FlushAsync(CancellationToken.None);
        var entries = new List<LedgerEntry>();
        await foreach (var entry in Ledger.ReadRangeAsync(0))
        {
            if (entry.Kind == kind)
                entries.Add(entry);
        }

        return entries;
    }

    public async ValueTask DisposeAsync()
    {
        await Denials.DisposeAsync();
        telemetry.Dispose();
        await ((IAsyncDisposable)store).DisposeAsync();
        folder.Delete(recursive: true);
    }
}
