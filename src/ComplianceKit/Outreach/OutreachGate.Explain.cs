using System.Collections.Immutable;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <content>Explaining: what the ledger says about one contact point, with proofs.</content>
internal sealed partial class OutreachGate
{
    public async Task<ContactExplanation> ExplainAsync(ContactPoint point, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(point);
        await denials.FlushAsync(cancellationToken).ConfigureAwait(false); // decisions a moment ago belong to the answer
        var explanation = await ledger.ReadAsync((view, token) => ReadAsync(view, point, token), cancellationToken).ConfigureAwait(false);
        var history = ImmutableArray.CreateBuilder<ProvenEntry>(explanation.Entries.Length);
        foreach (var entry in explanation.Entries)
            history.Add(new(entry, await ledger.ProveAsync(entry.Sequence, cancellationToken).ConfigureAwait(false)));
        return explanation.Explanation with { History = history.ToImmutable() };
    }

    private async ValueTask<(ContactExplanation Explanation, ImmutableArray<LedgerEntry> Entries)> ReadAsync(ILedgerView view, ContactPoint point, CancellationToken cancellationToken)
    {
        var subject = Subject.ReachedAt(point);
        var person = await view.FindSubjectAsync(subject, cancellationToken).ConfigureAwait(false);
        var ofPoint = await view.ReadPointAsync(point, ReadOnlyMemory<LedgerEventKind>.Empty, recordedSince: null, cancellationToken).ConfigureAwait(false);
        var ofPerson = person is { } id ? await view.ReadSubjectAsync(Subject.WithId(id), ReadOnlyMemory<LedgerEventKind>.Empty, cancellationToken).ConfigureAwait(false) : [];
        var standings = ImmutableArray.CreateBuilder<PurposeStanding>();
        foreach (var purpose in questions.MarketingPurposes)
        {
            foreach (var channel in purpose.Channels.Where(channel => GateQuestions.Fits(point.Kind, channel)))
            {
                var answer = await questions.AskLedgerAsync(view, subject, point, purpose.Id, channel, cancellationToken).ConfigureAwait(false);
                ImmutableArray<GateReason> reasons = [.. questions.AboutDeclaration(purpose.Id, channel).Concat(answer.Reasons).Concat(questions.AboutHour(point, channel, view.Now)).OrderBy(static reason => reason.Code)];
                standings.Add(new(purpose.Id, channel, answer.Consent, reasons));
            }
        }

        var suppressions = await SuppressionFold.ReadAsync(view, point, person, cancellationToken).ConfigureAwait(false);
        ImmutableArray<LedgerEntry> entries = [.. ofPoint.Concat(ofPerson).DistinctBy(static entry => entry.Sequence).OrderBy(static entry => entry.Sequence)];
        return (new(point, person, standings.ToImmutable(), suppressions, [], view.Head), entries);
    }
}
