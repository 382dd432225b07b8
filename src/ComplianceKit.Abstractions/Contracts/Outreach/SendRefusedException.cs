using System.Collections.Immutable;

namespace ComplianceKit.Outreach;

/// <summary>A sender was given a permit that cannot be redeemed, and sent nothing. The message names the reasons and no person.</summary>
public sealed class SendRefusedException : InvalidOperationException
{
    internal SendRefusedException(ImmutableArray<GateReason> reasons)
        : base("Nothing was sent. " + string.Join(" ", reasons.Select(static reason => $"{reason}: {reason.Why.English} {reason.Remedy.English} / {reason.Why.Chinese}{reason.Remedy.Chinese}"))) =>
        Reasons = reasons;

    /// <summary>Every reason that applies.</summary>
    public ImmutableArray<GateReason> Reasons { get; }
}
