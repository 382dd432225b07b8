using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using ComplianceKit.Configuration;
using ComplianceKit.Ledger;
using ComplianceKit.Observability;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Imports;

/// <summary>The import door over one ledger: screens rows as they come, and enters them in batches, each in one turn at the head.</summary>
internal sealed class ImportDoor(ILedger ledger, ComplianceConfiguration configuration, Telemetry telemetry, TimeProvider clock, ILogger logger) : IImportDoor
{
    private const int BatchSize = 200;

    public Task<ImportReport> ImportAsync(Stream csv, ImportManifest manifest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return RunAsync(CsvRows.ReadAsync(csv, cancellationToken), manifest, cancellationToken);
    }

    public Task<ImportReport> ImportAsync(IAsyncEnumerable<ImportRow> rows, ImportManifest manifest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return RunAsync(NumberAsync(rows, cancellationToken), manifest, cancellationToken);
    }

    private static async IAsyncEnumerable<NumberedRow> NumberAsync(IAsyncEnumerable<ImportRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return new(++number, row, Malformed: null);
    }

    private async Task<ImportReport> RunAsync(IAsyncEnumerable<NumberedRow> rows, ImportManifest manifest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        Slug.Check(manifest.Name, nameof(manifest));
        using var activity = telemetry.Activities.StartActivity("compliancekit.import");
        var screening = new ImportScreening(configuration, manifest);
        var tally = new ImportTally(manifest.Name);
        var batch = new List<NumberedRow>(BatchSize);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(row);
            if (batch.Count < BatchSize)
                continue;
            await EnterAsync(batch, screening, manifest, tally, cancellationToken).ConfigureAwait(false);
            batch.Clear();
        }

        await EnterAsync(batch, screening, manifest, tally, cancellationToken).ConfigureAwait(false);
        return await CloseAsync(manifest, tally, cancellationToken).ConfigureAwait(false);
    }

    private async Task EnterAsync(List<NumberedRow> rows, ImportScreening screening, ImportManifest manifest, ImportTally tally, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var now = clock.GetUtcNow();
        var screened = rows.ConvertAll(row => screening.Screen(row, now));
        var results = await OrInterruptAsync(
            () => ledger.AtHeadAsync(
                async (turn, token) =>
                {
                    var entered = new List<ImportRowResult>(screened.Count);
                    foreach (var (candidate, refusal) in screened)
                        entered.Add(refusal ?? await ImportEntrance.EnterAsync(turn, candidate!, token).ConfigureAwait(false));
                    return entered;
                },
                cancellationToken),
            tally).ConfigureAwait(false);

        foreach (var result in results)
        {
            tally.Count(result);
            telemetry.Imported(result.Code);
            if (manifest.OnRow is { } onRow)
                await onRow(result, cancellationToken).ConfigureAwait(false);
        }

        manifest.Progress?.Report(new(tally.Rows, tally.Accepted, tally.Rows - tally.Accepted));
    }

    /// <summary>One entry about the list as a whole: its name and its counts.</summary>
    private async Task<ImportReport> CloseAsync(ImportManifest manifest, ImportTally tally, CancellationToken cancellationToken)
    {
        var report = tally.Report();
        if (report.Rows == 0)
            return report;
        var counts = report.Counts.OrderBy(static count => count.Key).Select(static count => KeyValuePair.Create("rows." + count.Key, count.Value.ToString(CultureInfo.InvariantCulture)));
        var summary = new LedgerDraft
        {
            Kind = report.Accepted > 0 ? LedgerEventKind.ImportAccepted : LedgerEventKind.ImportRefused,
            Purpose = manifest.Purpose,
            Notice = manifest.Notice,
            Actor = "import",
            Details = counts.Append(new("list", manifest.Name)).Append(new("rows", report.Rows.ToString(CultureInfo.InvariantCulture))).ToImmutableDictionary(StringComparer.Ordinal),
        };
        var entries = await OrInterruptAsync(() => ledger.AppendAsync([summary], cancellationToken), tally).ConfigureAwait(false);
        if (logger.IsEnabled(LogLevel.Information))
            logger.Imported(report.Name, report.Rows, report.Accepted, report.Refused, string.Join(", ", report.Counts.OrderBy(static count => count.Key).Select(static count => $"{count.Key} {count.Value}")));
        return report with { Sequence = entries[0].Sequence };
    }

    private async Task<T> OrInterruptAsync<T>(Func<Task<T>> work, ImportTally tally)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (LedgerException error)
        {
            var report = tally.Report();
            logger.Interrupted(report.Name, report.Rows, error.Message);
            throw new ImportInterruptedException(report, error);
        }
    }
}
