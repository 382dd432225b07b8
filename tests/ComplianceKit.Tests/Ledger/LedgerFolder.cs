using ComplianceKit.Configuration;
using ComplianceKit.Consent;
using ComplianceKit.Ledger;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceKit.Tests.Ledger;

/// <summary>A ledger in a directory of its own, which goes when the test ends.</summary>
internal sealed class LedgerFolder : IAsyncDisposable
{
    internal static readonly ControllerId Acme = new("acme-homes", "安心好房");

    internal static readonly PurposeId Viewing = new("viewing");

    internal static readonly NoticeReference Notice = NoticeReference.Of("lead-form", "2026-01", "zh-Hans", "我们用您的电话预约看房。");

    private readonly List<SqliteLedger> opened = [];

    public string Path { get; } = Directory.CreateTempSubdirectory("ck-ledger-").FullName;

    public string Database => System.IO.Path.Combine(Path, "consent.db");

    public string Keys => Database + ".keys";

    public ManualClock Clock { get; } = new();

    public SqliteLedger Open(TimeSpan? wait = null, ControllerId? controller = null, TimeProvider? clock = null, ILogger<SqliteLedger>? logger = null, string? keys = null)
    {
        var ledger = new SqliteLedger(Options(wait, keys), controller ?? Acme, clock ?? Clock, logger);
        opened.Add(ledger);
        return ledger;
    }

    public SqliteLedgerOptions Options(TimeSpan? wait = null, string? keys = null) =>
        new() { ConnectionString = $"Data Source={Database}", WriterWait = wait ?? TimeSpan.FromSeconds(10), KeyDirectory = keys };

    public async ValueTask CloseAsync()
    {
        foreach (var ledger in opened)
            await ledger.DisposeAsync();
        opened.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    internal static IConsent ConsentOn(ILedger ledger, ComplianceConfiguration? configuration = null) =>
        new ConsentRegister(ledger, configuration, NullLogger<ConsentRegister>.Instance);

    internal static Subject Person(int number) => Subject.ReachedAt(ContactPoint.Phone($"1380013{number:D4}"));

    internal static ConsentGranted Grant(Subject person, PurposeId? purpose = null) =>
        ConsentEvent.Granted(person, purpose ?? Viewing, Notice, ConsentEvidence.Declared("ticked 'I agree' and pressed Submit"));

    internal static LedgerDraft Draft(int number) => new() { Kind = LedgerEventKind.Granted, Subject = Person(number), Purpose = Viewing, Actor = "person" };
}
