using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>Evaluates the operations of one body: what each value may hold, whose it is, and what it proves.</summary>
internal sealed partial class Evaluation
{
    private readonly FlowAnalysis _flow;
    private readonly FlowBody _body;
    private readonly CallChain _chain;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<CaptureId, IOperation> _targets = [];
    private readonly Dictionary<OperationSite, FlowValue> _results;
    private readonly Dictionary<SyntaxNode, FlowValue> _captured = [];
    private readonly Stack<Scope> _scopes = new();
    private int _steps;

    internal Evaluation(FlowAnalysis flow, FlowBody body, CallChain chain, CancellationToken cancellationToken)
    {
        _flow = flow;
        _body = body;
        _results = new(body.Size);
        _chain = chain;
        _cancellationToken = cancellationToken;
    }

    /// <summary>What was seen; filled in the last pass, when the states are settled.</summary>
    internal BodyRecord Record { get; } = new();

    /// <summary>Whether the states are settled and findings are recorded.</summary>
    internal bool IsRecording { get; set; }

    /// <summary>Whether a bound was hit: what was seen is not all, and the body is reported as a blind spot.</summary>
    internal bool IsTooLarge { get; private set; }

    internal Scope Scope => _scopes.Peek();

    /// <summary>Follows the method's own graph, and whatever functions in it were never seen called.</summary>
    internal GraphRun Run(Scope scope, FlowState state)
    {
        _scopes.Push(scope);
        var run = new GraphRun(this, scope.Graph, _cancellationToken);
        run.Run(state);
        RunWaiting();
        return run;
    }

    internal void Execute(IOperation operation, FlowState state)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (++_steps > FlowLimits.Steps)
        {
            IsTooLarge = true;
            return;
        }

