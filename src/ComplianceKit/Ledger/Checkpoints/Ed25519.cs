using System.Security.Cryptography;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>Ed25519 (RFC 8032), managed: .NET has none, and one code path is safer than one for every native library that may be there.</summary>
/// <remarks>
/// Signing takes the same steps whatever the key is: no branch and no table index depends on a secret. It is slow beside native code
/// (milliseconds) and does not matter: one signature covers a checkpoint, not an entry. Checked against RFC 8032 and OpenSSL.
/// </remarks>
internal static class Ed25519
{
    internal const int SeedSize = 32;
    internal const int PublicKeySize = 32;
    internal const int SignatureSize = 64;

    internal static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        Span<byte> expanded = stackalloc byte[64];
        Expand(seed, expanded);
        var key = new byte[PublicKeySize];
        Point25519.Multiply(Point25519.Base, expanded[..32]).WriteTo(key);
        CryptographicOperations.ZeroMemory(expanded);
        return key;
    }

    internal static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        Span<byte> expanded = stackalloc byte[64];
        Expand(seed, expanded);
        var secret = expanded[..32];
        Span<byte> nonce = stackalloc byte[32];
        Hash(nonce, expanded[32..], message);

        var signature = new byte[SignatureSize];
        Point25519.Multiply(Point25519.Base, nonce).WriteTo(signature);
        Span<byte> challenge = stackalloc byte[32];
        Hash(challenge, signature.AsSpan(0, 32), PublicKey(seed), message);
        Scalar25519.MultiplyAdd(signature.AsSpan(32), challenge, secret, nonce);
        CryptographicOperations.ZeroMemory(expanded);
        CryptographicOperations.ZeroMemory(nonce);
        return signature;
    }

    internal static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != PublicKeySize || signature.Length != SignatureSize || !Scalar25519.IsReduced(signature[32..]) || !Point25519.TryRead(publicKey, out var key))
            return false;
        Span<byte> challenge = stackalloc byte[32];
        Hash(challenge, signature[..32], publicKey, message);
        Span<byte> expected = stackalloc byte[32];
        (Point25519.Multiply(Point25519.Base, signature[32..]) + Point25519.Multiply(key.Negate(), challenge)).WriteTo(expected);
        return expected.SequenceEqual(signature[..32]);
    }

    private static void Expand(ReadOnlySpan<byte> seed, Span<byte> expanded)
    {
        if (seed.Length != SeedSize)
            throw new ArgumentException($"A seed has {SeedSize} bytes.", nameof(seed));
        SHA512.HashData(seed, expanded);
        expanded[0] &= 248;
        expanded[31] = (byte)((expanded[31] & 127) | 64);
    }

    private static void Hash(Span<byte> scalar, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(first);
        hash.AppendData(second);
        hash.AppendData(third);
        Span<byte> wide = stackalloc byte[64];
        hash.GetHashAndReset(wide);
        Scalar25519.Reduce(scalar, wide);
        CryptographicOperations.ZeroMemory(wide);
    }
}
