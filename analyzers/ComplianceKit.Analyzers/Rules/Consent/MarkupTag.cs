using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>A tag of a page and the text that follows it up to the next tag.</summary>
internal sealed class MarkupTag(string name, bool closes, int start, int end)
{
    private readonly Dictionary<string, (string? Value, TextSpan Span)> _attributes = new(StringComparer.OrdinalIgnoreCase);

    internal string Name { get; } = name;

    internal bool Closes { get; } = closes;

    internal int Start { get; } = start;

    internal int End { get; set; } = end;

    internal void Add(string attribute, string? value, TextSpan span) => _attributes[attribute] = (value, span);

    internal bool Has(string attribute) => _attributes.ContainsKey(attribute);

    /// <summary>The value as written, Razor expressions included; null where there is none.</summary>
    internal string? this[string attribute] => _attributes.TryGetValue(attribute, out var found) ? found.Value : null;

    internal TextSpan SpanOf(string attribute) => _attributes[attribute].Span;

    internal bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
