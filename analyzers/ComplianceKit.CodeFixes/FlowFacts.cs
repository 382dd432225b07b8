using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.CodeFixes;

/// <summary>What the analyzer says about a flow in <see cref="Diagnostic.Properties"/>; the message text is never read.</summary>
internal sealed class FlowFacts
{
    private FlowFacts(ImmutableArray<string> members, ImmutableArray<string> kinds, string source, string? purpose)
    {
        Members = members;
        Kinds = kinds;
        Source = source;
        Purpose = purpose;
    }

    /// <summary>The personal members that flow, as <c>LeadForm.Phone</c>.</summary>
    internal ImmutableArray<string> Members { get; }

    /// <summary>Their kinds, ids of the catalogue.</summary>
    internal ImmutableArray<string> Kinds { get; }

    /// <summary>Where they come from, for display.</summary>
    internal string Source { get; }

    /// <summary>The purpose that the flow serves, where the analyzer could see one.</summary>
    internal string? Purpose { get; }

    internal static FlowFacts Of(Diagnostic diagnostic)
    {
        var facts = diagnostic.Properties;
        return new FlowFacts(
            List(facts, "ck.members"), List(facts, "ck.kinds"), Text(facts, "ck.source") ?? string.Empty, Text(facts, "ck.purpose"));
    }

    /// <summary>Whether a property, field, parameter or local of the code is one of the members.</summary>
    internal bool Name(ISymbol symbol) => Members.Any(member => IsNamed(member, symbol));

    /// <summary>Whether one of the members belongs to the type.</summary>
    internal bool NameMemberOf(ITypeSymbol type) =>
        Members.Any(member => member.Split('.') is { Length: >= 2 } parts && string.Equals(parts[parts.Length - 2], type.Name, StringComparison.Ordinal));

    private static bool IsNamed(string member, ISymbol symbol)
    {
        var parts = member.Split('.');
        return string.Equals(parts[parts.Length - 1], symbol.Name, StringComparison.Ordinal)
            && (symbol.Kind is SymbolKind.Parameter or SymbolKind.Local ? parts.Length == 1 : parts.Length < 2 || Inherits(symbol.ContainingType, parts[parts.Length - 2]));
    }

    private static bool Inherits(INamedTypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (string.Equals(current.Name, name, StringComparison.Ordinal))
                return true;
        }
        return type is null || type.AllInterfaces.Any(i => string.Equals(i.Name, name, StringComparison.Ordinal));
    }

    private static ImmutableArray<string> List(ImmutableDictionary<string, string?> facts, string key) =>
        Text(facts, key) is { } text
            ? text.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(static item => item.Trim()).ToImmutableArray()
            : ImmutableArray<string>.Empty;

    private static string? Text(ImmutableDictionary<string, string?> facts, string key) =>
        facts.TryGetValue(key, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
