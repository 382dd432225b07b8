using System.Globalization;
using System.Text;
using ComplianceKit.Ledger;
using ComplianceKit.Tampering;

namespace ComplianceKit.Campaigns.Crash;

/// <summary>Holds what the processes had been told against what the ledger has.</summary>
internal static class CrashEvidence
{
    internal static async Task<(IReadOnlyList<string> Losses, string Summary)> FindLossesAsync(string folder, IReadOnlyList<AppendingProcess> workers, CancellationToken cancellationToken)
    {
        var losses = new List<string>();
        var leaves = new List<string>();
        var ledger = new SqliteLedger(LedgerSpecimen.Options(folder), LedgerSpecimen.Controller);
        await using (ledger.ConfigureAwait(false))
        {
            await foreach (var entry in ledger.ReadRangeAsync(0, cancellationToken: cancellationToken).ConfigureAwait(false))
                leaves.Add(entry.LeafHash.ToString());
            foreach (var worker in workers)
            {
                losses.AddRange(worker.Errors.Select(static error => $"a process failed: {error}"));
                await CompareAsync(ledger, worker, leaves, losses, cancellationToken).ConfigureAwait(false);
            }
        }

        var verification = await new LedgerVerifier(LedgerSpecimen.Options(folder)).VerifyAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        losses.AddRange(verification.Problems.Select(static problem => $"the verifier found: {problem}"));
        Published(workers, verification, losses);
        var acknowledged = workers.Sum(static worker => worker.Appended.Count);
        return (losses, string.Create(CultureInfo.InvariantCulture, $"{acknowledged} events acknowledged, {leaves.Count} in the log, {verification.Checkpoints} checkpoints, {verification.Problems.Length} problems"));
    }

    private static async Task CompareAsync(SqliteLedger ledger, AppendingProcess worker, List<string> leaves, List<string> losses, CancellationToken cancellationToken)
    {
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        var newest = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (key, sequence, leaf) in worker.Appended)
        {
            if (sequence >= leaves.Count || leaves[(int)sequence] != leaf)
                losses.Add($"lost: {key} was acknowledged at {sequence.ToString(CultureInfo.InvariantCulture)} and is not there");
            if (places.TryGetValue(key, out var first) && first != sequence)
                losses.Add($"twice: {key} has two places");
            places[key] = sequence;
            var caller = key[..key.LastIndexOf('/')];
            if (newest.TryGetValue(caller, out var before) && before > sequence)
                losses.Add($"reordered: {key} stands before the event that its caller sent first");
            newest[caller] = sequence;
            var found = await ledger.ReadAsync((view, cancel) => view.FindAsync(key, cancel), cancellationToken).ConfigureAwait(false);
            if (found?.Sequence != sequence)
                losses.Add($"lost: a retry of {key} would not find it");
        }
    }

    private static void Published(IReadOnlyList<AppendingProcess> workers, LedgerVerification verification, List<string> losses)
    {
        foreach (var note in workers.SelectMany(static worker => worker.Published).Select(static note => Encoding.UTF8.GetString(Convert.FromBase64String(note))))
        {
            var size = long.Parse(note.Split('\n')[1], CultureInfo.InvariantCulture);
            if (size > verification.SignedEntries)
                losses.Add($"lost: a checkpoint over {size.ToString(CultureInfo.InvariantCulture)} entries was published and is not in the log");
        }
    }
}
