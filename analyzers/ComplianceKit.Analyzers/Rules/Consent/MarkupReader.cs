using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>Reads the tags of a .cshtml or .razor page with their attributes. Comments, scripts and styles are passed over; Razor expressions in attributes may hold quotes and brackets.</summary>
internal sealed class MarkupReader
{
    private readonly string _text;
    private readonly List<MarkupTag> _tags = [];
    private int _at;

    private MarkupReader(string text) => _text = text;

    internal static IReadOnlyList<MarkupTag> Read(string text)
    {
        var reader = new MarkupReader(text);
        while (reader._at < text.Length)
        {
            reader.Next();
        }

        return reader._tags;
    }

    private void Next()
    {
        if (Skipped("<!--", "-->") || Skipped("@*", "*@"))
        {
            return;
        }

        var opens = _text[_at] == '<' && _at + 1 < _text.Length && (char.IsLetter(_text[_at + 1]) || (_text[_at + 1] == '/' && _at + 2 < _text.Length && char.IsLetter(_text[_at + 2])));
        if (!opens)
        {
            _at++;
            return;
        }

        var start = _at++;
        var closes = _text[_at] == '/';
        _at += closes ? 1 : 0;
        var name = Word(static c => char.IsLetterOrDigit(c) || c is '-' or ':' or '.');
        var tag = new MarkupTag(name, closes, start, start);
        while (_at < _text.Length && _text[_at] != '>')
        {
            ReadAttribute(tag);
        }

        _at = Math.Min(_at + 1, _text.Length);
        tag.End = _at;
        _tags.Add(tag);
        if (!closes && (tag.Is("script") || tag.Is("style")))
        {
            var end = _text.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
            _at = end < 0 ? _text.Length : end;
        }
    }

    private void ReadAttribute(MarkupTag tag)
    {
        if (char.IsWhiteSpace(_text[_at]) || _text[_at] == '/')
        {
            _at++;
            return;
        }

        var start = _at;
        if (Balanced())
        {
            return;
        }

        var name = Word(static c => !char.IsWhiteSpace(c) && c is not ('=' or '>' or '/' or '"' or '\''));
        if (name.Length == 0)
        {
            _at++;
            return;
        }

        var end = _at;
        Word(char.IsWhiteSpace);
        if (_at >= _text.Length || _text[_at] != '=')
        {
            _at = end;
            tag.Add(name, null, TextSpan.FromBounds(start, end));
            return;
        }

        _at++;
        Word(char.IsWhiteSpace);
        var value = Value();
        tag.Add(name, value, TextSpan.FromBounds(start, _at));
    }

    private string Value()
    {
        var quote = _at < _text.Length && _text[_at] is '"' or '\'' ? _text[_at++] : '\0';
        var start = _at;
        while (_at < _text.Length && (quote == '\0' ? !char.IsWhiteSpace(_text[_at]) && _text[_at] != '>' : _text[_at] != quote))
        {
            if (!Balanced())
            {
                _at++;
            }
        }

        var value = _text.Substring(start, _at - start);
        _at += quote != '\0' && _at < _text.Length ? 1 : 0;
        return value;
    }

    /// <summary>Passes over <c>@( … )</c>.</summary>
    private bool Balanced()
    {
        if (_at + 1 >= _text.Length || _text[_at] != '@' || _text[_at + 1] != '(')
        {
            return false;
        }

        var depth = 0;
        for (_at++; _at < _text.Length; _at++)
        {
            depth += _text[_at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                _at++;
                break;
            }
        }

        return true;
    }

    private bool Skipped(string open, string close)
    {
        if (string.CompareOrdinal(_text, _at, open, 0, open.Length) != 0)
        {
            return false;
        }

        var end = _text.IndexOf(close, _at + open.Length, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + close.Length;
        return true;
    }

    private string Word(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < _text.Length && belongs(_text[_at]))
        {
            _at++;
        }

        return _text.Substring(start, _at - start);
    }
}
