using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Ledger.Checkpoints;

namespace ComplianceKit.Ledger.Keys;

/// <summary>The keys of one log: to sign checkpoints, to tag contact points, to recognise retries and to wrap the keys of persons. None of them stands in the database.</summary>
internal sealed class LedgerKeys
{
    private readonly byte[] seed;

    internal LedgerKeys(LogId log, byte[] instance, byte[] seed, IReadOnlyList<SecretKey> tags, SecretKey retries, IReadOnlyList<SecretKey> wrapping)
    {
        Log = log;
        Instance = instance;
        this.seed = seed;
        Signer = new(log.Origin, seed);
        Tags = tags.OrderByDescending(static key => key.Number).Select(key => new TagKey(key, log)).ToList();
        Retries = new(retries, log);
        Wrapping = new(wrapping, instance);
    }

    internal LogId Log { get; }

    /// <summary>Sixteen random bytes that the key file and the database of one log have in common.</summary>
    internal byte[] Instance { get; }

    internal NoteSigner Signer { get; }

    /// <summary>The newest first.</summary>
    internal IReadOnlyList<TagKey> Tags { get; }

    internal RetryKey Retries { get; }

    internal WrappingKeys Wrapping { get; }

    internal ReadOnlySpan<byte> Seed => seed;

    internal static LedgerKeys Create(LogId log) => new(
        log,
        RandomNumberGenerator.GetBytes(SubjectId.Size),
        RandomNumberGenerator.GetBytes(Ed25519.SeedSize),
        [NewSecret()],
        NewSecret(),
        [NewSecret()]);

    /// <summary>Proves, to whoever has the keys, that a head was witnessed beside them.</summary>
    internal byte[] Authenticate(ReadOnlySpan<byte> witness) => Retries.Authenticate(witness);

    private static SecretKey NewSecret() => new(1, RandomNumberGenerator.GetBytes(SecretKey.Size));
}

/// <summary>Turns a contact point into the keyed tag that the ledger knows it by; without the key a tag confirms no guess.</summary>
internal sealed class TagKey(SecretKey key, LogId log)
{
    internal const int TagSize = 32;

    internal int Number => key.Number;

    internal SecretKey Secret => key;

    internal byte[] Tag(ContactPoint point) =>
        HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes($"point\0{log.Origin}\0{(int)point.Kind}\0{point.Address}"));
}

/// <summary>Recognises a retry by keyed digests of the caller's key and of the content, so that neither is kept and none can be guessed.</summary>
internal sealed class RetryKey(SecretKey key, LogId log)
{
    internal SecretKey Secret => key;

    internal byte[] Key(string idempotencyKey) => HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes($"retry\0{log.Origin}\0{idempotencyKey}"));

    internal byte[] Content(ReadOnlySpan<byte> canonicalDraft) => Mac("content\0"u8, canonicalDraft);

    internal byte[] Authenticate(ReadOnlySpan<byte> witness) => Mac("witness\0"u8, witness);

    private byte[] Mac(ReadOnlySpan<byte> label, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Bytes);
        hash.AppendData(label);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
