using System.Text.RegularExpressions;

namespace ComplianceKit.Analyzers.Configuration;

/// <summary>A member that compliancekit.json declares to be personal.</summary>
/// <param name="pattern">As it is written there.</param>
/// <param name="expression">The same, ready to match.</param>
/// <param name="kind">An id of data-kinds.json.</param>
/// <param name="whose">Whose it is; null when not said.</param>
internal sealed class AddedName(string pattern, Regex expression, string kind, string? whose)
{
    internal string Pattern { get; } = pattern;

    internal Regex Expression { get; } = expression;

    internal string Kind { get; } = kind;

    internal string? Whose { get; } = whose;
}
