using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceKit.Configuration;

namespace ComplianceKit.Outreach;

/// <summary>What one jurisdiction asks of commercial messages: which duties stand behind which reason, and on which channels the text itself is checked.</summary>
/// <remarks>Only duties that the catalogue marks as verified stand here; a jurisdiction without such rules is denied, not guessed.</remarks>
internal sealed record MarketingRules(Jurisdiction Jurisdiction)
{
    /// <summary>The duties behind a reason.</summary>
    public required FrozenDictionary<GateReasonCode, ImmutableArray<Authority>> Duties { get; init; }

    /// <summary>The duties that a channel adds to those behind a missing or ended consent.</summary>
    public FrozenDictionary<Channel, ImmutableArray<Authority>> ConsentDutiesOn { get; init; } = FrozenDictionary<Channel, ImmutableArray<Authority>>.Empty;

    /// <summary>The channels on which the message itself must name the sender; on the others the platform shows who it is.</summary>
    public required ImmutableArray<Channel> NamesSenderOn { get; init; }

    /// <summary>The channels on which the message itself must say how to refuse; on the others a switch of the device or application does.</summary>
    public required ImmutableArray<Channel> SaysHowToRefuseOn { get; init; }

    /// <summary>Whether quiet hours are customary; no law of the catalogue sets them.</summary>
    public bool HasQuietHours { get; init; }

    internal static MarketingRules China { get; } = new(Jurisdiction.China)
    {
        Duties = Table(
            (["CN-CPL-29", "CN-CPLIR-24", "CN-ADL-43"], [GateReasonCode.Suppressed, GateReasonCode.ConsentRefused]),
            (["CN-CPL-29", "CN-CPLIR-24", "CN-ADL-43", "CN-PIPL-13"], [GateReasonCode.NoConsent]),
            (["CN-CPLIR-24", "CN-PIPL-15"], [GateReasonCode.ConsentWithdrawn]),
            (["CN-CPL-29", "CN-CPLIR-24", "CN-PIPL-13"], [GateReasonCode.ConsentExpired, GateReasonCode.ConsentNotYetValid]),
            (["CN-PIPL-14", "CN-CPLIR-24"], [GateReasonCode.ConsentVoid, GateReasonCode.NotAMarketingPurpose]),
            (["CN-PIPL-44", "CN-PIPL-47"], [GateReasonCode.HandlingRestricted]),
            (["CN-PIPL-10", "CN-PIPL-13"], [GateReasonCode.UnknownProvenance]),
            (["CN-PIPL-13", "CN-CC-1033"], [GateReasonCode.PointOfAnotherPerson]),
            (["CN-ADL-43"], [GateReasonCode.SenderNotIdentified]),
            (["CN-ADL-43", "CN-CPLIR-24"], [GateReasonCode.NoWayToRefuse])),
        ConsentDutiesOn = new Dictionary<Channel, ImmutableArray<Authority>> { [Channel.Sms] = [Authority.Law("CN-SMS2026-21")], [Channel.Voice] = [Authority.Law("CN-CC-1033")] }.ToFrozenDictionary(),
        NamesSenderOn = [Channel.Sms, Channel.Voice, Channel.Email],
        SaysHowToRefuseOn = [Channel.Sms, Channel.Voice, Channel.Email, Channel.WeChat],
        HasQuietHours = true,
    };

    internal static MarketingRules EuropeanUnion { get; } = new(Jurisdiction.EuropeanUnion)
    {
        Duties = Table(
            (["EU-GDPR-21(2)-(3)"], [GateReasonCode.Suppressed, GateReasonCode.ConsentRefused]),
            (["EU-EPD-13", "EU-GDPR-6"], [GateReasonCode.NoConsent, GateReasonCode.ConsentExpired, GateReasonCode.ConsentNotYetValid]),
            (["EU-GDPR-7"], [GateReasonCode.ConsentWithdrawn, GateReasonCode.ConsentVoid]),
            (["EU-GDPR-6", "EU-GDPR-7"], [GateReasonCode.NotAMarketingPurpose, GateReasonCode.PointOfAnotherPerson, GateReasonCode.UnknownProvenance]),
            (["EU-GDPR-15-17"], [GateReasonCode.HandlingRestricted]),
            (["EU-EPD-13"], [GateReasonCode.SenderNotIdentified, GateReasonCode.NoWayToRefuse])),
        NamesSenderOn = [Channel.Sms, Channel.Voice, Channel.Email],
        SaysHowToRefuseOn = [Channel.Sms, Channel.Voice, Channel.Email, Channel.WeChat],
    };

    /// <summary>The rules of a jurisdiction; null where none are confirmed.</summary>
    internal static MarketingRules? Of(Jurisdiction jurisdiction) => jurisdiction switch
    {
        Jurisdiction.China => China,
        Jurisdiction.EuropeanUnion => EuropeanUnion,
        _ => null,
    };

    private static FrozenDictionary<GateReasonCode, ImmutableArray<Authority>> Table(params ReadOnlySpan<(string[] Duties, GateReasonCode[] Codes)> rows)
    {
        var table = new Dictionary<GateReasonCode, ImmutableArray<Authority>>();
        foreach (var (duties, codes) in rows)
        {
            foreach (var code in codes)
                table.Add(code, [.. duties.Select(Authority.Law)]);
        }

        return table.ToFrozenDictionary();
    }
}
