using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Tests;

/// <summary>Every analyzer that ships, found as the compiler finds them.</summary>
internal static class KitAnalyzers
{
    internal static ImmutableArray<DiagnosticAnalyzer> All { get; } = [.. typeof(KitAnalyzer).Assembly.GetTypes()
        .Where(static t => !t.IsAbstract && t.GetCustomAttributes(typeof(DiagnosticAnalyzerAttribute), false).Length > 0)
        .OrderBy(static t => t.FullName, StringComparer.Ordinal)
        .Select(static t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];
}
