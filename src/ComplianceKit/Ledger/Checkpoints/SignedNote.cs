using System.Buffers.Binary;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>A note whose signatures were checked: its text, who signed, and whose signatures nobody here can check.</summary>
internal sealed record SignedNote(string Text, IReadOnlyList<string> Verified, IReadOnlyList<string> Unverified)
{
    /// <summary>Opens a note: at least one known key must have signed it, and every signature of a known key must be right.</summary>
    /// <exception cref="FormatException">The note is malformed.</exception>
    /// <exception cref="NoteSignatureException">Nobody known signed it, or a signature is wrong.</exception>
    internal static SignedNote Open(ReadOnlySpan<byte> note, IReadOnlyCollection<NoteKey> known)
    {
        var (text, lines) = Split(NoteText.Read(note));
        var message = NoteText.Bytes(text);
        var verified = new List<string>();
        var unverified = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var (name, hash, signature) = Signature(line);
            var key = Find(known, name, hash);
            if (!seen.Add(key?.ToString() ?? line))
                continue;
            if (key is null)
                unverified.Add(name);
            else if (key.Verify(message, signature))
                verified.Add(name);
            else
                throw new NoteSignatureException($"The signature of '{name}' does not fit the text.");
        }

        return verified.Count > 0 ? new(text, verified, unverified) : throw new NoteSignatureException("No known key signed this note.");
    }

    private static (string Text, string[] Signatures) Split(string note)
    {
        if (note.Any(static c => c < ' ' && c != '\n'))
            throw new FormatException("The note holds control characters.");
        var gap = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0 || !note.EndsWith('\n') || gap + 2 == note.Length)
            throw new FormatException("The note has no signatures, or no newline at its end.");
        var lines = note[(gap + 2)..^1].Split('\n');
        return lines.Length <= NoteText.MaxSignatures ? (note[..(gap + 1)], lines) : throw new FormatException($"The note has more than {NoteText.MaxSignatures} signatures.");
    }

    private static (string Name, uint Hash, byte[] Signature) Signature(string line)
    {
        var parts = line.StartsWith(NoteText.SignatureMark, StringComparison.Ordinal) ? line[NoteText.SignatureMark.Length..].Split(' ') : [];
        if (parts.Length != 2 || !NoteKey.IsName(parts[0]))
            throw new FormatException("A signature line of the note is malformed.");
        var bytes = NoteText.FromBase64(parts[1]);
        return bytes.Length > sizeof(uint) ? (parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[sizeof(uint)..]) : throw new FormatException("A signature of the note is too short.");
    }

    private static NoteKey? Find(IReadOnlyCollection<NoteKey> known, string name, uint hash)
    {
        var fitting = known.Where(key => key.Hash == hash && string.Equals(key.Name, name, StringComparison.Ordinal)).ToList();
        return fitting.Count > 1 ? throw new NoteSignatureException($"Two keys are known under '{name}' with one hash; which one signed cannot be told.") : fitting.FirstOrDefault();
    }
}

/// <summary>A note is not signed by whom it should be.</summary>
internal sealed class NoteSignatureException(string message) : FormatException(message);
