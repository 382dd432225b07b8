using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Findings;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>CK1001: personal data from outside reaches a store, a file or another system without a consent or another basis on some way.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollectionAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK1001_CollectsWithoutConsent);

    private protected override void Start(KitStart start)
    {
        var flow = FlowAnalysis.Of(start.Kit);
        if (flow.Apis.Any)
        {
            start.OnSemanticModel(context => Report(flow, context));
        }
    }

    private static void Report(FlowAnalysis flow, SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var seen = flow.Of(tree, context.CancellationToken);
        var checks = new UnusedChecks(flow.Compilation, tree, seen.Unused);
        var edges = seen.Edges.Where(static e => e.Sink.Kind != SinkKind.Log && !TestCode.Is(e.Scope.EntryMethod.ContainingType));
        foreach (var diagnostic in FlowReports.Diagnostics(FlowReports.Groups(edges, edge => Uncovered(flow, edge, context.CancellationToken).Where(item => !checks.Explain(edge, item))), Create))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static SmallSet<PersonalItem> Uncovered(FlowAnalysis flow, FlowEdge edge, CancellationToken cancellationToken) =>
        edge.Items.Where(item => item.Source.IsOutside && Protection.Of(flow, edge, item, cancellationToken) is null);

    private static Finding Create(FlowGroup group) => new(
        Descriptors.CK1001_CollectsWithoutConsent, group.Statement.GetLocation(), FlowWords.Fields(group.Items), FlowWords.Sources(group.Items), FlowWords.Sinks(group.Edges.Select(static e => e.Sink)));
}
