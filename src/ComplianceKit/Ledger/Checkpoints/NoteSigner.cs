using System.Buffers.Binary;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>Signs notes under a name.</summary>
internal sealed class NoteSigner(string name, byte[] seed)
{
    private readonly byte[] seed = seed;

    internal NoteKey Key { get; } = new(name, Ed25519.PublicKey(seed));

    /// <summary>The note: text, empty line, signature.</summary>
    internal string Sign(string text)
    {
        if (!text.EndsWith('\n'))
            throw new ArgumentException("A note's text ends in a newline.", nameof(text));
        var signature = new byte[sizeof(uint) + Ed25519.SignatureSize];
        BinaryPrimitives.WriteUInt32BigEndian(signature, Key.Hash);
        Ed25519.Sign(seed, NoteText.Bytes(text)).CopyTo(signature, sizeof(uint));
        return $"{text}\n{NoteText.SignatureMark}{Key.Name} {Convert.ToBase64String(signature)}\n";
    }
}
