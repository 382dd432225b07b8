using System.Collections.Immutable;

namespace ComplianceKit.Analyzers.Configuration;

/// <summary>A purpose as compliancekit.json declares it.</summary>
/// <param name="Basis">The basis as written: <c>consent</c>, <c>contract</c> …</param>
/// <param name="Kinds">The kinds of data it names; empty when it names none.</param>
/// <param name="Notice">The notice that persons see about it, if it names one.</param>
internal sealed record DeclaredPurpose(string Id, string Basis, string? Reason, ImmutableArray<string> Kinds, bool Marketing, string? Notice = null);
