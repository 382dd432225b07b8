using ComplianceKit.Ledger;

namespace ComplianceKit.Consent;

/// <summary>Where a person stands on a purpose: a fold over the entries, at a time, as known at another. Pure; nothing expires by a job.</summary>
/// <remarks>
/// An entry counts once it was known and had happened (an event from a clock that runs ahead has happened when the ledger knew of it).
/// A refusal or withdrawal overrides every grant before it in the log, whatever that grant's clock says. A later grant lifts it only
/// if it is later by the clock too and the person gave it; a grant taken over from somebody else never does.
/// </remarks>
internal static class ConsentFold
{
    /// <summary>The kinds that decide about consent.</summary>
    internal static readonly LedgerEventKind[] Kinds =
    [
        LedgerEventKind.Granted, LedgerEventKind.Refused, LedgerEventKind.Withdrawn, LedgerEventKind.Used,
        LedgerEventKind.Superseded, LedgerEventKind.Invalidated, LedgerEventKind.Restricted, LedgerEventKind.Erased,
    ];

    /// <summary>Folds the entries of one person about one purpose or all purposes, in the order of the log.</summary>
    internal static (ConsentStatus Status, LedgerEntry? DecidedBy) Fold(IEnumerable<LedgerEntry> entries, DateTimeOffset asOf, DateTimeOffset asKnownAt)
    {
        var stand = new Stand();
        LedgerEntry? restriction = null;
        foreach (var entry in entries.Where(entry => entry.RecordedAt <= asKnownAt && HappenedAt(entry) <= asOf))
        {
            switch (entry.Kind)
            {
                case LedgerEventKind.Granted:
                    stand.Grant(entry);
                    break;
                case LedgerEventKind.Refused or LedgerEventKind.Withdrawn:
                    stand.Refuse(entry);
                    break;
                case LedgerEventKind.Used or LedgerEventKind.Superseded or LedgerEventKind.Invalidated:
                    stand.End(entry);
                    break;
                case LedgerEventKind.Restricted or LedgerEventKind.Erased:
                    restriction ??= entry;
                    break;
                default:
                    break;
            }
        }

        return restriction is not null ? (ConsentStatus.Restricted, restriction) : stand.At(asOf);
    }

    /// <summary>Whether a consent was given by the person, or by the guardian in the person's place.</summary>
    internal static bool IsGivenByPerson(LedgerEntry grant) =>
        grant.Actor is "person" or "guardian"
        && grant.Details.GetValueOrDefault(ConsentDetails.Grade) is { } grade
        && grade != ConsentDetails.Name(EvidenceGrade.Imported);

    private static DateTimeOffset HappenedAt(LedgerEntry entry) => entry.OccurredAt < entry.RecordedAt ? entry.OccurredAt : entry.RecordedAt;

    private sealed class Stand
    {
        private readonly List<LedgerEntry> grants = [];
        private LedgerEntry? refusal;
        private LedgerEntry? lifted;
        private LedgerEntry? ending;
        private DateTimeOffset lastRefusal = DateTimeOffset.MinValue;

        internal void Grant(LedgerEntry grant)
        {
            if (grant.OccurredAt <= lastRefusal || (refusal is not null && !IsGivenByPerson(grant)))
                return;
            lifted = refusal ?? lifted;
            (refusal, ending) = (null, null);
            grants.Add(grant);
        }

        internal void Refuse(LedgerEntry entry)
        {
            refusal = entry;
            ending = null;
            grants.Clear();
            if (entry.OccurredAt > lastRefusal)
                lastRefusal = entry.OccurredAt;
        }

        /// <summary>A use, a change of notice or purpose, or an error ends the grant it names, or every grant before it; it never lifts a refusal.</summary>
        internal void End(LedgerEntry entry)
        {
            if (grants.RemoveAll(grant => entry.BecauseOf is not { } sequence || grant.Sequence == sequence) == 0)
                return;
            ending = entry;

            // A grant that was an error has lifted nothing.
            if (entry.Kind == LedgerEventKind.Invalidated && grants.Count == 0)
                refusal = lifted;
        }

        internal (ConsentStatus Status, LedgerEntry? DecidedBy) At(DateTimeOffset asOf)
        {
            if (refusal is not null)
                return (refusal.Kind == LedgerEventKind.Withdrawn ? ConsentStatus.Withdrawn : ConsentStatus.Refused, refusal);

            // The person's newest word that has begun to hold decides; a renewal for later does not end what holds until then.
            var inOrder = grants.OrderBy(static grant => grant.OccurredAt).ThenBy(static grant => grant.Sequence).ToList();
            if (inOrder.FindLast(grant => (grant.ValidFrom ?? DateTimeOffset.MinValue) <= asOf) is { } begun)
                return (asOf < (begun.ValidUntil ?? DateTimeOffset.MaxValue) ? ConsentStatus.Granted : ConsentStatus.Expired, begun);
            if (ending is not null)
                return (ConsentStatus.Void, ending);
            return inOrder.Count > 0 ? (ConsentStatus.NotYetValid, inOrder[^1]) : (ConsentStatus.Unknown, null);
        }
    }
}
