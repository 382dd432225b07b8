using System.Collections.Immutable;
using ComplianceKit.Consent;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>The suppressions of a contact point and of its person, folded from the entries of the ledger.</summary>
/// <remarks>
/// A refusal is lifted, for one purpose, only by a consent to that purpose which the person gave and which is later in both clocks. For
/// a refusal at this contact point that consent must be about it too. Imports lift nothing, and nothing lifts what is no refusal.
/// </remarks>
internal static class SuppressionFold
{
    private static readonly LedgerEventKind[] Kinds = [LedgerEventKind.OptedOut, LedgerEventKind.Granted];

    internal static async ValueTask<ImmutableArray<Suppression>> ReadAsync(ILedgerView view, ContactPoint point, SubjectId? person, CancellationToken cancellationToken)
    {
        var ofPoint = await view.ReadPointAsync(point, Kinds, recordedSince: null, cancellationToken).ConfigureAwait(false);
        var ofPerson = person is { } id ? await view.ReadSubjectAsync(Subject.WithId(id), Kinds, cancellationToken).ConfigureAwait(false) : [];
        var own = ofPoint.Select(static entry => entry.Sequence).ToHashSet();
        return
        [
            .. Fold(ofPoint, ofPoint)
                .Concat(Fold(ofPerson.Where(entry => !own.Contains(entry.Sequence)), ofPerson))
                .OrderBy(static suppression => suppression.Sequence),
        ];
    }

    internal static Suppression Read(LedgerEntry entry) => new(
        entry.Sequence,
        new(entry.Channel, entry.Purpose),
        SuppressionDetails.Reason(entry),
        SuppressionDetails.Source(entry),
        entry.OccurredAt,
        entry.RecordedAt);

    private static IEnumerable<Suppression> Fold(IEnumerable<LedgerEntry> refusals, IReadOnlyList<LedgerEntry> consents) =>
        refusals.Where(static entry => entry.Kind == LedgerEventKind.OptedOut).Select(entry => Lift(Read(entry), consents));

    private static Suppression Lift(Suppression suppression, IReadOnlyList<LedgerEntry> consents)
    {
        if (suppression.Reason != SuppressionReason.Refusal)
            return suppression;
        var lifts = consents.Where(entry => entry is { Kind: LedgerEventKind.Granted, Purpose: not null }
            && entry.Sequence > suppression.Sequence
            && entry.OccurredAt > suppression.OccurredAt
            && ConsentFold.IsGivenByPerson(entry));
        return suppression with
        {
            LiftedBy = lifts.GroupBy(static entry => entry.Purpose!.Value).ToImmutableDictionary(static group => group.Key, static group => group.First().Sequence),
        };
    }
}
