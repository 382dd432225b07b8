using System.Globalization;
using System.Text;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>A proof of inclusion as C2SP tlog-proof writes it, so that tools of others check ours: place, audit path, and the signed checkpoint as it is.</summary>
internal static class TlogProof
{
    private const string Form = "c2sp.org/tlog-proof@v1";
    private const string Index = "index ";
    private const string Extra = "extra ";

    internal static string Write(LedgerProof proof)
    {
        var text = new StringBuilder().Append(Form).Append('\n');
        text.Append(Index).Append(proof.Sequence.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in proof.Path)
            text.Append(Convert.ToBase64String(hash.AsSpan())).Append('\n');
        return text.Append('\n').Append(proof.Checkpoint).ToString();
    }

    /// <exception cref="FormatException">The text is no proof.</exception>
    internal static LedgerProof Read(string text)
    {
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0)
            throw new FormatException("The proof has no checkpoint.");
        var lines = new Queue<string>(text[..gap].Split('\n'));
        if (lines.Dequeue() != Form)
            throw new FormatException($"The proof is not in the form {Form}.");

        // Nothing signs the extra data, so nothing here relies on it.
        if (lines.TryPeek(out var extra) && extra.StartsWith(Extra, StringComparison.Ordinal))
            lines.Dequeue();
        if (!lines.TryDequeue(out var index) || !index.StartsWith(Index, StringComparison.Ordinal))
            throw new FormatException("The proof does not say the place of its entry.");
        var checkpoint = text[(gap + 2)..];
        var size = Checkpoint.Parse(checkpoint).Size;
        return new(Number(index[Index.Length..]), size, [.. lines.Select(Hash)], checkpoint);
    }

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : throw new FormatException("The place of the entry is no plain number.");

    private static Sha256Digest Hash(string line) =>
        NoteText.FromBase64(line) is { Length: Sha256Digest.Size } bytes ? new(bytes) : throw new FormatException("A hash of the proof has not 32 bytes.");
}
