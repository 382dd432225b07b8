using System.Buffers;
using System.Security.Cryptography;
using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>What a leaf says about values that must be erasable: SHA-256 over 32 random bytes and the value. Without the salt it confirms no guess.</summary>
internal static class SaltedCommitment
{
    internal const int SaltSize = 32;

    internal static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltSize);

    internal static Sha256Digest To(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> value)
    {
        if (salt.Length != SaltSize)
            throw new ArgumentException($"A salt has {SaltSize} bytes.", nameof(salt));
        var salted = ArrayPool<byte>.Shared.Rent(SaltSize + value.Length);
        try
        {
            salt.CopyTo(salted);
            value.CopyTo(salted.AsSpan(SaltSize));
            return Sha256Digest.Of(salted.AsSpan(0, SaltSize + value.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(salted, clearArray: true);
        }
    }

    /// <summary>One fact: SHA-256(salt || [name,value]), so that a receipt can disclose one fact and hide the next.</summary>
    internal static Sha256Digest ToFact(ReadOnlySpan<byte> salt, string name, string value)
    {
        var pair = new ArrayBufferWriter<byte>();
        pair.Write("["u8);
        CanonicalJson.WriteString(pair, name);
        pair.Write(","u8);
        CanonicalJson.WriteString(pair, value);
        pair.Write("]"u8);
        return To(salt, pair.WrittenSpan);
    }

    /// <summary>All facts: the Merkle root over their digests, in the order of their names.</summary>
    internal static Sha256Digest ToFacts(IEnumerable<SaltedFact> facts)
    {
        var tree = CompactRange.Empty;
        foreach (var fact in facts.OrderBy(static f => f.Name, StringComparer.Ordinal))
            tree = tree.Append(MerkleHash.Leaf(ToFact(fact.Salt.Span, fact.Name, fact.Value).AsSpan()));
        return tree.Root();
    }
}

/// <summary>A fact and the salt under which the leaf commits to it.</summary>
internal sealed record SaltedFact(string Name, string Value, ReadOnlyMemory<byte> Salt);
