using System.Runtime.InteropServices;

namespace ComplianceKit.Ledger.Stores;

/// <summary>An entry. Kept for ever.</summary>
/// <param name="Sequence">Its place, from 0; unique.</param>
/// <param name="Leaf">The hash of its bytes, 32 bytes.</param>
/// <param name="Bytes">What it says, at most 65,535 bytes.</param>
public sealed record EntryRow(long Sequence, ReadOnlyMemory<byte> Leaf, ReadOnlyMemory<byte> Bytes);

/// <summary>What an entry is looked up by: copies of what its bytes say, and no truth of their own.</summary>
/// <param name="Kind">The number of its kind, 0 to 63.</param>
/// <param name="Subject">The pseudonym of the person, 16 bytes; null when it is about nobody.</param>
/// <param name="Purpose">The purpose, at most 64 ASCII characters; null for all or none.</param>
/// <param name="Channel">The number of the channel; null for all or none.</param>
/// <param name="Recorded">When it was recorded, in microseconds; never earlier than the entry before.</param>
public sealed record EntryColumns(long Kind, ReadOnlyMemory<byte>? Subject, string? Purpose, long? Channel, long Recorded);

/// <summary>An entry and its columns.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Columns">Its columns.</param>
public sealed record IndexedEntryRow(EntryRow Entry, EntryColumns Columns);

/// <summary>The entries about one person and purpose, before a place.</summary>
/// <param name="Subject">The pseudonym.</param>
/// <param name="Purpose">The purpose; null means the entries without one, and not those of every purpose.</param>
/// <param name="Before">Only entries at smaller places; <see cref="long.MaxValue"/> for all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EntryThread(ReadOnlyMemory<byte> Subject, string? Purpose, long Before);
