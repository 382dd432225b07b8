using System.Globalization;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>The three lines that a log signs (C2SP tlog-checkpoint): origin, size, root. Extension lines of others are carried and ignored.</summary>
internal sealed record Checkpoint(string Origin, long Size, ReadOnlyMemory<byte> Root, string Extensions = "")
{
    internal static Checkpoint Of(LedgerHead head) => new(head.Log.Origin, head.Size, head.Root.AsSpan().ToArray());

    /// <exception cref="FormatException">The text is no checkpoint.</exception>
    internal static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n', 4);
        if (lines.Length != 4 || lines[0].Length == 0 || (lines[3].Length > 0 && !lines[3].EndsWith('\n')))
            throw new FormatException("A checkpoint has an origin, a size and a root, each on a line of its own.");
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size.ToString(CultureInfo.InvariantCulture) != lines[1])
            throw new FormatException("The size of the checkpoint is no plain number.");
        return new(lines[0], size, NoteText.FromBase64(lines[2]), lines[3]);
    }

    /// <summary>Opens a signed checkpoint of one log.</summary>
    /// <exception cref="FormatException">It is malformed, or of another log.</exception>
    /// <exception cref="NoteSignatureException">The log's key did not sign it.</exception>
    internal static Checkpoint Open(string note, string origin, NoteKey key)
    {
        var checkpoint = Parse(SignedNote.Open(NoteText.Bytes(note), [key]).Text);
        if (!string.Equals(checkpoint.Origin, origin, StringComparison.Ordinal))
            throw new FormatException("The checkpoint is of another log.");
        return checkpoint.Root.Length == Sha256Digest.Size ? checkpoint : throw new FormatException("The root of the checkpoint is no SHA-256 digest.");
    }

    internal Sha256Digest Digest() => new(Root.Span);

    internal string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.Span)}\n{Extensions}");
}
