using System.Runtime.CompilerServices;
using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers;

/// <summary>What all rules share about one compilation: the configuration and what is personal. Made once, whichever rule asks first.</summary>
internal sealed class KitContext
{
    private static readonly ConditionalWeakTable<Compilation, KitContext> Contexts = new();

    private KitContext(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        Options = options;
        Configuration = KitConfiguration.Read(options, cancellationToken);
        Classifier = new PersonalDataClassifier(Configuration.Personal);
        Types = new KnownTypes(compilation);
    }

    internal Compilation Compilation { get; }

    internal AnalyzerOptions Options { get; }

    internal KitConfiguration Configuration { get; }

    internal IPersonalDataClassifier Classifier { get; }

    internal KnownTypes Types { get; }

    internal static KitContext Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        // Two threads may both make one; both are equal, and the table keeps the first.
        if (Contexts.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var made = new KitContext(compilation, options, cancellationToken);
        return Contexts.GetValue(compilation, _ => made);
    }
}
