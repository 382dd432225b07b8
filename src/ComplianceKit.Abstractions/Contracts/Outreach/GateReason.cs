using System.Collections.Immutable;

namespace ComplianceKit.Outreach;

/// <summary>One reason why a message may not be sent: what stands behind it and what would make the message lawful.</summary>
/// <param name="Code">Which reason.</param>
/// <param name="Authorities">The law, practice or rule of the gate behind it.</param>
/// <param name="Why">The reason, in words, without personal information.</param>
/// <param name="Remedy">What would make it lawful.</param>
public sealed record GateReason(GateReasonCode Code, ImmutableArray<Authority> Authorities, BilingualText Why, BilingualText Remedy)
{
    /// <summary>The entry of the ledger that decides, where one does.</summary>
    public long? Sequence { get; init; }

    /// <summary>Whether law, and not only practice or the gate itself, stands behind it.</summary>
    public bool IsLaw => Authorities.Any(static authority => authority.Kind == AuthorityKind.Law);

    /// <summary>The code and the ids, for logs.</summary>
    public override string ToString() => $"{Code} ({string.Join(", ", Authorities)})";
}
