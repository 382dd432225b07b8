using ComplianceKit.Ledger;
using ComplianceKit.Observability;
using Microsoft.Extensions.Logging;

namespace ComplianceKit.Outreach;

/// <summary>The suppression list: a fold over the ledger, and nowhere a list of its own.</summary>
internal sealed class Suppressions(ILedger ledger, Telemetry telemetry, ILogger logger) : ISuppressions
{
    public async Task<LedgerEntry> OptOutAsync(OptOut optOut, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(optOut);
        CheckDefined(optOut);
        using var activity = telemetry.Activities.StartActivity("compliancekit.opt_out");
        var (entry, isNew) = await ledger.AtHeadAsync((turn, token) => AppendAsync(turn, optOut, token), cancellationToken).ConfigureAwait(false);
        if (isNew)
        {
            telemetry.OptedOut(optOut.Reason, optOut.Source);
            logger.OptedOut(entry.Sequence, optOut.Reason, optOut.Source, optOut.Scope);
        }

        return entry;
    }

    public async Task<IReadOnlyList<Suppression>> GetAsync(ContactPoint point, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(point);
        return await ledger.ReadAsync<IReadOnlyList<Suppression>>(
            async (view, token) =>
            {
                var person = await view.FindSubjectAsync(Subject.ReachedAt(point), token).ConfigureAwait(false);
                return await SuppressionFold.ReadAsync(view, point, person, token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static void CheckDefined(OptOut optOut)
    {
        if (!Enum.IsDefined(optOut.Reason) || !Enum.IsDefined(optOut.Source) || (optOut.Scope.Channel is { } channel && !Enum.IsDefined(channel)))
            throw new ArgumentException("Reason, source or channel of the opt-out is no value of its enumeration.", nameof(optOut));
    }

    private static async ValueTask<(LedgerEntry Entry, bool IsNew)> AppendAsync(ILedgerTurn turn, OptOut optOut, CancellationToken cancellationToken)
    {
        // Known at the head and not before: the refusal binds the person too, and draws no pseudonym for somebody unknown.
        var person = await turn.FindSubjectAsync(Subject.ReachedAt(optOut.Point), cancellationToken).ConfigureAwait(false);
        var size = turn.Head.Size;
        if (await FindSameAsync(turn, optOut, person, cancellationToken).ConfigureAwait(false) is { } same)
            return (same, false);
        var entry = await turn.AppendAsync(
            new LedgerDraft
            {
                Kind = LedgerEventKind.OptedOut,
                Subject = person is { } id ? Subject.WithId(id) : null,
                Point = optOut.Point,
                Purpose = optOut.Scope.Purpose,
                Channel = optOut.Scope.Channel,
                OccurredAt = optOut.OccurredAt,
                Actor = optOut.Source switch
                {
                    OptOutSource.Staff or OptOutSource.CommandLine => "operator",
                    OptOutSource.RegulatorList or OptOutSource.VendorList => "import",
                    _ => "person",
                },
                Details = SuppressionDetails.Of(optOut),
                IdempotencyKey = optOut.IdempotencyKey is { } key ? "opt-out:" + key : null,
            },
            cancellationToken).ConfigureAwait(false);
        return (entry, entry.Sequence >= size);
    }

    /// <summary>The same suppression, when recording it once more would change nothing.</summary>
    private static async ValueTask<LedgerEntry?> FindSameAsync(ILedgerTurn turn, OptOut optOut, SubjectId? person, CancellationToken cancellationToken)
    {
        if (optOut.IdempotencyKey is not null)
            return null;
        var suppressions = await SuppressionFold.ReadAsync(turn, optOut.Point, person: null, cancellationToken).ConfigureAwait(false);
        // Another no is news: a consent between the two, recorded later, would otherwise lift the first one. Only what nothing lifts, or what
        // was said no later than the one that is known, adds nothing.
        var same = suppressions.FirstOrDefault(known => known.Scope == optOut.Scope && known.Reason == optOut.Reason
            && (known.Reason != SuppressionReason.Refusal || known.OccurredAt >= optOut.OccurredAt));
        var entry = same is null ? null : await turn.GetAsync(same.Sequence, cancellationToken).ConfigureAwait(false);
        return entry?.Subject == person ? entry : null; // said before the person was known: once more, so that it binds the person as well
    }
}
