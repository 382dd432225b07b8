using System.Collections.Immutable;
using ComplianceKit.Ledger;

namespace ComplianceKit.Outreach;

/// <summary>A message that the gate denied, as it goes into the ledger: codes, and the person only as far as the ledger knows one already.</summary>
internal sealed record DeniedMessage(PurposeId Purpose, Channel Channel, ContactPoint? Point = null, SubjectId? Owner = null, long? DecidedBy = null)
{
    internal ImmutableArray<GateReason> Reasons { get; init; } = [];

    /// <summary>The permit that was refused when it was redeemed; null when none was given.</summary>
    internal string? Permit { get; init; }

    internal DateTimeOffset? At { get; init; }

    internal LedgerDraft ToDraft()
    {
        var details = ImmutableDictionary<string, string>.Empty
            .Add("decision", "deny")
            .Add("reasons", string.Join(' ', Reasons.Select(static reason => reason.Code).Distinct()))
            .Add("authorities", string.Join(' ', Reasons.SelectMany(static reason => reason.Authorities).Select(static authority => authority.Id).Distinct(StringComparer.Ordinal)));
        return new()
        {
            Kind = LedgerEventKind.Decided,
            Subject = Owner is { } owner ? Subject.WithId(owner) : null,
            Point = Point,
            Purpose = Purpose,
            Channel = Channel,
            OccurredAt = At,
            BecauseOf = Reasons.Select(static reason => reason.Sequence).FirstOrDefault(static sequence => sequence is not null) ?? DecidedBy,
            Details = Permit is null ? details : details.Add("permit", Permit),
        };
    }
}
