using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>A place that takes a consent for given.</summary>
/// <param name="Name">What stands for the consent.</param>
/// <param name="Way">How it is assumed, a key of the resources.</param>
/// <param name="Place">The smallest span that has to change.</param>
internal sealed record Assumption(string Name, LocalText Way, Location Place)
{
    internal static LocalText ByDefault => LocalText.Resource("Words_AssumedDefault");

    internal static LocalText HardCoded => LocalText.Resource("Words_AssumedHardCoded");

    internal static LocalText Silence => LocalText.Resource("Words_AssumedSilence");

    internal static LocalText Column => LocalText.Resource("Words_AssumedColumn");

    internal static LocalText Ticked => LocalText.Resource("Words_AssumedTicked");

    internal static LocalText Unread(string member) => LocalText.Resource("Words_AssumedUnread", LocalText.Verbatim(member));
}
