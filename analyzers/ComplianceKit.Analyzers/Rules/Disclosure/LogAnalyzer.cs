using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Findings;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.PersonalData;
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
        var edges = flow.Of(context.SemanticModel.SyntaxTree, context.CancellationToken).Edges.Where(static e => e.Sink.Kind == SinkKind.Log && !TestCode.Is(e.Scope.EntryMethod.ContainingType));
        foreach (var diagnostic in FlowReports.Diagnostics(FlowReports.Groups(edges, static e => e.Items.Where(static item => !IsOwnNumber(item))), Create))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>
    /// The number that the system itself gave a record, which the page advises to log instead: <c>Id</c> as a number or GUID, and the key of an account of
    /// ASP.NET Identity, which that framework marks as personal with all else.
    /// </summary>
    private static bool IsOwnNumber(PersonalItem item) => item.Path is "Id" && item.Holder is { } holder
        && (item.Kind.Id is "other" || (item.Answer.Reason.Ground is not (ReasonGround.Attribute or ReasonGround.Configuration)
            && RecordShape.WithBases(holder).SelectMany(static type => type.GetMembers("Id")).OfType<IPropertySymbol>().FirstOrDefault() is { Type: var type } && IsNumber(type.WithoutNull())));

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Int16 and <= SpecialType.System_UInt64 || type is { Name: "Guid", ContainingNamespace.Name: "System" };

    private static Finding Create(FlowGroup group) => new(
        Descriptors.CK2001_LogsPersonalData, group.Statement.GetLocation(), FlowWords.Fields(group.Items), FlowWords.Sinks(group.Edges.Select(static e => e.Sink)));
}
