using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Tests;

/// <summary><c>{|CK1001:code|}</c> marks where a finding stands.</summary>
internal static partial class Markup
{
    internal static (string Text, List<(string Id, TextSpan Span)> Spans) Read(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var spans = new List<(string, TextSpan)>();
        var at = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, at, mark.Index - at);
            at = mark.Index + mark.Length;
            if (mark.Groups["id"].Success)
            {
                open.Push((mark.Groups["id"].Value, text.Length));
                continue;
            }
            var (id, start) = open.Pop();
            spans.Add((id, TextSpan.FromBounds(start, text.Length)));
        }
        text.Append(marked, at, marked.Length - at);
        Assert.Empty(open);
        return (text.ToString(), spans);
    }

    [GeneratedRegex(@"\{\|(?<id>CK\d{4}):|\|\}")]
    private static partial Regex Mark();
}
