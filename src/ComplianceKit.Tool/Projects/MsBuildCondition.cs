using System.Globalization;

namespace ComplianceKit.Tool.Projects;

/// <summary>Decides an MSBuild condition. A condition that cannot be understood is false, as an unknown feature is not switched on.</summary>
internal sealed class MsBuildCondition
{
    private readonly string text;
    private readonly MsBuildExpression expression;
    private readonly string folder;
    private int position;

    private MsBuildCondition(string text, MsBuildExpression expression, string folder) =>
        (this.text, this.expression, this.folder) = (text, expression, folder);

    public static bool Holds(string? condition, MsBuildExpression expression, string folder)
    {
        if (string.IsNullOrWhiteSpace(condition))
        {
            return true;
        }

        var parser = new MsBuildCondition(condition, expression, folder);
        try
        {
            var value = parser.Or();
            parser.SkipSpace();
            return value && parser.position == condition.Length;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private bool Or()
    {
        var value = And();
        while (Word("or"))
        {
            value |= And();
        }

        return value;
    }

    private bool And()
    {
        var value = Unary();
        while (Word("and"))
        {
            value &= Unary();
        }

        return value;
    }

    private bool Unary()
    {
        SkipSpace();
        if (Peek('!') && !Peek("!="))
        {
            position++;
            return !Unary();
        }

        if (Peek('('))
        {
            position++;
            var value = Or();
            Expect(')');
            return value;
        }

        if (Word("Exists"))
        {
            Expect('(');
            var path = Operand();
            Expect(')');
            return path.Length > 0 && Path.Exists(ProjectPaths.Resolve(folder, path));
        }

        return Comparison();
    }

    private bool Comparison()
    {
        var left = Operand();
        SkipSpace();
        foreach (var sign in (ReadOnlySpan<string>)["==", "!=", ">=", "<=", ">", "<"])
        {
            if (Peek(sign))
            {
                position += sign.Length;
                return Compare(left, sign, Operand());
            }
        }

        return left.Equals("true", StringComparison.OrdinalIgnoreCase) || left.Equals("on", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Compare(string left, string sign, string right)
    {
        if (sign is "==" or "!=")
        {
            return left.Equals(right, StringComparison.OrdinalIgnoreCase) == (sign == "==");
        }

        if (!TryNumber(left, out var a) || !TryNumber(right, out var b))
        {
            return false;
        }

        var order = a.CompareTo(b);
        return sign switch { ">=" => order >= 0, "<=" => order <= 0, ">" => order > 0, _ => order < 0 };
    }

    private static bool TryNumber(string value, out Version number)
    {
        number = new Version(0, 0);
        return Version.TryParse(value.Contains('.', StringComparison.Ordinal) ? value : value + ".0", out var parsed) && (number = parsed) is not null;
    }

    private string Operand()
    {
        SkipSpace();
        if (position >= text.Length)
        {
            throw new FormatException("An operand is missing.");
        }

        if (text[position] == '\'')
        {
            var end = text.IndexOf('\'', position + 1);
            // A quoted operand may hold a function call with quotes of its own: $([X]::Y('a')).
            var call = text.IndexOf("$(", position, StringComparison.Ordinal);
            while (end > 0 && call >= 0 && call < end && MsBuildExpression.MatchingParenthesis(text, call + 1) is var close && close > end)
            {
                end = text.IndexOf('\'', close);
                call = text.IndexOf("$(", close, StringComparison.Ordinal);
            }

            return Take(position + 1, end);
        }

        if (Peek("$("))
        {
            var close = MsBuildExpression.MatchingParenthesis(text, position + 1);
            var start = position;
            position = close < 0 ? throw new FormatException("A parenthesis is open.") : close + 1;
            return expression.Expand(text[start..position]);
        }

        var from = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '.' or '-' or '_'))
        {
            position++;
        }

        return position > from ? text[from..position] : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Unexpected '{text[position]}'."));
    }

    private string Take(int start, int end)
    {
        position = end < 0 ? throw new FormatException("A quote is open.") : end + 1;
        return expression.Expand(text[start..end]);
    }

    private bool Word(string word)
    {
        SkipSpace();
        var end = position + word.Length;
        if (end > text.Length || !text.AsSpan(position, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
            || (end < text.Length && char.IsLetterOrDigit(text[end])))
        {
            return false;
        }

        position = end;
        return true;
    }

    private void Expect(char c)
    {
        SkipSpace();
        position = Peek(c) ? position + 1 : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{c}' is missing."));
    }

    private bool Peek(char c) => position < text.Length && text[position] == c;

    private bool Peek(string sign) => text.AsSpan(position).StartsWith(sign, StringComparison.Ordinal);

    private void SkipSpace()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }
}
