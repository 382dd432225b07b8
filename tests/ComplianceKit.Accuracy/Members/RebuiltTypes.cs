using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.Accuracy.Members;

/// <summary>Rebuilds the declaring types from the rows: name, bases, member, remark and siblings, each row in a namespace of its own.</summary>
internal static partial class RebuiltTypes
{
    internal static IEnumerable<Prediction> Predict(IReadOnlyList<LabelledMember> members)
    {
        foreach (var system in members.Select(static (member, index) => (Member: member, Index: index)).GroupBy(static m => m.Member.System, StringComparer.Ordinal))
        {
            var rows = system.ToList();
            var types = rows.Select(static r => SimpleName(r.Member.Type)).ToHashSet(StringComparer.Ordinal);
            var code = CodeOfSystem.Compile(system.Key, rows.Select(row => CodeOfSystem.Tree(Source(row.Member, row.Index, rows.Select(static r => r.Member)), Invariant($"Row{row.Index}.cs"))));
            var classifier = new PersonalDataClassifier(new PersonalNames(null));
            foreach (var (member, index) in rows)
            {
                var symbol = Find(code, member, index);
                yield return new(member, symbol is null ? null : classifier.Classify(symbol), symbol is not null);
            }
        }
    }

    private static ISymbol? Find(CSharpCompilation code, LabelledMember member, int index)
    {
        var space = code.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(n => n.Name == Invariant($"Row{index}"));
        var type = space?.GetTypeMembers(SimpleName(member.Type)).FirstOrDefault();
        return MemberFinder.In(type, member);
    }

    private static string Source(LabelledMember member, int index, IEnumerable<LabelledMember> all)
    {
        var name = SimpleName(member.Type);
        // The types that other rows of the same declaring type give its members.
        var known = all.Where(m => m.Type == member.Type && m.Path == member.Path && m.Form is "property" or "field").GroupBy(static m => m.Name, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First().ValueType, StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"namespace Row{index};\n");
        text.Append(IsInterface(name, member) ? "public interface " : "public class ").Append('@').Append(name);
        if (member.Form == "record-parameter")
        {
            text.Replace("public class ", "public record ");
            text.Append('(').Append(Parameter(member)).Append(string.Concat(member.Siblings.Where(s => s != member.Name).Select(static s => ", object @" + s))).Append(')');
        }

        text.Append(member.Bases.Length > 0 ? " : " + member.Bases : string.Empty).Append("\n{\n");
        if (member.Form.StartsWith("parameter:", StringComparison.Ordinal))
        {
            var method = member.Form["parameter:".Length..];
            text.Append("  /// <param name=\"").Append(member.Name).Append("\">").Append(Escape(Remark(member.Text))).Append("</param>\n");
            text.Append("  public void ").Append('@').Append(method == name ? method + "_" : method).Append('(').Append(Parameter(member)).Append(string.Concat(member.Siblings.Where(s => s != member.Name).Select(static s => ", object @" + s))).Append(") { }\n");
        }
        else if (member.Form != "record-parameter")
        {
            text.Append(Documentation(member)).Append("  public ").Append(member.ValueType).Append(" @").Append(member.Name).Append(member.Form == "field" ? ";\n" : " { get; set; }\n");
            foreach (var sibling in member.Siblings.Distinct(StringComparer.Ordinal).Where(s => s != member.Name && s != name))
            {
                text.Append("  public ").Append(known.GetValueOrDefault(sibling, "object")).Append(" @").Append(sibling).Append(" { get; set; }\n");
            }
        }

        return text.Append("}\n").ToString();
    }

    private static string Parameter(LabelledMember member) => member.ValueType + " @" + member.Name;

    private static string Documentation(LabelledMember member)
    {
        var text = new StringBuilder();
        if (Remark(member.Text) is { Length: > 0 } remark)
        {
            text.Append("  /// <summary>").Append(Escape(remark)).Append("</summary>\n");
        }

        // "[Phone number]" is what a display or column attribute says.
        var open = member.Text.IndexOf('[', StringComparison.Ordinal);
        if (open >= 0)
        {
            text.Append("  [System.ComponentModel.DisplayName(").Append(SymbolDisplay.FormatLiteral(Shown(member.Text[open..]), quote: true)).Append(")]\n");
        }

        return text.ToString();
    }

    // The corpus quotes an attribute as it stands, as "[text]", or as "[member text]".
    private static string Shown(string quoted)
    {
        var named = Quoted().Match(quoted);
        if (named.Success)
        {
            return named.Groups["text"].Value;
        }

        var text = quoted.Contains('(', StringComparison.Ordinal) ? string.Empty : quoted.Trim('[', ']', ' ');
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && text[(space + 1)..].Any(static c => c is >= '\u4e00' and <= '\u9fff') ? text[(space + 1)..] : text;
    }

    [GeneratedRegex("""(?:Display\(.*?Name\s*=\s*|DisplayName\(|Description\(|Comment\(|ColumnDescription\s*=\s*)"(?<text>[^"]*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    private static string Remark(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        return (open >= 0 ? text[..open] : text).ReplaceLineEndings(" ").Trim();
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string SimpleName(string type)
    {
        var name = type.Split('<')[0];
        return name[(name.LastIndexOf('.') + 1)..];
    }

    private static bool IsInterface(string name, LabelledMember member) =>
        name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) && name.Length > 2 && char.IsLower(name[2]) && member.Form.StartsWith("parameter:", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
