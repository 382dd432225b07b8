using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>The one way to write a JSON value (RFC 8785): members sorted by UTF-16 code units, numbers as ECMAScript writes them, nothing between tokens.</summary>
internal static class CanonicalJson
{
    /// <summary>Deeper nesting is refused.</summary>
    internal const int MaxDepth = 64;

    private static readonly JsonReaderOptions Strict = new() { AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow, MaxDepth = MaxDepth };

    /// <summary>Brings a JSON document into its canonical form.</summary>
    /// <exception cref="FormatException">It is no I-JSON: malformed, a name twice, a lone surrogate, a number that no double holds.</exception>
    internal static byte[] Canonicalize(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, Strict);
            var output = new ArrayBufferWriter<byte>(Math.Max(json.Length, 16));
            reader.Read();
            WriteValue(ref reader, output);
            return reader.Read() ? throw new FormatException("Something stands behind the JSON value.") : output.WrittenSpan.ToArray();
        }
        catch (JsonException error)
        {
            throw new FormatException("This is no JSON (line " + error.LineNumber + ").", error);
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException("A text in the JSON holds half a surrogate pair or malformed UTF-8.", error);
        }
    }

    /// <summary>Whether some bytes are already in canonical form; then, and only then, do they have one meaning and one hash.</summary>
    internal static bool IsCanonical(ReadOnlySpan<byte> json)
    {
        try
        {
            return Canonicalize(json).AsSpan().SequenceEqual(json);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Writes a text with its quotation marks.</summary>
    internal static void WriteString(IBufferWriter<byte> output, string text)
    {
        var span = output.GetSpan((text.Length * 6) + 2);
        var at = 0;
        span[at++] = (byte)'"';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
            {
                span[at++] = (byte)'\\';
                span[at++] = (byte)c;
            }
            else if (c < ' ')
            {
                at += WriteControl(span[at..], c);
            }
            else if (c < 0x80)
            {
                span[at++] = (byte)c;
            }
            else
            {
                if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used) != OperationStatus.Done)
                    throw new FormatException("A text holds half a surrogate pair, which has no canonical form.");
                at += rune.EncodeToUtf8(span[at..]);
                i += used - 1;
            }
        }

        span[at++] = (byte)'"';
        output.Advance(at);
    }

    private static int WriteControl(Span<byte> span, char c)
    {
        span[0] = (byte)'\\';
        span[1] = c switch { '\b' => (byte)'b', '\t' => (byte)'t', '\n' => (byte)'n', '\f' => (byte)'f', '\r' => (byte)'r', _ => (byte)'u' };
        if (span[1] != 'u')
            return 2;
        "00"u8.CopyTo(span[2..]);
        span[4] = (byte)(c >= 0x10 ? '1' : '0');
        span[5] = (byte)"0123456789abcdef"[c & 0xF];
        return 6;
    }

    private static void WriteValue(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                WriteObject(ref reader, output);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref reader, output);
                break;
            case JsonTokenType.String:
                WriteString(output, reader.GetString()!);
                break;
            case JsonTokenType.Number:
                output.Write(Encoding.ASCII.GetBytes(EcmaNumber.Format(reader.GetDouble())));
                break;
            case JsonTokenType.True:
                output.Write("true"u8);
                break;
            case JsonTokenType.False:
                output.Write("false"u8);
                break;
            case JsonTokenType.Null:
                output.Write("null"u8);
                break;
            default:
                throw new FormatException($"A JSON value cannot begin with {reader.TokenType}.");
        }
    }

    private static void WriteArray(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        output.Write("["u8);
        for (var first = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (!first)
                output.Write(","u8);
            WriteValue(ref reader, output);
        }

        output.Write("]"u8);
    }

    private static void WriteObject(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        var members = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            var value = new ArrayBufferWriter<byte>();
            WriteValue(ref reader, value);
            if (!members.TryAdd(name, value.WrittenSpan.ToArray()))
                throw new FormatException("A JSON object names a member twice.");
        }

        output.Write("{"u8);
        var first = true;
        foreach (var (name, value) in members)
        {
            if (!first)
                output.Write(","u8);
            first = false;
            WriteString(output, name);
            output.Write(":"u8);
            output.Write(value);
        }

        output.Write("}"u8);
    }
}
