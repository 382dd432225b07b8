using ComplianceKit.Analyzers.Reporting;

namespace ComplianceKit.Analyzers.Rules.Kit;

/// <summary>What is wrong in compliancekit.json, where, and what to do.</summary>
internal sealed record ConfigurationFault(int Offset, LocalText Problem, LocalText Remedy)
{
    internal static ConfigurationFault Of(int offset, string problem, string[] words, LocalText remedy) =>
        new(offset, LocalText.Resource(problem, words.Select(LocalText.Verbatim).ToArray()), remedy);
}
