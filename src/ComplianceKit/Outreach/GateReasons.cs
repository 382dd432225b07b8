using System.Collections.Immutable;
using ComplianceKit.Configuration;
using ComplianceKit.Texts;

namespace ComplianceKit.Outreach;

/// <summary>Puts a reason together: the duties of the declared jurisdictions behind it, and the words.</summary>
internal sealed class GateReasons(ImmutableArray<MarketingRules> rules)
{
    private static readonly BilingualResources Texts = new("ComplianceKit.Outreach.GateTexts");

    internal static BilingualText Name(Channel channel) => Texts.Get("Channel_" + channel);

    internal static BilingualText Same(string text) => new(text, text);

    /// <summary>A reason of the gate itself; it needs neither rules nor a ledger.</summary>
    internal static GateReason OfGate(GateReasonCode code, string rule, params ReadOnlySpan<BilingualText> arguments) =>
        Reason(code, [Authority.Gate(rule)], code.ToString(), arguments);

    internal static GateReason Unreadable(ContactPointProblem problem) =>
        OfGate(GateReasonCode.UnreadableContactPoint, "one-contact-point") with { Why = problem.Describe() };

    internal static GateReason Unruled(Jurisdiction jurisdiction) =>
        OfGate(GateReasonCode.JurisdictionWithoutRules, "unconfirmed-rules", Same(ConfigurationWords.Jurisdictions.First(word => word.Value == jurisdiction).Key));

    /// <summary>A reason that rests on the law of the declared jurisdictions.</summary>
    internal GateReason OfLaw(GateReasonCode code, Channel channel, PurposeId purpose) =>
        Reason(code, Duties(code, channel), code.ToString(), Same(purpose.Value), Name(channel));

    internal GateReason OfSuppression(Suppression suppression, Channel channel, PurposeId purpose)
    {
        ImmutableArray<Authority> authorities = suppression.Reason switch
        {
            SuppressionReason.Refusal or SuppressionReason.Complaint => Duties(GateReasonCode.Suppressed, channel),
            SuppressionReason.Reassigned => Duties(GateReasonCode.NoConsent, channel),
            SuppressionReason.Minor => [Authority.Practice("no-marketing-to-minors"), .. rules.Any(static rule => rule.Jurisdiction == Jurisdiction.China) ? [Authority.Law("CN-MINOR-24")] : Array.Empty<Authority>()],
            SuppressionReason.RegulatorList => [Authority.Practice("do-not-contact-list")],
            SuppressionReason.LegalHold => [Authority.Practice("legal-hold")],
            SuppressionReason.Deceased => [Authority.Practice("no-messages-to-the-deceased")],
            SuppressionReason.InvalidAddress => [Authority.Practice("no-messages-that-bounce")],
            _ => [Authority.Gate("fails-closed")],
        };
        var key = "Suppressed_" + (Enum.IsDefined(suppression.Reason) ? suppression.Reason : SuppressionReason.Refusal);
        return Reason(GateReasonCode.Suppressed, authorities, key, Same(purpose.Value), Name(channel)) with { Sequence = suppression.Sequence };
    }

    internal static GateReason Quiet(QuietHours hours, QuietHours.Answer answer, Channel channel) =>
        Reason(GateReasonCode.QuietHours, [Authority.Practice("quiet-hours")], answer == QuietHours.Answer.Quiet ? "QuietHours" : "QuietHours_UnknownZone", Name(channel), Same(hours.Describe(channel)));

    private static GateReason Reason(GateReasonCode code, ImmutableArray<Authority> authorities, string key, params ReadOnlySpan<BilingualText> arguments) =>
        new(code, authorities, Texts.Get(key + "_Why", arguments), Texts.Get(key + "_Remedy", arguments));

    private ImmutableArray<Authority> Duties(GateReasonCode code, Channel channel)
    {
        var duties = rules.SelectMany(rule => rule.Duties.GetValueOrDefault(code, []).Concat(IsAboutConsent(code) ? rule.ConsentDutiesOn.GetValueOrDefault(channel, []) : [])).Distinct();
        return [.. duties.DefaultIfEmpty(Authority.Gate("fails-closed"))];
    }

    private static bool IsAboutConsent(GateReasonCode code) => code is >= GateReasonCode.NoConsent and <= GateReasonCode.ConsentVoid;
}
