using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>Since when a contact point is a person's: a merge of two records never spreads a consent to a point that was not the person's when it was given.</summary>
internal static class PointHistory
{
    private static readonly LedgerEventKind[] AboutPoint = [LedgerEventKind.Granted];

    /// <summary>The link by which a consent would spread: made later than the consent, and not by the person. Null when the consent covers the point.</summary>
    internal static async ValueTask<long?> SpreadAsync(ILedgerView view, ContactPoint point, SubjectId person, LedgerEntry consent, CancellationToken cancellationToken)
    {
        var consents = await view.ReadPointAsync(point, AboutPoint, recordedSince: null, cancellationToken).ConfigureAwait(false);
        if (consents.Any(entry => entry.Sequence == consent.Sequence))
            return null;
        var entries = await view.ReadPointAsync(point, ReadOnlyMemory<LedgerEventKind>.Empty, recordedSince: null, cancellationToken).ConfigureAwait(false);
        var parted = entries.LastOrDefault(static entry => entry.Kind == LedgerEventKind.Unlinked)?.Sequence ?? -1;
        var link = entries.FirstOrDefault(entry => entry.Sequence > parted && entry.Subject == person);
        return link is not null && (link.Sequence < consent.Sequence || link.Actor is "person" or "guardian") ? null : link?.Sequence ?? consent.Sequence;
    }
}
