using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>A public key under its name, as C2SP signed notes write it: <c>acme-homes/consent+1f2e3d4c+A…</c>.</summary>
internal sealed class NoteKey
{
    private const byte Ed25519Type = 1;

    private readonly byte[] publicKey;

    internal NoteKey(string name, ReadOnlySpan<byte> publicKey)
    {
        Name = IsName(name) ? name : throw new FormatException("The name of a key is empty, or holds a space or '+'.");
        this.publicKey = publicKey.Length == Ed25519.PublicKeySize ? publicKey.ToArray() : throw new FormatException($"An Ed25519 public key has {Ed25519.PublicKeySize} bytes.");
        Hash = KeyHash(name, this.publicKey);
    }

    internal string Name { get; }

    /// <summary>First four bytes of SHA-256(name, newline, type, key): tells keys of one name apart, and proves nothing.</summary>
    internal uint Hash { get; }

    internal ReadOnlySpan<byte> PublicKey => publicKey;

    /// <exception cref="FormatException">The text is no Ed25519 verifier key.</exception>
    internal static NoteKey Parse(string text)
    {
        // The base64 may itself hold '+'.
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || parts[1].Length != 8 || !uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash) || parts[1].Any(char.IsAsciiLetterUpper))
            throw new FormatException("A verifier key reads NAME+HASH+BASE64; copy it whole.");
        var bytes = NoteText.FromBase64(parts[2]);
        if (bytes is not [Ed25519Type, ..])
            throw new FormatException("The verifier key is not of type Ed25519.");
        var key = new NoteKey(parts[0], bytes.AsSpan(1));
        return key.Hash == hash ? key : throw new FormatException("The verifier key does not match its own hash; copy it whole.");
    }

    internal bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => Ed25519.Verify(publicKey, message, signature);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Hash:x8}+{Convert.ToBase64String([Ed25519Type, .. publicKey])}");

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(static c => char.IsWhiteSpace(c) || c == '+');

    private static uint KeyHash(string name, byte[] publicKey) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519Type, .. publicKey]));
}
