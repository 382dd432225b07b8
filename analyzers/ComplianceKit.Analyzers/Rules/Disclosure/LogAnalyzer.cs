using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Findings;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Rules.Disclosure;

/// <summary>CK2001: personal data, wherever it comes from, is written to a log, console, trace or metric without redaction.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK2001_LogsPersonalData);

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
        var edges = flow.Of(context.SemanticModel.SyntaxTree, context.CancellationToken).Edges.Where(static e => e.Sink.Kind == SinkKind.Log);
        foreach (var diagnostic in FlowReports.Diagnostics(FlowReports.Groups(edges, static e => e.Items), Create))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static Finding Create(FlowGroup group) => new(
        Descriptors.CK2001_LogsPersonalData, group.Statement.GetLocation(), FlowWords.Fields(group.Items), FlowWords.Sinks(group.Edges.Select(static e => e.Sink)));
}
