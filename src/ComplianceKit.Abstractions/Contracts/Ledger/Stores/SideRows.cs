namespace ComplianceKit.Ledger.Stores;

/// <summary>The tag of the contact point that an entry is about. Erasable.</summary>
/// <param name="Tag">The tag, 32 bytes; unique with the place.</param>
/// <param name="Sequence">The place of the entry; unique.</param>
/// <param name="Key">The number of the key that the tag was made with.</param>
/// <param name="Salt">What the entry's commitment to it is salted with, 32 bytes.</param>
public sealed record PointRow(ReadOnlyMemory<byte> Tag, long Sequence, long Key, ReadOnlyMemory<byte> Salt);

/// <summary>Whose a contact point is. Erasable.</summary>
/// <param name="Tag">The tag of the contact point, 32 bytes; unique.</param>
/// <param name="Subject">The pseudonym of the person, 16 bytes.</param>
/// <param name="Sequence">The place of the entry that linked them.</param>
public sealed record OwnerRow(ReadOnlyMemory<byte> Tag, ReadOnlyMemory<byte> Subject, long Sequence);

/// <summary>The sealed facts of an entry. Erasable.</summary>
/// <param name="Sequence">The place of the entry; unique.</param>
/// <param name="Box">The sealed facts, at most 2 MiB.</param>
public sealed record PayloadRow(long Sequence, ReadOnlyMemory<byte> Box);

/// <summary>What recognises the retry of an append. Erasable.</summary>
/// <param name="Key">A keyed digest of the caller's key, 32 bytes; unique.</param>
/// <param name="Sequence">The place of the entry; unique.</param>
/// <param name="Content">A keyed digest of the draft, 32 bytes.</param>
/// <param name="Salt">What the entry's commitment to it is salted with, 32 bytes.</param>
public sealed record RetryRow(ReadOnlyMemory<byte> Key, long Sequence, ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Salt);

/// <summary>A tag of the index of contact points, with what the entry at its place says.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Sequence">The place.</param>
/// <param name="Kind">The kind of the entry at that place; null when there is no entry.</param>
/// <param name="Subject">Its person; null for nobody.</param>
public sealed record TaggedEntry(ReadOnlyMemory<byte> Tag, long Sequence, long? Kind, ReadOnlyMemory<byte>? Subject);
