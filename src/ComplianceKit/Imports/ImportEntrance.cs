using ComplianceKit.Consent;
using ComplianceKit.Ledger;
using ComplianceKit.Outreach;

namespace ComplianceKit.Imports;

/// <summary>What the ledger says of a row, at its head: whether the person refused, whose the contact points are, and whether the row is there already.</summary>
internal static class ImportEntrance
{
    internal static async ValueTask<ImportRowResult> EnterAsync(ILedgerTurn turn, ImportCandidate candidate, CancellationToken cancellationToken)
    {
        SubjectId? person = null;
        var unowned = new List<ContactPoint>();
        foreach (var point in candidate.Points)
        {
            var owner = await turn.FindSubjectAsync(Subject.ReachedAt(point), cancellationToken).ConfigureAwait(false);
            if (await IsSuppressedAsync(turn, point, owner, candidate, cancellationToken).ConfigureAwait(false))
                return candidate.Refuse(ImportCode.RefusedByPerson);
            if (owner is null)
                unowned.Add(point);
            else if (person is not null && person != owner)
                return candidate.Refuse(ImportCode.DifferentPersons);
            person ??= owner;
        }

        var subject = person is { } id ? Subject.WithId(id) : Subject.ReachedAt(candidate.Points[0]);
        var consent = await turn.GetConsentAsync(subject, candidate.Purpose.Id, asOf: null, asKnownAt: null, cancellationToken).ConfigureAwait(false);
        if (consent.Status is ConsentStatus.Refused or ConsentStatus.Withdrawn)
            return candidate.Refuse(ImportCode.RefusedByPerson);
        if (consent.Status == ConsentStatus.Restricted)
            return candidate.Refuse(ImportCode.HandlingRestricted);

        if (await turn.FindAsync(candidate.IdempotencyKey, cancellationToken).ConfigureAwait(false) is { } known)
        {
            // In the ledger under a pseudonym that the contact point no longer leads to: the person was erased, and this list would bring them back.
            return known.Subject == person ? candidate.Accept(ImportCode.AlreadyKnown, known.Sequence) : candidate.Refuse(ImportCode.HandlingRestricted);
        }

        return candidate.Accept(ImportCode.Accepted, await AppendAsync(turn, candidate, subject, unowned, cancellationToken).ConfigureAwait(false));
    }

    private static async ValueTask<bool> IsSuppressedAsync(ILedgerTurn turn, ContactPoint point, SubjectId? owner, ImportCandidate candidate, CancellationToken cancellationToken)
    {
        var purpose = candidate.Purpose;
        var suppressions = await SuppressionFold.ReadAsync(turn, point, owner, cancellationToken).ConfigureAwait(false);
        return suppressions.Any(suppression => !suppression.LiftedBy.ContainsKey(purpose.Id)
            && (suppression.Scope.Purpose is null || suppression.Scope.Purpose == purpose.Id)
            && (suppression.Scope.Channel is not { } channel || purpose.Channels.Contains(channel)));
    }

    /// <summary>Links first, so that the consent covers every contact point of its row; a link that comes after a consent does not spread it.</summary>
    private static async ValueTask<long> AppendAsync(ILedgerTurn turn, ImportCandidate candidate, Subject subject, List<ContactPoint> unowned, CancellationToken cancellationToken)
    {
        if (candidate.Points.Length > 1)
        {
            foreach (var point in unowned)
            {
                var link = await turn.AppendAsync(new LedgerDraft { Kind = LedgerEventKind.Linked, Subject = subject, Point = point, Actor = "import" }, cancellationToken).ConfigureAwait(false);
                subject = Subject.WithId(link.Subject!.Value);
            }
        }

        var evidence = ConsentEvidence.Imported(candidate.Act, candidate.Supplier, candidate.Contract, candidate.Reference);
        var granted = ConsentEvent.Granted(subject, candidate.Purpose.Id, candidate.Notice, evidence) with
        {
            Point = candidate.Points[0],
            OccurredAt = candidate.ConsentedAt,
            ValidUntil = candidate.ValidUntil,
            IdempotencyKey = candidate.IdempotencyKey,
        };
        var entry = await turn.AppendAsync(ConsentDrafts.Of(granted, candidate.Purpose), cancellationToken).ConfigureAwait(false);
        return entry.Sequence;
    }
}
