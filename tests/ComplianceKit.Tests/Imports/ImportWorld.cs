using System.Text;
using ComplianceKit.Configuration;
using ComplianceKit.Ledger;
using ComplianceKit.Observability;
using ComplianceKit.Outreach;

namespace ComplianceKit.Imports;

/// <summary>The agency's import door, with a list that was obtained properly.</summary>
internal sealed class ImportWorld : IAsyncDisposable
{
    internal const string Header = "phone,email,consent_reference,consented_at";
    internal const string GoodRow = "13800138000,,C-1001,2026-03-01T10:00:00+08:00";

    internal static readonly Sha256Digest Contract = Sha256Digest.OfText("contract with the portal");

    internal static readonly ImportManifest Manifest = new("leads-2026-03")
    {
        Purpose = OutreachWorld.Promotion,
        Notice = NoticeReference.Of("portal-form", "2025-11", "zh-Hans", "我们会把您的电话提供给绿园房产，用于发送新房源信息。"),
        Supplier = "南宁安居网",
        SupplierContract = Contract,
    };

    private readonly Telemetry telemetry = new();

    internal ImportWorld(LedgerKind kind = LedgerKind.InMemory)
    {
        Outreach = new(kind);
        Door = new ImportDoor(Outreach.Ledger, ComplianceConfiguration.Parse(OutreachWorld.Json), telemetry, Outreach.Clock, Outreach.Log.CreateLogger("imports"));
    }

    internal OutreachWorld Outreach { get; }

    internal IImportDoor Door { get; }

    internal List<ImportRowResult> Rows { get; } = [];

    internal async Task<ImportReport> ImportAsync(string csv, ImportManifest? manifest = null, Encoding? encoding = null)
    {
        using var stream = new MemoryStream([.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(csv)]);
        return await ImportAsync(stream, manifest);
    }

    internal Task<ImportReport> ImportAsync(Stream csv, ImportManifest? manifest = null, CancellationToken cancellationToken = default) =>
        Door.ImportAsync(csv, (manifest ?? Manifest) with { OnRow = Take }, cancellationToken);

    /// <summary>Imports one row under the usual header.</summary>
    internal async Task<ImportRowResult> RowAsync(string row, string header = Header, ImportManifest? manifest = null)
    {
        Rows.Clear();
        await ImportAsync(header + "\n" + row + "\n", manifest);
        return Assert.Single(Rows);
    }

    internal Task<List<LedgerEntry>> EntriesAsync(LedgerEventKind kind) => Outreach.EntriesAsync(kind);

    public async ValueTask DisposeAsync()
    {
        telemetry.Dispose();
        await Outreach.DisposeAsync();
    }

    private ValueTask Take(ImportRowResult result, CancellationToken cancellationToken)
    {
        Rows.Add(result);
        return ValueTask.CompletedTask;
    }
}
