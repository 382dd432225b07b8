using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Findings;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>CK1009: a consent is checked or recorded, and nothing depends on the answer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedConsentAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } = ImmutableArray.Create(Descriptors.CK1009_UnusedConsentResult);

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
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var call in flow.Of(context.SemanticModel.SyntaxTree, context.CancellationToken).Unused.Where(static u => !u.IsOfGate).GroupBy(static u => u.Call.Span).OrderBy(static g => g.Key.Start).Select(static g => g.OrderBy(static u => u.Why).First()))
        {
            var containing = FlowGroup.Named(call.Containing, entry: null);
            var identity = containing + "\n" + call.Guard.Name;
            ordinals.TryGetValue(identity, out var ordinal);
            ordinals[identity] = ordinal + 1;
            context.ReportDiagnostic(new Finding(Descriptors.CK1009_UnusedConsentResult, call.Call.GetLocation(), LocalText.Verbatim(call.Guard.Name), LocalText.Resource(Words(call.Why)))
                .Fact("guard", call.Guard.Name).Fact("why", call.Why.ToString()).Fact("entry", containing)
                .Identity(containing, call.Why.ToString(), call.Guard.Name, ordinal).ToDiagnostic());
        }
    }

    private static string Words(UnusedReason why) => why switch
    {
        UnusedReason.NotAwaited => "Words_NotAwaited",
        UnusedReason.Discarded => "Words_Discarded",
        UnusedReason.Negated => "Words_Negated",
        _ => "Words_CheckedAfter",
    };
}
