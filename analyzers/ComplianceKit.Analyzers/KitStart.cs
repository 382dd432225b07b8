using System.Collections.Immutable;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers;

/// <summary>What a rule registers for one compilation; every action is guarded, and skips generated code that is not Razor's.</summary>
internal sealed class KitStart
{
    private readonly CompilationStartAnalysisContext _start;
    private readonly string _rule;

    private KitStart(CompilationStartAnalysisContext start, string rule)
    {
        _start = start;
        _rule = rule;
        Kit = KitContext.Of(start.Compilation, start.Options, start.CancellationToken);
    }

    internal KitContext Kit { get; }

    internal Compilation Compilation => _start.Compilation;

    internal CancellationToken CancellationToken => _start.CancellationToken;

    internal static void Run(KitAnalyzer analyzer, CompilationStartAnalysisContext start)
    {
        var rule = string.Join(", ", analyzer.SupportedDiagnostics.Select(static d => d.Id).Where(static id => !string.Equals(id, RuleIds.RuleFailed, StringComparison.Ordinal)));
        try
        {
            analyzer.Begin(new KitStart(start, rule));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            start.RegisterCompilationEndAction(end => end.ReportDiagnostic(Failed(rule, failure, Location.None)));
        }
    }

    internal void OnOperation(Action<OperationAnalysisContext> action, params OperationKind[] kinds) => _start.RegisterOperationAction(
        context => Guard(() => action(context), context.ReportDiagnostic, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.SyntaxTree, context.CancellationToken),
        kinds.ToImmutableArray());

    internal void OnSemanticModel(Action<SemanticModelAnalysisContext> action) => _start.RegisterSemanticModelAction(
        context => Guard(() => action(context), context.ReportDiagnostic, Location.Create(context.SemanticModel.SyntaxTree, default), context.SemanticModel.SyntaxTree, context.CancellationToken));

    internal void OnAdditionalFile(Action<AdditionalFileAnalysisContext> action) => _start.RegisterAdditionalFileAction(
        context => Guard(() => action(context), context.ReportDiagnostic, Location.None, tree: null, context.CancellationToken));

    internal void OnEnd(Action<CompilationAnalysisContext> action) => _start.RegisterCompilationEndAction(
        context => Guard(() => action(context), context.ReportDiagnostic, Location.None, tree: null, context.CancellationToken));

    private static Diagnostic Failed(string rule, Exception failure, Location location)
    {
        // The frame of ours that threw says more than the message, which could quote code.
        var frame = failure.StackTrace?.Split('\n').FirstOrDefault(static line => line.IndexOf("ComplianceKit", StringComparison.Ordinal) >= 0)?.Trim() ?? string.Empty;
        var what = failure.GetType().Name + (frame.Length == 0 ? string.Empty : " " + frame);
        return new Finding(Descriptors.CK9002_RuleFailed, location, LocalText.Verbatim(rule), LocalText.Verbatim(what))
            .Fact("rule", rule).Fact("exception", what).ToDiagnostic();
    }

    private void Guard(Action action, Action<Diagnostic> report, Location? location, SyntaxTree? tree, CancellationToken cancellationToken)
    {
        try
        {
            if (tree is null || !GeneratedCode.IsSkipped(tree, cancellationToken))
            {
                action();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            report(Failed(_rule, failure, location ?? Location.None));
        }
    }
}
