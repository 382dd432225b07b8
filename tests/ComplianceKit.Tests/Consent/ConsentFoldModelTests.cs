using System.Collections.Immutable;
using ComplianceKit.Consent;
using ComplianceKit.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.Consent;

/// <summary>The fold against a model that asks, of every grant, whether it counts; generated histories, generated questions.</summary>
public sealed class ConsentFoldModelTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly LedgerEventKind[] Kinds =
    [
        LedgerEventKind.Granted, LedgerEventKind.Granted, LedgerEventKind.Granted, LedgerEventKind.Granted, LedgerEventKind.Refused, LedgerEventKind.Withdrawn,
        LedgerEventKind.Withdrawn, LedgerEventKind.Used, LedgerEventKind.Superseded, LedgerEventKind.Invalidated, LedgerEventKind.Invalidated, LedgerEventKind.Restricted,
    ];

    private static readonly Gen<Step> Steps =
        from kind in Gen.Elements(Kinds)
        from pause in Gen.Choose(0, 2)
        from lag in Gen.Choose(-1, 6)
        from begin in Gen.Choose(-8, 4)
        from term in Gen.Choose(-12, 8)
        from given in Gen.Choose(0, 3)
        from because in Gen.Choose(-12, 11)
        select new Step(kind, pause, lag, begin, term, given, because);

    private static readonly Gen<Question> Questions =
        from steps in Steps.ListOf(12)
        from length in Gen.Choose(0, 12)
        from asOf in Gen.Choose(-2, 26)
        from known in Gen.Choose(-2, 26)
        select new Question([.. Entries(steps.Take(length))], Start.AddHours(asOf), Start.AddHours(known));

    [Fact]
    public void The_fold_answers_as_the_model_does() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Questions.ToArbitrary(), static question =>
            ConsentFold.Fold(question.Entries, question.AsOf, question.AsKnownAt).Status == new Model(question).Status));

    [Fact]
    public void Consent_never_outlives_a_withdrawal_that_is_newer_in_the_log() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(Questions.ToArbitrary(), static question =>
            ConsentFold.Fold(question.Entries, question.AsOf, question.AsKnownAt) is not (ConsentStatus.Granted, { } grant)
            || !question.Entries.Any(entry => entry.Kind is LedgerEventKind.Withdrawn or LedgerEventKind.Refused && entry.Sequence > grant.Sequence && entry.RecordedAt <= question.AsKnownAt && Model.Happened(entry) <= question.AsOf)));

    [Fact]
    public void Importing_more_never_turns_a_no_into_a_yes_while_a_refusal_stands() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(Questions.ToArbitrary(), static question =>
        {
            var before = ConsentFold.Fold(question.Entries, question.AsOf, question.AsKnownAt).Status;
            var import = Entry(question.Entries.Count, new Step(LedgerEventKind.Granted, 0, 0, -8, -12, 3, -1), question.AsOf < question.AsKnownAt ? question.AsOf : question.AsKnownAt);
            var after = ConsentFold.Fold([.. question.Entries, import], question.AsOf, question.AsKnownAt).Status;
            return before is not (ConsentStatus.Refused or ConsentStatus.Withdrawn or ConsentStatus.Restricted) || after == before;
        }));

    private static IEnumerable<LedgerEntry> Entries(IEnumerable<Step> steps)
    {
        var recorded = Start;
        var sequence = 0;
        foreach (var step in steps)
        {
            recorded = recorded.AddHours(step.Pause);
            yield return Entry(sequence++, step, recorded);
        }
    }

    private static LedgerEntry Entry(int sequence, Step step, DateTimeOffset recorded)
    {
        var occurred = recorded.AddHours(-step.Lag);
        return new()
        {
            Log = new("acme-homes/consent"),
            Sequence = sequence,
            Kind = step.Kind,
            Id = sequence.ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
            OccurredAt = occurred,
            RecordedAt = recorded,
            ValidFrom = step.Begin > 0 ? occurred.AddHours(step.Begin) : null,
            ValidUntil = step.Term > 0 ? occurred.AddHours(Math.Max(step.Begin, 0) + step.Term) : null,
            Actor = step.Given switch { 0 => "person", 1 => "guardian", 2 => "operator", _ => "import" },
            BecauseOf = step.Because >= 0 ? step.Because : null,
            Details = ImmutableDictionary<string, string>.Empty.Add("grade", step.Given == 3 ? "imported" : "declared"),
            Bytes = default,
            LeafHash = default,
        };
    }

    private sealed record Step(LedgerEventKind Kind, int Pause, int Lag, int Begin, int Term, int Given, int Because);

    private sealed record Question(IReadOnlyList<LedgerEntry> Entries, DateTimeOffset AsOf, DateTimeOffset AsKnownAt)
    {
        public override string ToString() =>
            $"as of {AsOf:HH:mm}, as known at {AsKnownAt:HH:mm}: " + string.Join("; ", Entries.Select(static e => $"#{e.Sequence} {e.Kind} at {e.OccurredAt:dd HH} rec {e.RecordedAt:dd HH} [{e.ValidFrom:dd HH}, {e.ValidUntil:dd HH}) {e.Actor} because {e.BecauseOf}"));
    }

    /// <summary>Slow and plain: every question is answered from the whole history before it.</summary>
    private sealed class Model(Question question)
    {
        private readonly List<LedgerEntry> past = [.. question.Entries.Where(entry => entry.RecordedAt <= question.AsKnownAt && Happened(entry) <= question.AsOf)];

        internal ConsentStatus Status
        {
            get
            {
                var end = past.Count;
                if (past.Exists(static entry => entry.Kind == LedgerEventKind.Restricted))
                    return ConsentStatus.Restricted;
                if (Standing(end))
                    return past[LastRefusal(end)].Kind == LedgerEventKind.Withdrawn ? ConsentStatus.Withdrawn : ConsentStatus.Refused;
                var live = Live(end).Select(i => past[i]).ToList();
                var begun = live.Where(grant => grant.ValidFrom is null || grant.ValidFrom <= question.AsOf).OrderBy(static grant => (grant.OccurredAt, grant.Sequence)).LastOrDefault();
                if (begun is not null)
                    return begun.ValidUntil is null || question.AsOf < begun.ValidUntil ? ConsentStatus.Granted : ConsentStatus.Expired;
                if (Indices(LastRefusal(end) + 1, end).Any(i => Ends(i) && !Indices(i + 1, end).Any(Counts)))
                    return ConsentStatus.Void;
                return live.Count > 0 ? ConsentStatus.NotYetValid : ConsentStatus.Unknown;
            }
        }

        internal static DateTimeOffset Happened(LedgerEntry entry) => new[] { entry.OccurredAt, entry.RecordedAt }.Min();

        private static IEnumerable<int> Indices(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from));

        private static bool IsRefusal(LedgerEntry entry) => entry.Kind is LedgerEventKind.Refused or LedgerEventKind.Withdrawn;

        /// <summary>Whether the entry is a grant that lifts what stands before it, or needs to lift nothing.</summary>
        private bool Counts(int i) =>
            past[i].Kind == LedgerEventKind.Granted
            && past.Take(i).Where(IsRefusal).All(refusal => past[i].OccurredAt > refusal.OccurredAt)
            && (past[i].Actor is "person" or "guardian" || !Standing(i));

        /// <summary>Whether a refusal stands just before the entry: nothing that counts came since the refusal, or since its lifting proved an error.</summary>
        private bool Standing(int i)
        {
            if (LastRefusal(i) < 0)
                return false;
            var since = Indices(0, i).Last(j => IsRefusal(past[j]) || (j > LastRefusal(i) && past[j].Kind == LedgerEventKind.Invalidated && Ends(j) && !LiveAfter(j).Any()));
            return !Indices(since + 1, i).Any(Counts);
        }

        private int LastRefusal(int i) => i == 0 ? -1 : past.FindLastIndex(i - 1, i, IsRefusal);

        /// <summary>The grants that still carry just before the entry.</summary>
        private IEnumerable<int> Live(int i) =>
            Indices(LastRefusal(i) + 1, i).Where(k => Counts(k) && !Indices(k + 1, i).Any(j => Hits(j, k)));

        private IEnumerable<int> LiveAfter(int i) => Live(i).Where(k => !Hits(i, k));

        private bool Ends(int i) => Live(i).Any(k => Hits(i, k));

        private bool Hits(int i, int grant) =>
            past[i].Kind is LedgerEventKind.Used or LedgerEventKind.Superseded or LedgerEventKind.Invalidated
            && (past[i].BecauseOf is null || past[i].BecauseOf == past[grant].Sequence);
    }
}
