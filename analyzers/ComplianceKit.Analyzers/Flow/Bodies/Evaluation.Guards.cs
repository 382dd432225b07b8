using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>Guards: what they establish, and where their answer protects nothing.</content>
internal sealed partial class Evaluation
{
    private readonly Dictionary<SyntaxNode, GuardCall> _guards = [];

    /// <summary>Adds to a call's result what the guard that it is establishes.</summary>
    private FlowValue Guarded(GuardCall guard, IInvocationOperation call, FlowValue result, FlowState state)
    {
        var kind = guard.Kind is GuardKind.GateDecided or GuardKind.PermitRedeemed ? FactKind.Gate : FactKind.Consent;
        var subject = guard.Subject is null ? default : state.Content(ValueOf(guard.Subject, state)).AllOrigins();
        var purpose = guard.PromisedPurpose ?? (guard.Purpose is null ? null : ValueOf(guard.Purpose, state).Constant as string) ?? string.Empty;
        var facts = FactSet.Of((subject.IsEmpty ? SmallSet<Origin>.Of(Origin.Unknown) : subject).Select(origin => new Fact(kind, origin, purpose, guard.Name)));
        _guards[call.Syntax] = guard;
        var pending = PersonalMembers.IsTask(call.Type);
        if (IsRecording)
        {
            Unused(guard, call, subject, state);
        }

        var whose = result.Identity() with { Origins = result.AllOrigins().Union(subject), IsPending = pending, WhenAwaited = pending ? result.WhenAwaited : default };
        switch (guard.Holds)
        {
            case GuardHolds.OnReturn when pending:
                return result with { IsPending = true, WhenAwaited = result.WhenAwaited.And(facts) };
            case GuardHolds.OnReturn:
                state.Facts = state.Facts.And(facts);
                return result;
            case GuardHolds.WhenTrue:
                return whose with { WhenTrue = facts, IsVerdict = true };
            case GuardHolds.WhenGranted:
                return whose with { Answer = Answer.State, WhenAllowed = facts };
            case GuardHolds.WhenAllowed:
                return whose with { Answer = Answer.Decision, WhenAllowed = facts };
            default:
                return whose with { Answer = Answer.Redemption, WhenAllowed = facts };
        }
    }

    private void Unused(GuardCall guard, IInvocationOperation call, SmallSet<Origin> subject, FlowState state)
    {
        if (UseOf(call, guard.Holds == GuardHolds.OnReturn) is { } why)
        {
            Record.Unused.Add(new(guard, call.Syntax, why, Scope.Method) { Subject = subject });
        }
        else if (guard.Kind is GuardKind.ConsentCheck or GuardKind.ConsentRequired && subject.Any(state.Used.Contains))
        {
            Record.Unused.Add(new(guard, call.Syntax, UnusedReason.CheckedAfter, Scope.Method) { Subject = subject });
        }
    }

    /// <summary>Why nothing depends on a guard's answer, by how the call is written; null where something may.</summary>
    private static UnusedReason? UseOf(IInvocationOperation call, bool onReturn)
    {
        var pending = PersonalMembers.IsTask(call.Type);
        IOperation at = call;
        while (at.Parent is { } parent)
        {
            switch (parent)
            {
                case IAwaitOperation:
                    pending = false;
                    break;
                case IConversionOperation or IParenthesizedOperation:
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter" }:
                    break;
                case IInvocationOperation { TargetMethod.Name: "GetResult" or "Wait" }:
                    pending = false;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Result" }:
                    pending = false;
                    break;
                case IExpressionStatementOperation:
                    return pending ? UnusedReason.NotAwaited : onReturn ? null : UnusedReason.Discarded;
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return pending ? UnusedReason.NotAwaited : onReturn ? null : UnusedReason.Discarded;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } }:
                    return IsRead(local, call) ? null : pending ? UnusedReason.NotAwaited : onReturn ? null : UnusedReason.Discarded;
                default:
                    return null;
            }

            at = parent;
        }

        return null;
    }

    private static bool IsRead(ILocalSymbol local, IOperation inside)
    {
        var root = inside;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().Any(o => o is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));
    }

    /// <summary>Data that is used exactly where its consent was found missing: the check is the wrong way round.</summary>
    private void Inverted(SmallSet<PersonalItem> open, FlowState state)
    {
        foreach (var denied in state.Denied.Facts.Where(f => f.Kind == FactKind.Consent && open.Any(i => i.Origin == f.Subject)))
        {
            var call = _guards.Where(g => string.Equals(g.Value.Name, denied.Guard, StringComparison.Ordinal)).Select(static g => g.Key).OrderBy(static s => s.SpanStart).FirstOrDefault();
            if (call is not null)
            {
                Record.Unused.Add(new(_guards[call], call, UnusedReason.Negated, Scope.Method) { Subject = SmallSet<Origin>.Of(denied.Subject) });
            }
        }
    }
}
