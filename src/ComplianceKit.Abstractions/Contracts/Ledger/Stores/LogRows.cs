using System.Runtime.InteropServices;

namespace ComplianceKit.Ledger.Stores;

/// <summary>Which log a store holds. Written when the log is created, and never changed.</summary>
/// <param name="Origin">The name of the log (<see cref="LogId.Origin"/>): ASCII, parts of at most 64 characters with slashes between them.</param>
/// <param name="Instance">Sixteen random bytes that tell logs of the same name apart.</param>
/// <param name="PublicKey">The key that its checkpoints verify with, as ASCII text of at most some 64 characters more than the name.</param>
public sealed record LogRow(string? Origin, ReadOnlyMemory<byte> Instance, string? PublicKey);

/// <summary>The head of a log: the one row that is replaced, with every commit that appends.</summary>
/// <param name="Size">How many entries there are.</param>
/// <param name="Frontier">The right edge of the tree: 32 bytes for each bit that is set in the size, at most 2,016.</param>
/// <param name="Root">The root over the entries, 32 bytes.</param>
/// <param name="Recorded">When the newest entry was recorded, in microseconds; 0 for the empty log.</param>
public sealed record HeadRow(long Size, ReadOnlyMemory<byte> Frontier, ReadOnlyMemory<byte> Root, long Recorded);

/// <summary>The first rows of a new log.</summary>
/// <param name="Log">Which log.</param>
/// <param name="Head">The head of the empty log.</param>
public sealed record NewLog(LogRow Log, HeadRow Head);

/// <summary>A signed checkpoint. Kept for ever.</summary>
/// <param name="Size">How many entries it covers; unique.</param>
/// <param name="Number">The how-manieth it is, from 1; unique.</param>
/// <param name="Note">The signed note: a few lines of text, UTF-8 with line feeds.</param>
public sealed record CheckpointRow(long Size, long Number, string? Note);

/// <summary>The root of a complete subtree. Kept for ever.</summary>
/// <param name="Level">How many times 256 leaves were folded: on level 1 a root stands over 256 leaves, on level 2 over 65,536. Unique with the index.</param>
/// <param name="Index">The how-manieth of its level, from 0.</param>
/// <param name="Root">The root, 32 bytes.</param>
public sealed record SubtreeRow(int Level, long Index, ReadOnlyMemory<byte> Root);

/// <summary>A stretch of hashes on one level of the tree.</summary>
/// <param name="Level">0 for leaves, otherwise as in <see cref="SubtreeRow.Level"/>.</param>
/// <param name="From">First index.</param>
/// <param name="To">Index to stop before; at most 256 after the first.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SubtreeRange(int Level, long From, long To);
