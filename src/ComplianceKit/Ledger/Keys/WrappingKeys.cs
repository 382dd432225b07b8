using System.Security.Cryptography;

namespace ComplianceKit.Ledger.Keys;

/// <summary>Wraps the key of each person (AES-256-GCM), bound to the log and the person, so that a key moved to another row does not open.</summary>
internal sealed class WrappingKeys(IReadOnlyList<SecretKey> keys, byte[] instance)
{
    internal IReadOnlyList<SecretKey> Secrets => keys;

    internal (int Number, byte[] Wrapped) Wrap(SubjectId subject, ReadOnlySpan<byte> personKey)
    {
        var newest = keys.MaxBy(static key => key.Number)!;
        return (newest.Number, SealedBox.Seal(newest.Bytes, personKey, Bound(subject)));
    }

    /// <exception cref="LedgerKeyException">The wrapping key is not there, or the wrapped key was exchanged.</exception>
    internal byte[] Unwrap(SubjectId subject, long number, ReadOnlySpan<byte> wrapped)
    {
        var key = keys.FirstOrDefault(key => key.Number == number)
            ?? throw new LedgerKeyException($"Wrapping key {number} of this log is not in its key file; restore the key file that has it.");
        try
        {
            return SealedBox.Open(key.Bytes, wrapped, Bound(subject));
        }
        catch (CryptographicException error)
        {
            throw new LedgerKeyException("The key of a person does not open under this log's wrapping key: the store of subject keys was edited or belongs to another log. Restore it from its backup.", error);
        }
    }

    private byte[] Bound(SubjectId subject) => [.. instance, .. subject.ToArray()];
}

/// <summary>AES-256-GCM with a random nonce in front and the tag behind.</summary>
internal static class SealedBox
{
    private static int NonceSize => AesGcm.NonceByteSizes.MaxSize;

    private static int TagSize => AesGcm.TagByteSizes.MaxSize;

    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound)
    {
        var box = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), bound);
        return box;
    }

    /// <exception cref="CryptographicException">The box was edited, moved, or sealed under another key.</exception>
    internal static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound)
    {
        if (box.Length < NonceSize + TagSize)
            throw new CryptographicException("The sealed box is too short.");
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box[..NonceSize], box[NonceSize..^TagSize], box[^TagSize..], plain, bound);
        return plain;
    }
}
