using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>What is not seen: it is said, not guessed.</content>
internal sealed partial class Evaluation
{
    private FlowValue Dynamic(IOperation operation, FlowState state)
    {
        var value = Parts(operation.ChildOperations, state);
        if (operation is IDynamicInvocationOperation or IDynamicObjectCreationOperation)
        {
            Blind(BlindReason.Dynamic, operation.Syntax, string.Empty, Received(operation.ChildOperations, state));
        }

        return value;
    }

    private FlowValue Unresolved(IInvalidOperation operation, FlowState state)
    {
        var value = Parts(operation.ChildOperations, state);
        var written = _body.Written(operation);
        if (_flow.Apis.SourceOf(written) is { } source)
        {
            return SourceValue(source, written, state);
        }

        if (SinkAt(written, operation, state))
        {
            return value;
        }

        RequirementAt(written, operation, state);
        if (IsRecording && NameOf(operation.Syntax) is { } name)
        {
            Blind(BlindReason.Unresolved, operation.Syntax, name, Received(operation.ChildOperations, state));
        }

        return Create(operation, state) ?? (IsAct(operation.Syntax) ? value.Identity() : value);
    }

    private static bool IsAct(SyntaxNode syntax) => syntax is InvocationExpressionSyntax call && Reports.IsAct(Apis.TreeFacts.NameOf(call));

    private static string? NameOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } member } => owner.Identifier.ValueText + "." + member.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } => member.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: NameSyntax type } => "new " + type,
        ImplicitObjectCreationExpressionSyntax => "new",
        _ => null,
    };

    private void BlindDepth(IOperation call, IMethodSymbol target, FlowValue receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state) =>
        BlindCall(BlindReason.Depth, call, target, receiver, arguments, state);

    private void BlindSize(IOperation call, IMethodSymbol target, FlowValue receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state) =>
        BlindCall(BlindReason.Size, call, target, receiver, arguments, state);

    private void BlindCall(BlindReason why, IOperation call, IMethodSymbol target, FlowValue receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state)
    {
        if (IsRecording)
        {
            Blind(why, call, target, Received(arguments.Add((receiver, null)), state));
        }
    }

    // Names of methods are long in the making; of most calls that are not seen, nobody needs to know.
    private void Blind(BlindReason why, IOperation call, IMethodSymbol target, FlowValue received)
    {
        if (received.IsPersonal)
        {
            Blind(why, call.Syntax, target.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), received);
        }
    }

    /// <summary>A method of a neighbouring project without a promise may store what it is given.</summary>
    private void BlindAt(IInvocationOperation call, IInvocationOperation written, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state)
    {
        if (IsRecording && _flow.Callees.IsNeighbour(call.TargetMethod) && _flow.Apis.GuardOf(written) is null && !_flow.Apis.IsSanitizer(written))
        {
            Blind(BlindReason.Body, call, call.TargetMethod, Received(arguments, state));
        }
    }

    private FlowValue Received(IEnumerable<IOperation> operations, FlowState state) =>
        operations.Aggregate(FlowValue.Nothing, (all, o) => all.With(Expanded(Again(o, state), Bare(o).Type, inside: false, state)));

    private FlowValue Received(ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state) =>
        arguments.Aggregate(FlowValue.Nothing, (all, a) => all.With(Expanded(a.Value, a.Type, inside: false, state)));

    private void Blind(BlindReason why, SyntaxNode place, string name, FlowValue received)
    {
        if (IsRecording && received.IsPersonal)
        {
            Add(new BlindSpot(why, place, name, received.Items, received.Carriers, Scope.Method));
        }
    }

    /// <summary>What a callee does not see is the caller's who has the data: a bound that is hit in a helper is hit by whoever hands the data in.</summary>
    private void AdoptBlind(IOperation call, MethodSummary summary, CallFrame frame)
    {
        foreach (var spot in summary.Blind)
        {
            var expanded = spot.Carriers.Select(frame.Expand).ToList();
            var items = frame.Bind(spot.Items).Union(SmallSet<PersonalItem>.Of(expanded.SelectMany(static e => e.Items)));
            var adopted = spot with { Place = call.Syntax, Items = items, Carriers = SmallSet<Carrier>.Of(expanded.SelectMany(static e => e.Carriers)), Containing = Scope.Method };
            if (!Record.Blind.Contains(adopted))
            {
                Add(adopted);
            }
        }
    }

    private void Add(BlindSpot spot)
    {
        if (Record.Blind.Count >= FlowLimits.Edges)
        {
            IsTooLarge = true;
        }
        else if (!spot.FromOutside().IsEmpty || !spot.OfParameters().IsEmpty)
        {
            Record.Blind.Add(spot);
        }
    }
}
