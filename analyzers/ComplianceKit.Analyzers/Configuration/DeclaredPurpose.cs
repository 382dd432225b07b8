using System.Collections.Immutable;

namespace ComplianceKit.Analyzers.Configuration;

/// <summary>A purpose as compliancekit.json declares it.</summary>
/// <param name="Basis">The basis as written: <c>consent</c>, <c>contract</c> …</param>
/// <param name="Kinds">The kinds of data it names; empty when it names none.</param>
/// <param name="Marketing">Whether commercial messages are sent for it.</param>
/// <param name="Notice">The notice that persons see about it, if it names one.</param>
/// <param name="Channels">The channels it names, as written: <c>sms</c>, <c>email</c> …</param>
internal sealed record DeclaredPurpose(string Id, string Basis, string? Reason, ImmutableArray<string> Kinds, bool Marketing, string? Notice = null, ImmutableArray<string> Channels = default)
{
    /// <summary>What a code fix writes where no purpose is declared yet; never a declared one.</summary>
    internal const string ToDeclare = "purpose-to-declare";
}
