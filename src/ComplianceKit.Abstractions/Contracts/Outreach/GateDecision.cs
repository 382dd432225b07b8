using System.Collections.Immutable;

namespace ComplianceKit.Outreach;

/// <summary>What the gate answers. A closed set: <see cref="Allow"/> with a permit, or <see cref="Deny"/> with every reason that applies.</summary>
public abstract record GateDecision
{
    private GateDecision()
    {
    }

    /// <summary>The message may be sent, by whoever redeems the permit in its short life.</summary>
    /// <param name="Permit">The permit.</param>
    public sealed record Allow(SendPermit Permit) : GateDecision;

    /// <summary>The message may not be sent.</summary>
    /// <param name="Reasons">Every reason that applies, the strongest first; never empty.</param>
    public sealed record Deny(ImmutableArray<GateReason> Reasons) : GateDecision;
}
