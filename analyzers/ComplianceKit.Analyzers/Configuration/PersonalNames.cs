using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Analyzers.Configuration.Json;

namespace ComplianceKit.Analyzers.Configuration;

/// <summary>The section <c>personal</c> of compliancekit.json: what the project says about its own names.</summary>
internal sealed class PersonalNames
{
    private readonly ImmutableArray<AddedName> _added;
    private readonly ImmutableArray<(string Pattern, Regex Expression)> _ignored;

    internal PersonalNames(JsonNode? section)
    {
        _added = (section?["add"]?.Items ?? [])
            .Where(static entry => entry["member"]?.Text is { Length: > 0 } && entry["kind"]?.Text is not null)
            .Select(static entry => new AddedName(entry["member"]!.Text!, Expression(entry["member"]!.Text!), entry["kind"]!.Text!, entry["whose"]?.Text))
            .ToImmutableArray();
        _ignored = (section?["ignore"]?.Strings() ?? []).Where(static p => p.Length > 0).Select(static p => (p, Expression(p))).ToImmutableArray();
        Attributes = (section?["attributes"]?.Strings() ?? []).Where(static a => a.Length > 0).ToImmutableArray();
    }

    /// <summary>Names of attributes that mark personal members.</summary>
    internal ImmutableArray<string> Attributes { get; }

    internal bool IsEmpty => _added.IsEmpty && _ignored.IsEmpty;

    /// <param name="name">Namespace.Type.Member.</param>
    internal AddedName? Added(string name)
    {
        foreach (var entry in _added)
        {
            if (entry.Expression.IsMatch(name))
            {
                return entry;
            }
        }

        return null;
    }

    internal bool Ignores(string name)
    {
        foreach (var (_, expression) in _ignored)
        {
            if (expression.IsMatch(name))
            {
                return true;
            }
        }

        return false;
    }

    // "Type.Member" fits in every namespace; the star stands for any characters.
    private static Regex Expression(string pattern) =>
        new(@"(?:^|\.)" + Regex.Escape(pattern).Replace(@"\*", ".*") + "$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
