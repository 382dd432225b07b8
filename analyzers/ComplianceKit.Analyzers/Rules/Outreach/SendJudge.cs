using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Outreach;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Rules.Outreach;

/// <summary>Judges whether a send is commercial over all the methods it passes through: what the API or the text settles, settles it; else whoever is nearest to the occasion.</summary>
internal sealed class SendJudge(FlowAnalysis flow, KitConfiguration configuration)
{
    private readonly MessageClassifier _classifier = new(id => configuration.Purposes.TryGetValue(id, out var purpose) ? purpose.Marketing : null);

    internal MessageJudgement Judge(GuardedUse use, CancellationToken cancellationToken)
    {
        var send = (Send)use.Requirement.Tag!;
        var within = flow.ModelOf(send.Call.Syntax.SyntaxTree).GetEnclosingSymbol(send.Call.Syntax.SpanStart, cancellationToken) ?? use.Scope.Method;
        var inner = send.Catalogue is { } sender ? _classifier.Judge(sender, within) : _classifier.JudgeHelper(send.Call, within);
        if (IsClear(inner) && inner.Confidence is MessageJudgement.High)
        {
            return inner;
        }

        var levels = SendLevels.Of(use, flow, cancellationToken).Select(level => _classifier.JudgeHelper(level.Call, level.Within)).ToList();
        return levels.FirstOrDefault(IsClear) ?? (IsClear(inner) ? inner : null) ?? levels.FirstOrDefault(static judged => judged.Kind != MessageKind.Unknown) ?? inner;
    }

    private static bool IsClear(MessageJudgement judged) => judged.Kind != MessageKind.Unknown && judged.Confidence is not MessageJudgement.Low;
}
