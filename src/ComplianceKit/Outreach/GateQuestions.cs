using System.Collections.Immutable;
using ComplianceKit.Configuration;
using ComplianceKit.Consent;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>The questions of the gate, in their order, each asked whatever the others answered: declared, suppressed, consented, known, lawful in form and hour.</summary>
internal sealed class GateQuestions
{
    private readonly ComplianceConfiguration configuration;
    private readonly ImmutableArray<MarketingRules> rules;
    private readonly ImmutableArray<GateReason> unruled;
    private readonly GateReasons reasons;
    private readonly SenderIdentity identity;
    private readonly QuietHours quietHours;

    internal GateQuestions(ControllerId controller, ComplianceConfiguration configuration, OutreachOptions options)
    {
        this.configuration = configuration;
        rules = [.. configuration.Jurisdictions.Select(MarketingRules.Of).OfType<MarketingRules>()];
        unruled = [.. configuration.Jurisdictions.Where(static jurisdiction => MarketingRules.Of(jurisdiction) is null).Select(GateReasons.Unruled)];
        reasons = new(rules);
        identity = new(controller, options.SenderNames);
        quietHours = new(options.QuietHours);
    }

    internal IEnumerable<PurposeDefinition> MarketingPurposes => configuration.Purposes.Where(static purpose => purpose.IsMarketing);

    /// <summary>Whether compliancekit.json declares such a message and confirmed rules exist for it.</summary>
    internal IEnumerable<GateReason> AboutDeclaration(PurposeId purpose, Channel channel)
    {
        if (!configuration.TryGetPurpose(purpose, out var declared))
            yield return GateReasons.OfGate(GateReasonCode.UndeclaredPurpose, "declared-purposes", GateReasons.Same(purpose.Value));
        else if (!declared.IsMarketing)
            yield return reasons.OfLaw(GateReasonCode.NotAMarketingPurpose, channel, purpose);
        else if (!declared.Channels.Contains(channel))
            yield return GateReasons.OfGate(GateReasonCode.UndeclaredChannel, "declared-channels", GateReasons.Same(purpose.Value), GateReasons.Name(channel));
        foreach (var reason in unruled)
            yield return reason;
    }

    /// <summary>Whether the channel reaches such a contact point at all.</summary>
    internal static IEnumerable<GateReason> AboutChannel(ContactPoint point, Channel channel)
    {
        if (!Fits(point.Kind, channel))
            yield return GateReasons.OfGate(GateReasonCode.ChannelDoesNotFit, "one-contact-point", GateReasons.Name(channel));
    }

    /// <summary>Whether the message says who sends it and how to refuse the next one.</summary>
    internal IEnumerable<GateReason> AboutContent(MessageContent content, PurposeId purpose)
    {
        if (rules.Any(rule => rule.NamesSenderOn.Contains(content.Channel)) && !identity.IsNamed(content))
            yield return reasons.OfLaw(GateReasonCode.SenderNotIdentified, content.Channel, purpose);
        if (rules.Any(rule => rule.SaysHowToRefuseOn.Contains(content.Channel)) && !WayToRefuse.IsTold(content))
            yield return reasons.OfLaw(GateReasonCode.NoWayToRefuse, content.Channel, purpose);
    }

    /// <summary>Whether it is a sending hour where the recipient is.</summary>
    internal IEnumerable<GateReason> AboutHour(ContactPoint point, Channel channel, DateTimeOffset now)
    {
        if (rules.Any(static rule => rule.HasQuietHours) && quietHours.Ask(channel, point, now) is var answer and not QuietHours.Answer.SendingHour)
            yield return GateReasons.Quiet(quietHours, answer, channel);
    }

