using ComplianceKit.Consent;

namespace ComplianceKit.Ledger.InMemory;

/// <summary>Where a person stands on a purpose: withdrawal overrides every consent before it; only a later act of the person lifts it.</summary>
internal static class InMemoryFold
{
    internal static (ConsentStatus Status, LedgerEntry? DecidedBy) Of(IEnumerable<LedgerEntry> entriesOfPerson, PurposeId purpose, DateTimeOffset at)
    {
        LedgerEntry? consent = null, refusal = null, end = null, restriction = null;
        foreach (var entry in entriesOfPerson)
        {
            if (entry.Kind is LedgerEventKind.Restricted or LedgerEventKind.Erased)
                restriction = entry;
            if (entry.Purpose != purpose)
                continue;
            switch (entry.Kind)
            {
                case LedgerEventKind.Granted when entry.OccurredAt <= at && (refusal is null || Lifts(entry, refusal)):
                    (consent, refusal, end) = (entry, null, null);
                    break;
                case LedgerEventKind.Refused or LedgerEventKind.Withdrawn:
                    (consent, refusal) = (null, entry);
                    break;
                case LedgerEventKind.Used or LedgerEventKind.Superseded or LedgerEventKind.Invalidated when consent is not null:
                    end = entry;
                    break;
                default:
                    break;
            }
        }

        return (restriction, refusal, end, consent) switch
        {
            ({ } entry, _, _, _) => (ConsentStatus.Restricted, entry),
            (_, { Kind: LedgerEventKind.Refused } entry, _, _) => (ConsentStatus.Refused, entry),
            (_, { } entry, _, _) => (ConsentStatus.Withdrawn, entry),
            (_, _, { } entry, _) => (ConsentStatus.Void, entry),
            (_, _, _, null) => (ConsentStatus.Unknown, null),
            (_, _, _, { } entry) when entry.ValidUntil <= at => (ConsentStatus.Expired, entry),
            (_, _, _, { } entry) when entry.ValidFrom > at => (ConsentStatus.NotYetValid, entry),
            (_, _, _, { } entry) => (ConsentStatus.Granted, entry),
        };
    }

    private static bool Lifts(LedgerEntry consent, LedgerEntry refusal) =>
        consent.OccurredAt > refusal.OccurredAt && consent.Actor is "person" or "guardian" && consent.Details.GetValueOrDefault("grade") != "imported";
}
