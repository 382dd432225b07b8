using System.Text;

namespace ComplianceKit.Tool.Projects;

/// <summary>
/// Expands <c>$(Property)</c> and the few functions that projects of business systems use. Whatever it does not know becomes empty:
/// a source audit reads project files, it never runs what stands in them.
/// </summary>
internal sealed class MsBuildExpression(Func<string, string> property, Func<string> thisFolder)
{
    private const int MaximumDepth = 16;

    public string Expand(string text, int depth = 0)
    {
        if (depth > MaximumDepth || !text.Contains("$(", StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 >= text.Length || text[i + 1] != '(')
            {
                result.Append(text[i]);
                continue;
            }

            var end = MatchingParenthesis(text, i + 1);
            if (end < 0)
            {
                return result.Append(text.AsSpan(i)).ToString();
            }

            result.Append(Evaluate(text[(i + 2)..end].Trim(), depth));
            i = end;
        }

        return result.ToString();
    }

    internal static int MatchingParenthesis(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private string Evaluate(string inner, int depth)
    {
        if (inner.StartsWith('['))
        {
            return StaticFunction(inner, depth);
        }

        var dot = inner.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? property(inner) : InstanceFunction(property(inner[..dot]), inner[(dot + 1)..], depth);
    }

    private string StaticFunction(string call, int depth)
    {
        var name = call[(call.IndexOf("::", StringComparison.Ordinal) + 2)..];
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return "";
        }

        var close = MatchingParenthesis(name, open);
        var arguments = Arguments(name[(open + 1)..(close < 0 ? name.Length : close)], depth);
        return (name[..open].ToUpperInvariant(), arguments) switch
        {
            ("GETPATHOFFILEABOVE", [var file]) => FindAbove(file, thisFolder()),
            ("GETPATHOFFILEABOVE", [var file, var start]) => FindAbove(file, start),
            ("GETDIRECTORYNAMEOFFILEABOVE", [var start, var file]) => Path.GetDirectoryName(FindAbove(file, start)) ?? "",
            ("ISOSPLATFORM", [var platform]) => OperatingSystem.IsOSPlatform(platform) ? "true" : "false",
            ("NORMALIZEPATH" or "COMBINE" or "NORMALIZEDIRECTORY", [_, ..]) => Path.Combine([.. arguments.Select(ProjectPaths.Normalize)]),
            ("GETFULLPATH", [var path]) => Path.GetFullPath(ProjectPaths.Normalize(path)),
            ("GETDIRECTORYNAME", [var path]) => Path.GetDirectoryName(ProjectPaths.Normalize(path)) ?? "",
            ("GETTARGETPLATFORMIDENTIFIER", [var framework]) => framework.Contains('-', StringComparison.Ordinal) ? framework[(framework.IndexOf('-', StringComparison.Ordinal) + 1)..].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.') : "",
            ("VALUEORDEFAULT", [var value, var otherwise]) => value.Length > 0 ? value : otherwise,
            _ => "",
        };
    }

    private string InstanceFunction(string value, string call, int depth)
    {
        var open = call.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return "";
        }

        var close = MatchingParenthesis(call, open);
        var arguments = Arguments(call[(open + 1)..(close < 0 ? call.Length : close)], depth);
        return (call[..open].ToUpperInvariant(), arguments) switch
        {
            ("CONTAINS", [var part]) => value.Contains(part, StringComparison.Ordinal) ? "true" : "false",
            ("STARTSWITH", [var part]) => value.StartsWith(part, StringComparison.Ordinal) ? "true" : "false",
            ("ENDSWITH", [var part]) => value.EndsWith(part, StringComparison.Ordinal) ? "true" : "false",
            ("REPLACE", [{ Length: > 0 } old, var with]) => value.Replace(old, with, StringComparison.Ordinal),
            ("TRIM", _) => value.Trim(),
            _ => "",
        };
    }

    private List<string> Arguments(string text, int depth)
    {
        var result = new List<string>();
        var current = new StringBuilder();
        var (quote, nesting) = ('\0', 0);
        foreach (var c in text)
        {
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                _ = quote == '\0' ? current : current.Append(c);
            }
            else if (c is '\'' or '"' or '`' && nesting == 0)
            {
                quote = c;
            }
            else if (c == ',' && nesting == 0)
            {
                result.Add(Expand(current.ToString().Trim(), depth + 1));
                current.Clear();
            }
            else
            {
                nesting += c switch { '(' => 1, ')' => -1, _ => 0 };
                current.Append(c);
            }
        }

        if (text.Trim().Length > 0)
        {
            result.Add(Expand(current.ToString().Trim(), depth + 1));
        }

        return result;
    }

    internal static string FindAbove(string file, string start)
    {
        for (var folder = new DirectoryInfo(start.Length == 0 ? "." : Path.GetFullPath(ProjectPaths.Normalize(start))); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, file);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return "";
    }
}