        Evaluate(operation, state);
    }

    /// <summary>The value of an operation, remembered by its syntax so that operands of calls can be looked up as they were written.</summary>
    internal FlowValue Evaluate(IOperation? operation, FlowState state)
    {
        if (operation is null)
        {
            return FlowValue.Nothing;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var value = operation.ConstantValue.HasValue ? FlowValue.OfConstant(operation.ConstantValue.Value) : Compute(operation, state);
        if (operation is IFlowCaptureReferenceOperation or IFlowCaptureOperation)
        {
            _captured[operation.Syntax] = value;
        }
        else if (operation.Kind is var kind && kind is not (OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.Argument or OperationKind.ExpressionStatement or OperationKind.Literal))
        {
            // Those are looked up by what they hold or stand in: few bodies would need room for so many.
            _results[new(operation.Syntax, kind)] = value;
        }

        return value;
    }

    /// <summary>The value of an operand as it was written, evaluated where the graph has come by.</summary>
    internal FlowValue ValueOf(IOperation operand, FlowState state)
    {
        switch (operand)
        {
            case IArgumentOperation argument:
                return ValueOf(argument.Value, state);
            case IConversionOperation { IsImplicit: true } conversion:
                return ValueOf(conversion.Operand, state);
        }

        if (operand.IsImplicit && IsList(operand))
        {
            // Arguments of a `params` parameter.
            return Elements(operand).Select(e => ValueOf(e, state)).Aggregate(FlowValue.Nothing, static (all, next) => all.With(next));
        }

        return _results.TryGetValue(new(operand), out var value) || _captured.TryGetValue(operand.Syntax, out value) ? value : Evaluate(operand, state);
    }

    /// <summary>The value of an operand that has just been evaluated as part of what stands around it; evaluating it again would do so for all in it, twice at each level.</summary>
    private FlowValue Again(IOperation? operand, FlowState state) => operand switch
    {
        null => FlowValue.Nothing,
        ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation => Evaluate(operand, state),
        IArgumentOperation argument => Again(argument.Value, state),
        _ => _results.TryGetValue(new(operand), out var value) ? value : Evaluate(operand, state),
    };

    /// <summary>Arrays with their elements and collection expressions, which the lowest compiler that is supported knows by its number only.</summary>
    private static bool IsList(IOperation operation) => operation is IArrayCreationOperation { Initializer: not null } || operation.Kind == (OperationKind)0x7f;

    private static IEnumerable<IOperation> Elements(IOperation operation) => operation switch
    {
        IConversionOperation conversion when IsList(conversion.Operand) => Elements(conversion.Operand),
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
        _ when IsList(operation) => operation.ChildOperations,
        _ => [operation],
    };

    private FlowValue Compute(IOperation operation, FlowState state)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation, state);
            case IArgumentOperation argument:
                return Evaluate(argument.Value, state);
            case ILocalReferenceOperation local:
                return state[new Slot(local.Local)];
            case IParameterReferenceOperation parameter:
                return ParameterValue(parameter.Parameter, state);
            case IInstanceReferenceOperation instance:
                return instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance ? Scope.Receiver : FlowValue.Nothing;
            case IFlowCaptureOperation capture:
                return Capture(capture, state);
            case IFlowCaptureReferenceOperation reference:
                return _targets.TryGetValue(reference.Id, out var target) && !state.Knows(new Slot(reference.Id)) ? Evaluate(target, state) : state[new Slot(reference.Id)];
            case IFieldReferenceOperation field:
                return FieldValue(field, state);
            case IPropertyReferenceOperation property:
                return PropertyValue(property, state);
            case IArrayElementReferenceOperation element:
                return ElementRead(element, element.ArrayReference, element.Indices, state);
            case IImplicitIndexerReferenceOperation element:
                return ElementRead(element, element.Instance, ImmutableArray.Create(element.Argument), state);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment, assignment.Target, Evaluate(assignment.Value, state), state);
            case ICompoundAssignmentOperation assignment:
                return Assign(assignment, assignment.Target, Combined(assignment, Evaluate(assignment.Target, state), Evaluate(assignment.Value, state)), state);
            case ICoalesceAssignmentOperation assignment:
                return Assign(assignment, assignment.Target, Evaluate(assignment.Target, state).Join(Evaluate(assignment.Value, state), state.Facts, state.Facts), state);
            case IDeconstructionAssignmentOperation assignment:
                return Deconstruct(assignment.Target, Evaluate(assignment.Value, state), assignment, state);
            case IIncrementOrDecrementOperation step:
                return Assign(step, step.Target, FlowValue.Nothing, state);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression, state);
            case IInvocationOperation call:
                return Call(call, state);
            case IObjectCreationOperation creation:
                return Create(creation, state);
            case ITypeParameterObjectCreationOperation creation:
                return Fresh(creation, state);
            case IAnonymousObjectCreationOperation creation:
                return CreateAnonymous(creation, state);
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target, state);
            case IFlowAnonymousFunctionOperation lambda:
                return Lambda(lambda, state);
            case IMethodReferenceOperation method:
                return MethodGroup(method, state);
            case IConversionOperation conversion:
                return Convert(conversion, Evaluate(conversion.Operand, state), state);
            case IAwaitOperation awaited:
                return Await(Evaluate(awaited.Operation, state), state);
            case IBinaryOperation binary:
                return Binary(binary, state);
            case IUnaryOperation unary:
                return Unary(unary, Evaluate(unary.Operand, state));
            case IIsNullOperation test:
                return IsNull(Evaluate(test.Operand, state));
            case IIsTypeOperation test:
                return IsType(test, Evaluate(test.ValueOperand, state));
            case IIsPatternOperation test:
                return IsPattern(test, state);
            case IDefaultValueOperation:
                return FlowValue.OfConstant(null);
            case IInterpolatedStringOperation text:
                return Texts(text.Parts.OfType<IInterpolationOperation>().Select(static p => p.Expression), state);
            case IDynamicInvocationOperation or IDynamicIndexerAccessOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation:
                return Dynamic(operation, state);
            case IInvalidOperation invalid:
                return Unresolved(invalid, state);
            case ITypeOfOperation or INameOfOperation or ISizeOfOperation or ICaughtExceptionOperation:
                return FlowValue.Nothing;
            default:
                return Parts(operation.ChildOperations, state);
        }
    }

    /// <summary>Everything that the parts hold: strings put together, tuples, collections, what is not known better.</summary>
    private FlowValue Parts(IEnumerable<IOperation> parts, FlowState state)
    {
        var all = FlowValue.Nothing;
        foreach (var part in parts)
        {
            all = all.With(Evaluate(part, state));
        }

        return all.Data();
    }

    private FlowValue Capture(IFlowCaptureOperation capture, FlowState state)
    {
        if (IsTarget(capture.Value))
        {
            // What is captured to be written to later (`x.Member ??= value`) stands for its place, not for its value.
            _targets[capture.Id] = capture.Value;
        }

        var value = Evaluate(capture.Value, state);
        state[new Slot(capture.Id)] = value;
        return value;
    }

    private static bool IsTarget(IOperation operation) => operation is IMemberReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation;

    private FlowValue ParameterValue(IParameterSymbol parameter, FlowState state)
    {
        var slot = new Slot(parameter);
        if (state.Knows(slot))
        {
            return state[slot];
        }

        // A parameter of a primary constructor, used later: it lives on as a field does.
        return _flow.Members.Classify(parameter) is { } answer
            ? Inside(answer, parameter.Name, string.Empty, parameter.ContainingType, FlowValue.Nothing)
            : FlowValue.Nothing;
    }

    private FlowValue Fresh(IOperation creation, FlowState state)
    {
        var site = creation.Syntax.SpanStart;
        if (creation.Type is { } type)
        {
            _made[site] = type;
        }

        state.Renew(site);
        return new FlowValue { Objects = SmallSet<int>.Of(site), WhenFalse = FactSet.All };
    }

    private static FlowValue Combined(ICompoundAssignmentOperation assignment, FlowValue target, FlowValue value) => assignment.Type?.SpecialType == SpecialType.System_Boolean
        ? assignment.OperatorKind switch
        {
            BinaryOperatorKind.And => And(target, value),
            BinaryOperatorKind.Or => Or(target, value),
            _ => FlowValue.Nothing,
        }
        : target.With(value);
}
