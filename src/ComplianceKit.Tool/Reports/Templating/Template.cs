using System.Text;
using ComplianceKit.Tool.Texts;

namespace ComplianceKit.Tool.Reports.Templating;

/// <summary>
/// A template file: <c>{{name}}</c> a value, escaped; <c>{{t key}}</c> a text of Texts/texts.json; <c>{{#name}}…{{/name}}</c> for each, or
/// when true; <c>{{^name}}…{{/name}}</c> when empty or false; <c>{{&gt; file}}</c> another template.
/// </summary>
/// <remarks>Values are escaped by the dialect unless they are <see cref="Markup"/>, which only renderers make. A template that does not fit its values is a defect and throws.</remarks>
internal sealed class Template
{
    private readonly List<Node> nodes;
    private readonly Dialect dialect;

    private Template(List<Node> nodes, Dialect dialect) => (this.nodes, this.dialect) = (nodes, dialect);

    public static Template Load(string file, Dialect dialect) => new(Parse(Embedded.Read("Templates." + file), file), dialect);

    public string Render(View view)
    {
        var output = new StringBuilder();
        Write(output, nodes, [view]);
        return output.ToString();
    }

    private static List<Node> Parse(string text, string file)
    {
        var open = new Stack<(Node Section, List<Node> Around)>();
        var current = new List<Node>();
        var at = 0;
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            var tag = text[(start + 2)..end].Trim();
            var (before, after) = (text[at..start], end + 2);
            if (tag[0] is '#' or '^' or '/' && IsAlone(text, start, after))
            {
                before = before.TrimEnd(' ');
                after = Math.Min(text.Length, after + 1);
            }

            current.Add(new Node(NodeKind.Literal, before));
            switch (tag[0])
            {
                case '#' or '^':
                    open.Push((new Node(tag[0] == '#' ? NodeKind.Section : NodeKind.Inverted, tag[1..].Trim()), current));
                    current = [];
                    break;
                case '/':
                    var (section, around) = open.Pop();
                    if (section.Value != tag[1..].Trim())
                    {
                        throw new FormatException($"{file}: '{tag}' closes '{section.Value}'.");
                    }

                    around.Add(section with { Inner = current });
                    current = around;
                    break;
                case '>':
                    current.AddRange(Parse(Embedded.Read("Templates." + tag[1..].Trim()), tag[1..].Trim()));
                    break;
                default:
                    current.Add(tag.StartsWith("t ", StringComparison.Ordinal) ? new Node(NodeKind.Text, tag[2..].Trim()) : new Node(NodeKind.Value, tag));
                    break;
            }

            at = after;
        }

        current.Add(new Node(NodeKind.Literal, text[at..]));
        return open.Count == 0 ? current : throw new FormatException($"{file}: '{open.Peek().Section.Value}' is not closed.");
    }

    /// <summary>A section tag alone on its line leaves no line behind.</summary>
    private static bool IsAlone(string text, int start, int after)
    {
        var line = text.AsSpan(0, start).LastIndexOf('\n') + 1;
        return text.AsSpan(line, start - line).IsWhiteSpace() && (after == text.Length || text[after] == '\n');
    }

    private void Write(StringBuilder output, List<Node> template, List<View> scope)
    {
        foreach (var node in template)
        {
            switch (node.Kind)
            {
                case NodeKind.Literal:
                    output.Append(node.Value);
                    break;
                case NodeKind.Text:
                    dialect.Write(output, Text.Get(node.Value));
                    break;
                case NodeKind.Value:
                    dialect.Write(output, Find(scope, node.Value));
                    break;
                case NodeKind.Inverted:
                    if (Find(scope, node.Value) is null or false or "" or 0 or IReadOnlyCollection<View> { Count: 0 })
                    {
                        Write(output, node.Inner!, scope);
                    }

                    break;
                default:
                    WriteSection(output, node, scope);
                    break;
            }
        }
    }

    private void WriteSection(StringBuilder output, Node node, List<View> scope)
    {
        switch (Find(scope, node.Value))
        {
            case null or false or "" or 0:
                break;
            case View view:
                Write(output, node.Inner!, [.. scope, view]);
                break;
            case IEnumerable<View> views:
                foreach (var view in views)
                {
                    Write(output, node.Inner!, [.. scope, view]);
                }

                break;
            default:
                Write(output, node.Inner!, scope);
                break;
        }
    }

    private static object? Find(List<View> scope, string name)
    {
        for (var i = scope.Count - 1; i >= 0; i--)
        {
            if (scope[i].TryGetValue(name, out var value))
            {
                return value;
            }
        }

        throw new KeyNotFoundException($"The template asks for '{name}'.");
    }

    private enum NodeKind
    {
        Literal,
        Value,
        Text,
        Section,
        Inverted,
    }

    private sealed record Node(NodeKind Kind, string Value)
    {
        public List<Node>? Inner { get; init; }
    }
}
