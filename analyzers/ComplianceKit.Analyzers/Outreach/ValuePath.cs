using System.Collections.Immutable;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>Where a value stands in a call: a parameter, then members, elements, constructor arguments (src/Catalogue/apis/README.md).</summary>
internal sealed record ValuePath(string Text, string Root, ImmutableArray<PathStep> Steps)
{
    public const string This = "this";
    public const string Chain = "chain";
    public const string Body = "body";

    public static ValuePath Parse(string text)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        var root = string.Empty;
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '.')
            {
                at++;
            }

            if (text[at] == '[')
            {
                steps.Add(new PathStep(PathStepKind.Elements, string.Empty, null));
                at = text.IndexOf(']', at) + 1;
                continue;
            }

            if (text[at] == '{')
            {
                var close = text.IndexOf('}', at);
                var key = text.Substring(at + 1, close - at - 1);
                steps.Add(key.Length == 0 ? new PathStep(PathStepKind.Keys, string.Empty, null) : new PathStep(PathStepKind.Entry, key, null));
                at = close + 1;
                continue;
            }

            var end = text.IndexOfAny(['.', '[', '{', '('], at);
            end = end < 0 ? text.Length : end;
            var name = text.Substring(at, end - at);
            at = end;
            if (at < text.Length && text[at] == '(')
            {
                var close = text.IndexOf(')', at);
                var argument = text.Substring(at + 1, close - at - 1);
                steps.Add(string.Equals(name, "new", StringComparison.Ordinal)
                    ? new PathStep(PathStepKind.Made, string.Empty, argument)
                    : new PathStep(PathStepKind.Call, name, argument));
                at = close + 1;
            }
            else if (root.Length == 0)
            {
                root = name;
            }
            else
            {
                steps.Add(new PathStep(PathStepKind.Member, name, null));
            }
        }

        return new ValuePath(text, root, steps.ToImmutable());
    }
}
