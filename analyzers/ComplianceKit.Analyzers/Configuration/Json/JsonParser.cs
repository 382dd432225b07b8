namespace ComplianceKit.Analyzers.Configuration.Json;

/// <summary>Reads JSON with comments. Analyzers cannot bring System.Text.Json, and need the positions for their messages.</summary>
/// <remarks>RFC 8259 plus <c>//</c> and <c>/* */</c> comments. No trailing commas, no duplicate names, bounded depth; never throws.</remarks>
internal sealed class JsonParser
{
    public const int MaximumDepth = 64;

    private readonly string text;
    private int position;
    private JsonFault? fault;

    private JsonParser(string text)
    {
        this.text = text;
    }

    public static bool TryParse(string text, out JsonNode? root, out JsonFault? fault)
    {
        var parser = new JsonParser(text);
        if (text.Length > 0 && text[0] == '\uFEFF')
            parser.position = 1;
        root = parser.SkipBlanks() ? parser.ReadValue(1) : null;
        if (root is not null && parser.SkipBlanks() && parser.position < text.Length)
            parser.Fail(JsonFaultReason.TrailingText, parser.position);
        fault = parser.fault;
        if (fault is not null)
            root = null;
        return fault is null;
    }

    private JsonNode? ReadValue(int depth)
    {
        if (position >= text.Length)
            return Fail(JsonFaultReason.UnexpectedEnd, position);
        var start = position;
        switch (text[position])
        {
            case '{':
                return depth > MaximumDepth ? Fail(JsonFaultReason.TooDeep, start) : ReadObject(depth);
            case '[':
                return depth > MaximumDepth ? Fail(JsonFaultReason.TooDeep, start) : ReadArray(depth);
            case '"':
                return ReadString() is { } value ? new JsonNode(JsonKind.String, start, value) : null;
            case 't':
                return ReadWord("true", JsonKind.True);
            case 'f':
                return ReadWord("false", JsonKind.False);
            case 'n':
                return ReadWord("null", JsonKind.Null);
            default:
                return ReadNumber();
        }
    }

