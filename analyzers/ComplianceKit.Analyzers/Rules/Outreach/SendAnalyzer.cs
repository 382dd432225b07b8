using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Findings;
using ComplianceKit.Analyzers.Outreach;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComplianceKit.Analyzers.Rules.Outreach;

/// <summary>CK3001: a commercial message goes out without the gate's permission for its recipient. CK3002: the gate is asked and its decision does not decide.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SendAnalyzer : KitAnalyzer
{
    /// <inheritdoc />
    protected override ImmutableArray<DiagnosticDescriptor> Rules { get; } =
        ImmutableArray.Create(Descriptors.CK3001_SendBypassesGate, Descriptors.CK3002_IgnoredGateDecision, Descriptors.CK9001_BlindSpot);

    private protected override void Start(KitStart start)
    {
        var flow = FlowAnalysis.Of(start.Kit);
        if (flow.Requirements is SendRequirements { Any: true } || flow.Apis.Any)
        {
            var inspector = new SendInspector(flow, start.Kit);
            start.OnSemanticModel(file => Report(flow, inspector, start.Kit.Configuration.Inventory, file));
        }
    }

    private static void Report(FlowAnalysis flow, SendInspector inspector, bool inventory, SemanticModelAnalysisContext file)
    {
        var seen = flow.Of(file.SemanticModel.SyntaxTree, file.CancellationToken);
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var dropped in seen.Unused.Where(static unused => unused.IsOfGate).GroupBy(static unused => unused.Call.Span).OrderBy(static same => same.Key.Start).Select(static same => same.OrderBy(static unused => unused.Why).First()))
        {
            file.ReportDiagnostic(Dropped(dropped, ordinals));
        }

        var sends = inspector.Inspect(seen, file.CancellationToken).Where(send => inventory || send.Verdict != SendVerdict.Uncertain);
        foreach (var same in sends.GroupBy(static send => (send.Use.Statement.Span, Entry: FlowGroup.Named(send.Use.Scope.EntryMethod, send.Use.Scope.Entry?.Name))).OrderBy(static same => same.Key.Span.Start).ThenBy(static same => same.Key.Span.Length))
        {
            // One finding a statement: the gravest that is to be said about it.
            var worst = same.OrderBy(static send => Gravity(send.Verdict)).ThenBy(static send => send.Send.Id, StringComparer.Ordinal).First();
            file.ReportDiagnostic(Of(worst, same.Key.Entry, ordinals));
        }
    }

    private static Diagnostic Of(JudgedSend send, string entry, Dictionary<string, int> ordinals)
    {
        var place = send.Use.Statement.GetLocation();
        var name = LocalText.Verbatim(send.Send.Name);
        var finding = send.Verdict switch
        {
            SendVerdict.Unasked => new Finding(Descriptors.CK3001_SendBypassesGate, place, SendWords.Message(send), name),
            SendVerdict.Inverted => new Finding(Descriptors.CK3002_IgnoredGateDecision, place, LocalText.Verbatim(send.Guard!.Value.Name), LocalText.Resource("Words_GateInverted")),
            SendVerdict.FailsOpen => new Finding(Descriptors.CK3002_IgnoredGateDecision, place, LocalText.Verbatim(send.Guard!.Value.Name), LocalText.Resource("Words_GateFailsOpen")),
            SendVerdict.Uncertain => new Finding(Descriptors.CK9001_BlindSpot, place, LocalText.Resource("Words_BlindMessage", name, SendWords.Reason(send))),
            _ => new Finding(Descriptors.CK9001_BlindSpot, place, LocalText.Resource("Words_BlindRecipient", name)),
        };
        var why = send.Verdict.ToString();
        finding.Fact("sender", send.Send.Id).Fact("channel", send.Channel).Fact("intent", send.Judgement.Kind.ToString()).Fact("confidence", send.Judgement.Confidence).Fact("reason", SendWords.Reason(send))
            .Fact("recipient", send.Recipient).Fact("members", send.Members).Fact("guard", send.Guard?.Name).Fact("why", why).Fact("entry", entry)
            .Identity(entry, send.Channel + " " + why, send.Send.Id, Next(ordinals, string.Join("\n", entry, send.Channel, why, send.Send.Id)));
        if (send.Guard is { } guard)
        {
            finding.Way("guard", guard.Call.GetLocation());
        }

        for (var i = 0; i < send.Use.Way.Length; i++)
        {
            finding.Way(i == send.Use.Way.Length - 1 ? "send" : "hop", send.Use.Way[i]);
        }

        return finding.ToDiagnostic();
    }

    private static Diagnostic Dropped(UnusedGuard dropped, Dictionary<string, int> ordinals)
    {
        var entry = FlowGroup.Named(dropped.Containing, entry: null);
        var why = dropped.Why.ToString();
        return new Finding(Descriptors.CK3002_IgnoredGateDecision, dropped.Call.GetLocation(), LocalText.Verbatim(dropped.Guard.Name), LocalText.Resource(dropped.Why == UnusedReason.NotAwaited ? "Words_NotAwaited" : "Words_Discarded"))
            .Fact("guard", dropped.Guard.Name).Fact("why", why).Fact("entry", entry)
            .Identity(entry, why, dropped.Guard.Name, Next(ordinals, string.Join("\n", entry, why, dropped.Guard.Name))).ToDiagnostic();
    }

    private static int Gravity(SendVerdict verdict) => verdict switch
    {
        SendVerdict.Inverted => 0,
        SendVerdict.FailsOpen => 1,
        SendVerdict.Unasked => 2,
        SendVerdict.UnknownRecipient => 3,
        _ => 4,
    };

    private static int Next(Dictionary<string, int> ordinals, string identity)
    {
        ordinals.TryGetValue(identity, out var ordinal);
        ordinals[identity] = ordinal + 1;
        return ordinal;
    }
}
