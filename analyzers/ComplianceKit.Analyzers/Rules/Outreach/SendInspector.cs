using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.Outreach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Rules.Outreach;

/// <summary>Decides about the sends of a file: whether they are commercial, and whether the gate allows each of their recipients where they stand.</summary>
internal sealed class SendInspector(FlowAnalysis flow, KitContext kit)
{
    private readonly SendJudge _judge = new(flow, kit.Configuration);
    private readonly ContactArguments _contacts = new(kit.Classifier);

    internal IEnumerable<JudgedSend> Inspect(TreeFlow seen, CancellationToken cancellationToken)
    {
        var dropped = new HashSet<TextSpan>(seen.Unused.Where(static unused => unused.IsOfGate).Select(static unused => unused.Call.Span));
        foreach (var use in seen.Uses.Where(static use => use.Requirement.Tag is Send))
        {
            if (JudgedElsewhere.EndsHere(use, flow, cancellationToken) || JudgedElsewhere.IsOf(use, flow, cancellationToken))
            {
                continue;
            }

            var queued = JudgedElsewhere.IsQueued(use, flow, cancellationToken);
            var judgement = _judge.Judge(use, cancellationToken);
            var (recipients, channel) = Reached(use, cancellationToken);
            var (verdict, guard) = Decide(use, judgement, queued, dropped, cancellationToken);
            if (verdict != SendVerdict.Fine)
            {
                yield return new(use, judgement, verdict, recipients, channel, guard);
            }
        }
    }

    private (SendVerdict Verdict, (string Name, SyntaxNode Call)? Guard) Decide(GuardedUse use, MessageJudgement judgement, bool queued, HashSet<TextSpan> dropped, CancellationToken cancellationToken)
    {
        if (judgement.Kind == MessageKind.Service)
        {
            return (SendVerdict.Fine, null);
        }

        if (!judgement.IsViolationWithoutGate || ((Send)use.Requirement.Tag!).Catalogue is { Api.Verified: false })
        {
            return (SendVerdict.Uncertain, null);
        }

        var permission = queued ? Permission.None : Permit(use);
        if (permission != Permission.None)
        {
            return (permission == Permission.Given ? SendVerdict.Fine : SendVerdict.UnknownRecipient, null);
        }

        var calls = GateCalls.Around(use, flow, cancellationToken);
        if (!queued && use.Denied.Facts.Any(fact => fact.Kind == FactKind.Gate && IsAbout(use, fact)))
        {
            return (SendVerdict.Inverted, calls.Before(use) is { } asked ? (asked.Guard.Name, asked.Syntax) : (use.Denied.Facts.First(fact => fact.Kind == FactKind.Gate && IsAbout(use, fact)).Guard, use.Statement));
        }

        if (!queued && calls.FailingOpen(use) is { } failing)
        {
            return (SendVerdict.FailsOpen, (failing.Guard.Name, failing.Syntax));
        }

        // The decision that is dropped before it is the one finding.
        return !queued && calls.Before(use) is { } before && dropped.Contains(before.Syntax.Span) ? (SendVerdict.Fine, null) : (SendVerdict.Unasked, null);
    }

    /// <summary>Whether the gate allows the send for every recipient.</summary>
    private static Permission Permit(GuardedUse use)
    {
        var gate = use.Facts.Facts.Where(static fact => fact.Kind == FactKind.Gate).ToList();
        if (use.Facts.IsAll)
        {
            return Permission.Given;
        }

        if (gate.Count == 0)
        {
            return Permission.None;
        }

        var permission = use.Subjects.IsEmpty ? Permission.PerhapsGiven : Permission.Given;
        foreach (var subject in use.Subjects)
        {
            var known = subject.Where(static origin => origin.Kind != OriginKind.Unknown);
            if (known.All(origin => gate.Any(fact => fact.Subject == origin)) && !known.IsEmpty)
            {
                continue;
            }

            if (!known.IsEmpty && gate.All(static fact => fact.Subject.Kind != OriginKind.Unknown))
            {
                return Permission.None;
            }

            permission = Permission.PerhapsGiven;
        }

        return permission;
    }

    private static bool IsAbout(GuardedUse use, Fact fact) => use.Subjects.IsEmpty || use.Subjects.Any(subject => subject.IsEmpty || subject.Contains(fact.Subject) || fact.Subject.Kind == OriginKind.Unknown);

    /// <summary>Whom the statement reaches: the recipients of the send itself, or whoever is handed to the helper that sends.</summary>
    private (ImmutableArray<IOperation> Recipients, string Channel) Reached(GuardedUse use, CancellationToken cancellationToken)
    {
        var send = (Send)use.Requirement.Tag!;
        var outermost = SendLevels.Of(use, flow, cancellationToken).Select(static level => level.Call).FirstOrDefault();
        return outermost is null ? (send.Recipients, send.Channel)
            : _contacts.Of(outermost) is var (recipients, channel) && send.Channel is "any" ? (recipients, channel)
            : (recipients, send.Channel);
    }

    private enum Permission
    {
        None,
        Given,

        /// <summary>It is not visible that it is the same person.</summary>
        PerhapsGiven,
    }
}