    private JsonNode? ReadObject(int depth)
    {
        var start = position++;
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!SkipBlanks())
            return null;
        if (Take('}'))
            return new JsonNode(JsonKind.Object, start);
        while (true)
        {
            var nameOffset = position;
            if (position < text.Length && text[position] != '"')
                return Fail(JsonFaultReason.UnexpectedCharacter, position);
            if (ReadString() is not { } name)
                return null;
            if (!names.Add(name))
                return Fail(JsonFaultReason.DuplicateName, nameOffset, name);
            if (!SkipBlanks() || !Expect(':') || !SkipBlanks() || ReadValue(depth + 1) is not { } value || !SkipBlanks())
                return null;
            members.Add(new JsonMember(name, nameOffset, value));
            if (Take('}'))
                return new JsonNode(JsonKind.Object, start, members: members);
            if (!Expect(',') || !SkipBlanks())
                return null;
        }
    }

    private JsonNode? ReadArray(int depth)
    {
        var start = position++;
        var items = new List<JsonNode>();
        if (!SkipBlanks())
            return null;
        if (Take(']'))
            return new JsonNode(JsonKind.Array, start);
        while (true)
        {
            if (ReadValue(depth + 1) is not { } item || !SkipBlanks())
                return null;
            items.Add(item);
            if (Take(']'))
                return new JsonNode(JsonKind.Array, start, items: items);
            if (!Expect(',') || !SkipBlanks())
                return null;
        }
    }

    private string? ReadString()
    {
        if (position >= text.Length)
            return FailText(JsonFaultReason.UnexpectedEnd, position);
        var start = ++position;
        System.Text.StringBuilder? unescaped = null;
        while (position < text.Length)
        {
            var character = text[position];
            if (character == '"')
            {
                var end = position++;
                return unescaped is null ? text.Substring(start, end - start) : unescaped.Append(text, start, end - start).ToString();
            }

            if (character < ' ')
                return FailText(JsonFaultReason.UnexpectedCharacter, position);
            if (character != '\\')
            {
                position++;
                continue;
            }

            unescaped ??= new System.Text.StringBuilder();
            unescaped.Append(text, start, position - start);
            if (!ReadEscape(unescaped))
                return null;
            start = position;
        }

        return FailText(JsonFaultReason.UnexpectedEnd, position);
    }

    private bool ReadEscape(System.Text.StringBuilder into)
    {
        if (++position >= text.Length)
            return FailText(JsonFaultReason.UnexpectedEnd, position) is not null;
        var character = text[position++];
        var simple = "\"\\/bfnrt".IndexOf(character);
        if (simple >= 0)
        {
            into.Append("\"\\/\b\f\n\r\t"[simple]);
            return true;
        }

        if (character != 'u')
            return FailText(JsonFaultReason.UnexpectedCharacter, position - 1) is not null;
        var code = 0;
        for (var i = 0; i < 4; i++, position++)
        {
            if (position >= text.Length)
                return FailText(JsonFaultReason.UnexpectedEnd, position) is not null;
            var digit = HexValue(text[position]);
            if (digit < 0)
                return FailText(JsonFaultReason.UnexpectedCharacter, position) is not null;
            code = (code << 4) | digit;
        }

        into.Append((char)code);
        return true;
    }

    private JsonNode? ReadNumber()
    {
        var start = position;
        if (Peek() == '-')
            position++;
        if (Peek() == '0')
            position++;
        else if (!Digits())
            return FailHere();
        if (Peek() == '.')
        {
            position++;
            if (!Digits())
                return FailHere();
        }

        if (Peek() is 'e' or 'E')
        {
            position++;
            if (Peek() is '+' or '-')
                position++;
            if (!Digits())
                return FailHere();
        }

        return new JsonNode(JsonKind.Number, start, text.Substring(start, position - start));
    }

    private JsonNode? ReadWord(string word, JsonKind kind)
    {
        var start = position;
        if (string.CompareOrdinal(text, start, word, 0, word.Length) != 0)
            return Fail(JsonFaultReason.UnexpectedCharacter, start);
        position += word.Length;
        return new JsonNode(kind, start);
    }

    private bool SkipBlanks()
    {
        while (position < text.Length)
        {
            var character = text[position];
            if (character is ' ' or '\t' or '\r' or '\n')
            {
                position++;
            }
            else if (character != '/')
            {
                return true;
            }
            else if (!SkipComment())
            {
                return false;
            }
        }

        return true;
    }

    private bool SkipComment()
    {
        var start = position;
        var second = start + 1 < text.Length ? text[start + 1] : '\0';
        if (second == '/')
        {
            var end = text.IndexOfAny(LineEnds, start);
            position = end < 0 ? text.Length : end;
            return true;
        }

        if (second != '*')
            return Fail(JsonFaultReason.UnexpectedCharacter, start) is not null;
        var close = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (close < 0)
            return Fail(JsonFaultReason.UnexpectedEnd, text.Length) is not null;
        position = close + 2;
        return true;
    }

    private static readonly char[] LineEnds = ['\n', '\r'];

    private bool Digits()
    {
        var start = position;
        while (Peek() is >= '0' and <= '9')
            position++;
        return position > start;
    }

    private char Peek() => position < text.Length ? text[position] : '\0';

    private bool Take(char expected)
    {
        if (position >= text.Length || text[position] != expected)
            return false;
        position++;
        return true;
    }

    private bool Expect(char expected) => Take(expected) || FailHere() is not null;

    private JsonNode? FailHere() =>
        Fail(position < text.Length ? JsonFaultReason.UnexpectedCharacter : JsonFaultReason.UnexpectedEnd, position);

    private string? FailText(JsonFaultReason reason, int offset)
    {
        Fail(reason, offset);
        return null;
    }

    private JsonNode? Fail(JsonFaultReason reason, int offset, string? word = null)
    {
        fault ??= new JsonFault(reason, offset, word ?? (offset < text.Length ? text[offset].ToString() : ""));
        return null;
    }

    private static int HexValue(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
