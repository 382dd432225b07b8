using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers;

/// <summary>
/// The base of every rule of the kit: runs concurrently, sees Razor's generated code but no other, and turns its own
/// exceptions into CK9002, so that a broken rule is an error that names itself instead of a silent gap.
/// </summary>
public abstract class KitAnalyzer : DiagnosticAnalyzer
{
    private ImmutableArray<DiagnosticDescriptor> _supported;

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics
    {
        get
        {
            if (_supported.IsDefault)
            {
                _supported = Rules.Add(Descriptors.CK9002_RuleFailed).Distinct().ToImmutableArray();
            }

            return _supported;
        }
    }

    /// <summary>The rules that this analyzer reports.</summary>
    protected abstract ImmutableArray<DiagnosticDescriptor> Rules { get; }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start => KitStart.Run(this, start));
    }

    /// <summary>Registers what the rule needs in this compilation, and nothing where nothing can be found.</summary>
    private protected abstract void Start(KitStart start);

    internal void Begin(KitStart start) => Start(start);
}
