using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Rules.Consent;

/// <summary>
/// The checks of one file that CK1009 reports. Where such a check would protect the data once it is mended, CK1009 names the cause and the remedy,
/// and "no consent is visible" would be a second finding for the same mistake.
/// </summary>
internal sealed class UnusedChecks(Compilation compilation, SyntaxTree tree, IEnumerable<UnusedGuard> unused)
{
    private readonly List<(UnusedGuard Guard, SyntaxNode Reach)> _checks = unused.Where(static u => !u.IsOfGate).Select(static u => (u, Reach(u.Call))).ToList();
    private bool? _isSaid;

    /// <summary>Whether a check of the same person stands on every way to the statement, and CK1009 says that nothing depends on it.</summary>
    internal bool Explain(FlowEdge edge, PersonalItem item) =>
        _checks.Any(check => check.Reach.Span.Contains(edge.Statement.Span) && ReferenceEquals(check.Reach.SyntaxTree, edge.Statement.SyntaxTree) && IsOf(check.Guard, item))
        && (_isSaid ??= IsSaid());

    private static bool IsOf(UnusedGuard guard, PersonalItem item) =>
        item.Origin.Kind == OriginKind.Unknown || guard.Subject.Any(origin => origin == item.Origin || origin.Kind == OriginKind.Unknown);

    /// <summary>The block whose every way passes the check.</summary>
    private static SyntaxNode Reach(SyntaxNode call)
    {
        for (var at = call; at.Parent is { } parent; at = parent)
        {
            switch (parent)
            {
                case BlockSyntax or SwitchSectionSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax:
                    return parent;
                case GlobalStatementSyntax { Parent: { } unit }:
                    return unit;
                // A statement without braces that runs only sometimes; the condition itself always does.
                case IfStatementSyntax branch when !branch.Condition.Span.Contains(at.Span):
                    return at;
                case ElseClauseSyntax or ForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax:
                    return at;
            }
        }

        return call;
    }

    /// <summary>Whether CK1009 is seen there, and weighs no less than the finding that it stands for.</summary>
    private bool IsSaid() =>
        tree.ToString().IndexOf(RuleIds.UnusedConsentResult, StringComparison.Ordinal) < 0 // no pragma and no attribute names it
        && !compilation.Assembly.GetAttributes().Any(static a => a.ConstructorArguments.Any(static argument => argument is { Kind: TypedConstantKind.Primitive, Value: string text } && text.StartsWith(RuleIds.UnusedConsentResult, StringComparison.Ordinal)))
        && Weight(RuleIds.UnusedConsentResult) >= Weight(RuleIds.CollectsWithoutConsent);

    private int Weight(string rule)
    {
        var provider = compilation.Options.SyntaxTreeOptionsProvider;
        if (!compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule, out var level)
            && provider?.TryGetDiagnosticValue(tree, rule, default, out level) != true && provider?.TryGetGlobalDiagnosticValue(rule, default, out level) != true)
        {
            return (int)DiagnosticSeverity.Warning;
        }

        return level switch
        {
            ReportDiagnostic.Error => (int)DiagnosticSeverity.Error,
            ReportDiagnostic.Warn or ReportDiagnostic.Default => (int)DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => (int)DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => (int)DiagnosticSeverity.Hidden,
            _ => -1,
        };
    }
}
