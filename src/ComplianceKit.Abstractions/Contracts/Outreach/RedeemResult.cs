using System.Collections.Immutable;

namespace ComplianceKit.Outreach;

/// <summary>What became of a permit. A closed set: <see cref="Redeemed"/> or <see cref="Refused"/>.</summary>
public abstract record RedeemResult
{
    private RedeemResult(SendPermit permit) => Permit = permit;

    /// <summary>The permit.</summary>
    public SendPermit Permit { get; }

    /// <summary>The decision is durable and the permit used up: send the message now.</summary>
    public sealed record Redeemed : RedeemResult
    {
        internal Redeemed(SendPermit permit, long sequence, bool isRetry)
            : base(permit)
        {
            Sequence = sequence;
            IsRetry = isRetry;
        }

        /// <summary>Place of the redemption in the ledger.</summary>
        public long Sequence { get; }

        /// <summary>Whether the same permit had been redeemed before: the answer to a retry, at most one message was counted.</summary>
        public bool IsRetry { get; }
    }

    /// <summary>Nothing may be sent.</summary>
    public sealed record Refused : RedeemResult
    {
        internal Refused(SendPermit permit, ImmutableArray<GateReason> reasons)
            : base(permit) => Reasons = reasons;

        /// <summary>Every reason that applies; never empty.</summary>
        public ImmutableArray<GateReason> Reasons { get; }
    }
}