    /// <summary>What the ledger knows at one state: refusals, consent, and whose contact point it is.</summary>
    internal async ValueTask<LedgerAnswer> AskLedgerAsync(ILedgerView view, Subject subject, ContactPoint point, PurposeId purpose, Channel channel, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<GateReason>();
        var owner = await view.FindSubjectAsync(Subject.ReachedAt(point), cancellationToken).ConfigureAwait(false);
        var person = subject is Subject.ReachedAtPoint reached && reached.Point.Equals(point) ? owner : await view.FindSubjectAsync(subject, cancellationToken).ConfigureAwait(false);

        var suppressions = await ReadSuppressionsAsync(view, point, owner, person, cancellationToken).ConfigureAwait(false);
        found.AddRange(suppressions
            .Where(suppression => suppression.Scope.Covers(channel, purpose) && !suppression.LiftedBy.ContainsKey(purpose))
            .DistinctBy(static suppression => suppression.Reason)
            .Select(suppression => reasons.OfSuppression(suppression, channel, purpose)));

        var consent = await view.GetConsentAsync(subject, purpose, asOf: null, asKnownAt: null, cancellationToken).ConfigureAwait(false);
        if (CodeOf(consent.Status) is { } code)
            found.Add(reasons.OfLaw(code, channel, purpose) with { Sequence = consent.DecidedBy?.Sequence });

        if (owner is null)
            found.Add(reasons.OfLaw(GateReasonCode.UnknownProvenance, channel, purpose));
        else if (owner != person)
            found.Add(reasons.OfLaw(GateReasonCode.PointOfAnotherPerson, channel, purpose));
        else if (consent.IsGranted && await PointHistory.SpreadAsync(view, point, owner.Value, consent.DecidedBy!, cancellationToken).ConfigureAwait(false) is { } link)
            found.Add(reasons.OfLaw(GateReasonCode.NoConsent, channel, purpose) with { Sequence = link });
        return new(owner, consent, suppressions, found.ToImmutable());
    }

    internal static ContactPointKind KindFor(Channel channel) => channel switch
    {
        Channel.Sms or Channel.Voice => ContactPointKind.Phone,
        Channel.Email => ContactPointKind.Email,
        Channel.Push => ContactPointKind.PushToken,
        Channel.WeChat => ContactPointKind.WeChatOpenId,
        Channel.InApp => ContactPointKind.AppAccount,
        _ => ContactPointKind.PostalAddress,
    };

    internal static bool Fits(ContactPointKind kind, Channel channel) => KindFor(channel) == kind || (kind == ContactPointKind.AppAccount && channel == Channel.Push);

    private static async ValueTask<ImmutableArray<Suppression>> ReadSuppressionsAsync(ILedgerView view, ContactPoint point, SubjectId? owner, SubjectId? person, CancellationToken cancellationToken)
    {
        var suppressions = await SuppressionFold.ReadAsync(view, point, owner, cancellationToken).ConfigureAwait(false);
        if (person is null || person == owner)
            return suppressions;
        var others = await SuppressionFold.ReadAsync(view, point, person, cancellationToken).ConfigureAwait(false);
        return [.. suppressions.Concat(others).DistinctBy(static suppression => suppression.Sequence)];
    }

    private static GateReasonCode? CodeOf(ConsentStatus status) => status switch
    {
        ConsentStatus.Granted => null,
        ConsentStatus.Refused => GateReasonCode.ConsentRefused,
        ConsentStatus.Withdrawn => GateReasonCode.ConsentWithdrawn,
        ConsentStatus.Expired => GateReasonCode.ConsentExpired,
        ConsentStatus.NotYetValid => GateReasonCode.ConsentNotYetValid,
        ConsentStatus.Void => GateReasonCode.ConsentVoid,
        ConsentStatus.Restricted => GateReasonCode.HandlingRestricted,
        _ => GateReasonCode.NoConsent,
    };
}

/// <summary>What the ledger answered about one message.</summary>
/// <param name="Owner">Pseudonym of whoever the contact point belongs to; null when the ledger knows none. An entry that named somebody else beside the point would link the two.</param>
/// <param name="Consent">Where the person stands on the purpose.</param>
/// <param name="Suppressions">The suppressions of contact point and person.</param>
/// <param name="Reasons">The reasons against the message.</param>
internal sealed record LedgerAnswer(SubjectId? Owner, ConsentState Consent, ImmutableArray<Suppression> Suppressions, ImmutableArray<GateReason> Reasons);
