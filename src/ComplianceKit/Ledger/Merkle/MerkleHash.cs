using System.Buffers;
using System.Security.Cryptography;

namespace ComplianceKit.Ledger.Merkle;

/// <summary>The hashes of an RFC 6962 tree: SHA-256 with a prefix, so that no node can pass for a leaf.</summary>
internal static class MerkleHash
{
    private const int OnStack = 1024;

    /// <summary>Root of the empty tree: the hash of nothing.</summary>
    internal static Sha256Digest Empty { get; } = Sha256Digest.Of([]);

    /// <summary>SHA-256(0x00 || entry).</summary>
    internal static Sha256Digest Leaf(ReadOnlySpan<byte> entry)
    {
        var length = entry.Length + 1;
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var prefixed = rented is null ? stackalloc byte[OnStack] : rented;
        prefixed[0] = 0;
        entry.CopyTo(prefixed[1..]);
        var hash = Sha256Digest.Of(prefixed[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    /// <summary>SHA-256(0x01 || left || right).</summary>
    internal static Sha256Digest Node(in Sha256Digest left, in Sha256Digest right)
    {
        Span<byte> prefixed = stackalloc byte[1 + (2 * Sha256Digest.Size)];
        prefixed[0] = 1;
        left.AsSpan().CopyTo(prefixed[1..]);
        right.AsSpan().CopyTo(prefixed[(1 + Sha256Digest.Size)..]);
        Span<byte> hash = stackalloc byte[Sha256Digest.Size];
        SHA256.HashData(prefixed, hash);
        return new(hash);
    }
}
