using System.Text;

namespace ComplianceKit.Ledger.Checkpoints;

/// <summary>The bytes of a signed note (C2SP signed-note): a text that ends in a newline, an empty line, and one line for each signature.</summary>
internal static class NoteText
{
    internal const int MaxSignatures = 100;

    internal const string SignatureMark = "\u2014 ";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string Read(ReadOnlySpan<byte> note)
    {
        try
        {
            return StrictUtf8.GetString(note);
        }
        catch (DecoderFallbackException error)
        {
            throw new FormatException("The note is not UTF-8.", error);
        }
    }

    internal static byte[] Bytes(string text) => StrictUtf8.GetBytes(text);

    internal static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text
            ? bytes[..length]
            : throw new FormatException("A base64 text is malformed.");
    }
}
