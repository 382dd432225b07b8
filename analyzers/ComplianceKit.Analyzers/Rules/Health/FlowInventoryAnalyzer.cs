using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Findings;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Rules.Health;

/// <summary>CK0002: with the inventory on, every flow of personal data from outside to a sink, with what stands on the way.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowInventoryAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK0002_PersonalFlow);

    private protected override void Start(KitStart start)
    {
        if (start.Kit.Configuration.Inventory && FlowAnalysis.Of(start.Kit) is { Apis.Any: true } flow)
        {
            start.OnSemanticModel(context => Report(flow, context));
        }
    }

    private static void Report(FlowAnalysis flow, SemanticModelAnalysisContext context)
    {
        var edges = flow.Of(context.SemanticModel.SyntaxTree, context.CancellationToken).Edges;
        var groups = FlowReports.Groups(edges, static e => e.Items.Where(static i => i.Source.IsOutside)).SelectMany(static g => g.BySink());
        foreach (var diagnostic in FlowReports.Diagnostics(groups, group => Create(flow, group, context.CancellationToken)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static Finding Create(FlowAnalysis flow, FlowGroup group, CancellationToken cancellationToken)
    {
        var guards = new FlowGuards(flow, group, cancellationToken);
        var finding = new Finding(
            Descriptors.CK0002_PersonalFlow,
            group.Statement.GetLocation(),
            FlowWords.Fields(group.Items),
            FlowWords.Sources(group.Items),
            FlowWords.Sinks(group.Edges.Select(static e => e.Sink)),
            guards.Names.Count == 0 ? LocalText.Resource("Words_NoGuard") : LocalText.Resource("Words_GuardedBy", LocalText.Verbatim(string.Join(", ", guards.Names))));
        return finding.Fact("guards", string.Join(",", guards.Names)).Fact("basis", guards.Basis?.Basis).Fact("basis.reason", guards.Basis?.Reason);
    }
}
