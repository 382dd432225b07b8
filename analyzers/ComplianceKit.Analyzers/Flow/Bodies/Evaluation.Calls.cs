using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>Calls: what is known of the method decides; of an unknown one, the result holds what went in.</content>
internal sealed partial class Evaluation
{
    private FlowValue Call(IInvocationOperation call, FlowState state)
    {
        var receiver = Evaluate(call.Instance, state);
        var arguments = Arguments(call.TargetMethod, call.Arguments, state);
        var written = _body.Written(call);
        RequirementAt(written, call, state);
        var sink = SinkAt(written, call, state);
        var result = Outcome(call, written, receiver, arguments, sink, state);
        if (_flow.Apis.GuardOf(written) is { } guard)
        {
            result = Guarded(guard, written, result, state);
        }

        if (Lookup.IsTracked((call.Instance is { } instance ? instance : call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? Bare(call.Arguments[0].Value) : null)?.Type))
        {
            result = result with { IsStored = true };
        }

        var pending = PersonalMembers.IsTask(call.Type) && !result.IsPending && call.TargetMethod.Name is not ("GetAwaiter" or "ConfigureAwait");
        return pending ? result with { IsPending = true } : result;
    }

    private FlowValue Outcome(IInvocationOperation call, IInvocationOperation written, FlowValue receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, bool sink, FlowState state)
    {
        if (OfTask(call, receiver, arguments, state) is { } awaited)
        {
            return awaited;
        }

        if (call.TargetMethod is { Name: "GetType", ContainingType.SpecialType: SpecialType.System_Object })
        {
            // What something is says nothing of whose it is.
            return FlowValue.Nothing;
        }

        if (_flow.Apis.SourceOf(written) is { } source)
        {
            return SourceValue(source, written, state);
        }

        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            return Invoke(call, receiver, arguments, state);
        }

        if (call.TargetMethod.MethodKind == MethodKind.LocalFunction)
        {
            return RunLocalFunction(call.TargetMethod, arguments, state);
        }

        var all = call.TargetMethod.IsExtensionMethod && call.Instance is null ? arguments.Skip(1).ToImmutableArray() : arguments;
        var subject = call.Instance is null && call.TargetMethod.IsExtensionMethod && arguments.Length > 0 ? arguments[0] : (Value: receiver, Type: call.Instance?.Type);
        if (!sink && Called(call, call.TargetMethod, call.IsVirtual, receiver, arguments, state) is { } known)
        {
            RunFunctions(call, known, subject, arguments, state);
            AssignOuts(call, known, state);
            return _flow.Apis.IsSanitizer(written) ? known.Result.With(Together(arguments)).Identity() : known.Result;
        }

        var returned = RunFunctions(call, known: null, subject, arguments, state);
        AssignOuts(call, known: null, state);
        if (_flow.Apis.IsSanitizer(written))
        {
            return returned.With(subject.Value).With(Together(arguments)).Identity();
        }

        if (call.Type is { } given && Reports.Gives(call.TargetMethod, given, all.Add(subject).Select(static a => a.Type).OfType<ITypeSymbol>(), sink))
        {
            if (!sink)
            {
                BlindAt(call, written, arguments, state);
            }

            return Whose(call, all.Add(subject).Select(a => state.Content(a.Value).Identity()).Aggregate(returned.Identity(), static (sum, next) => sum.With(next)), state);
        }

        FlowValue Through() => PassThrough(call, subject, Keys(call, subject.Type, all), state);
        if (OfAddress(call, subject.Value, Through, state) is { } part)
        {
            return call.TargetMethod.Name is "IndexOf" or "LastIndexOf" ? part.Identity() with { Part = part.Part } : part;
        }

        var through = Through();
        var passed = Lookup.Projects(call) ? returned with { Origins = returned.Origins.Union(through.AllOrigins()), IsOnePerson = through.IsOnePerson } : through.With(returned);
        if (!sink)
        {
            PutByCall(call, passed, state);
            BlindAt(call, written, arguments, state);
        }

        return Whose(call, passed, state);
    }

    private static FlowValue Together(ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments) => arguments.Aggregate(FlowValue.Nothing, static (all, next) => all.With(next.Value));

    /// <summary>The arguments by ordinal of the parameters.</summary>
    private ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> Arguments(IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments, FlowState state)
    {
        var values = ImmutableArray.CreateBuilder<(FlowValue, ITypeSymbol?)>(method?.Parameters.Length ?? 0);
        for (var i = 0; i < values.Capacity; i++)
        {
            values.Add((FlowValue.Nothing, null));
        }

        foreach (var argument in arguments)
        {
            var value = Evaluate(argument, state);
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Count && parameter.RefKind != RefKind.Out)
            {
                values[parameter.Ordinal] = (value, Bare(argument.Value).Type);
            }
        }

        return values.MoveToImmutable();
    }

    private static IOperation Bare(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The library of tasks: what hands a task on, waits for it, or wraps a result.</summary>
    private FlowValue? OfTask(IInvocationOperation call, FlowValue receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state)
    {
        switch (call.TargetMethod.Name)
        {
            case "ConfigureAwait" or "GetAwaiter" or "AsTask" or "WaitAsync" or "Preserve" when receiver.IsPending:
                return receiver;
            case "GetResult" or "Wait" when receiver.IsPending:
                return Await(receiver, state);
            case "FromResult" when PersonalMembers.IsTask(call.TargetMethod.ContainingType) && arguments.Length == 1:
                return arguments[0].Value with { IsPending = true };
            case "WhenAll" or "WaitAll" when PersonalMembers.IsTask(call.TargetMethod.ContainingType):
                var all = Tasks(call, arguments, state);
                var every = all.Aggregate(FlowValue.Nothing, static (sum, task) => sum.With(task)) with
                {
                    IsPending = true,
                    WhenAwaited = all.Aggregate(FactSet.None, static (sum, task) => sum.And(task.WhenAwaited)),
                };
                return call.TargetMethod.Name is "WhenAll" ? every : Await(every, state);
            default:
                return null;
        }
    }

    private List<FlowValue> Tasks(IInvocationOperation call, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state)
    {
        var written = _body.Written(call).Arguments.SelectMany(static a => Elements(a.Value)).Select(v => ValueOf(v, state)).ToList();
        return written.Count > 0 ? written : arguments.Select(static a => a.Value).ToList();
    }

    /// <summary>Arguments that only say whose record is meant: what is found by them holds what the store holds, and not what was asked with.</summary>
    private static ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> Keys(IInvocationOperation call, ITypeSymbol? receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments)
    {
        if (arguments.All(static a => !a.Value.IsPersonal && a.Value.Objects.IsEmpty))
        {
            return arguments;
        }

        var (query, lookup) = (Lookup.IsQuery(receiver), Lookup.IsByKey(call));
        return arguments.Select(a => query || (a.Type is { } type && (lookup ? Lookup.IsKey(type) : Lookup.IsNumberOf(type, call.Type))) ? (a.Value.Identity(), a.Type) : a).ToImmutableArray();
    }

    /// <summary>What a call returns that nothing is known of: whatever went in.</summary>
    private FlowValue PassThrough(IInvocationOperation call, (FlowValue Value, ITypeSymbol? Type) receiver, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state)
    {
        var writes = call.Type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } && IsWriting(call.TargetMethod.Name);
        FlowValue Through((FlowValue Value, ITypeSymbol? Type) operand) => writes ? Text(call, operand.Value, operand.Type, call.TargetMethod.Name is not ("ToString" or "Format" or "Concat" or "Join"), state) : Mapped(operand.Value, operand.Type, call.Type, state);

        var all = Through(receiver);
        foreach (var argument in arguments)
        {
            all = all.With(Through(argument));
        }

        if (IsSplit(call.TargetMethod))
        {
            all = all with { IsOnePerson = true };
        }
        else if (all.IsOnePerson && !receiver.Value.IsOnePerson)
        {
            all = all with { IsOnePerson = false };
        }

        // A text that is made of an object is not that object.
        return all.At(call.Type is { } made && PersonalMembers.IsScalar(made) ? default : receiver.Value.Objects);
    }

    /// <summary>A model that is made into something else gives what it has by name: what it has not, the other cannot have from it.</summary>
    private FlowValue Mapped(FlowValue value, ITypeSymbol? from, ITypeSymbol? to, FlowState state)
    {
        var content = state.Content(value).Data();
        return !content.Carriers.IsEmpty && from is not null && PersonalMembers.IsModel(PersonalMembers.Element(from))
            && to is not null && !PersonalMembers.IsScalar(PersonalMembers.Element(to)) && !Wraps(PersonalMembers.Element(to), PersonalMembers.Element(from))
            ? Expanded(value, from, inside: false, state).Data() with { Carriers = default, Origins = content.AllOrigins() }
            : content;
    }

    /// <summary>Whether one type is the other, or hands it out as it was: a group of persons, a page of them.</summary>
    private static bool Wraps(ITypeSymbol to, ITypeSymbol from) => SymbolEqualityComparer.Default.Equals(to, from)
        || (to is INamedTypeSymbol { Name: "IGrouping", TypeArguments: [_, var element] } && SymbolEqualityComparer.Default.Equals(element, from));

    private static bool IsWriting(string name) =>
        name.StartsWith("Serialize", StringComparison.Ordinal) || name.StartsWith("ToJson", StringComparison.OrdinalIgnoreCase) || name is "ToString" or "Format" or "Concat" or "Join" or "Dump";

    private static bool IsSplit(IMethodSymbol method) => method is { Name: "Split" or "Matches" or "Groups", ReturnType.SpecialType: not SpecialType.System_String };

    /// <summary>The result as its type allows: truths and counts tell nothing, and somebody whom nobody handed in is somebody of his own.</summary>
    private FlowValue Whose(IInvocationOperation call, FlowValue passed, FlowState state)
    {
        var type = call.Type?.Awaited();
        if (type is null || type.SpecialType == SpecialType.System_Void)
        {
            return FlowValue.Nothing;
        }

        if (type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum || (IsNumber(type) && !call.TargetMethod.Name.StartsWith("Parse", StringComparison.Ordinal) && !call.TargetMethod.Name.StartsWith("To", StringComparison.Ordinal)))
        {
            return passed.Identity();
        }

        if (passed.AllOrigins().IsEmpty && _flow.Members.IsPerson(type))
        {
            var record = new Origin(OriginKind.Record, call.Syntax.SpanStart);
            state.Renew(record);
            return passed with { Origins = SmallSet<Origin>.Of(record) };
        }

        return passed;
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    /// <summary>A call that is not understood may keep in its receiver what it is given: <c>list.Add(x)</c>, <c>text.Append(x)</c>.</summary>
    private void PutByCall(IInvocationOperation call, FlowValue passed, FlowState state)
    {
        if (call.Instance is { } instance && (passed.IsPersonal || (!passed.Origins.IsEmpty && PersonalMembers.IsCollection(instance.Type))) && IsKept(instance))
        {
            PutInto(instance, passed with { Objects = call.Arguments.Aggregate(default(SmallSet<int>), (all, a) => all.Union(Again(Bare(a.Value), state).Objects)) }, state);
        }
    }

    private static bool IsKept(IOperation instance) => instance switch
    {
        IConversionOperation conversion => IsKept(conversion.Operand),
        IMemberReferenceOperation { Instance: { } owner } member => IsKept(owner) || (owner is IInstanceReferenceOperation && PersonalMembers.IsCollection(member.Type)),
        ILocalReferenceOperation or IFlowCaptureReferenceOperation or IInvocationOperation => true,
        IParameterReferenceOperation parameter => PersonalMembers.IsCollection(parameter.Parameter.Type) || parameter.Parameter.Type.Name.EndsWith("Builder", StringComparison.Ordinal) || parameter.Parameter.Type.Name.EndsWith("Command", StringComparison.Ordinal),
        _ => false,
    };

    private void AssignOuts(IInvocationOperation call, Known? known, FlowState state)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.Out or RefKind.Ref } parameter)
            {
                continue;
            }

            FlowValue? value = null;
            foreach (var summary in known?.Summaries ?? ImmutableArray<MethodSummary>.Empty)
            {
                var found = summary.Outs.FirstOrDefault(o => o.Ordinal == parameter.Ordinal).Value ?? FlowValue.Nothing;
                var bound = known!.Frame.Bind(found);
                value = value is null ? bound : value.Join(bound, FactSet.None, FactSet.None);
            }

            value ??= parameter.RefKind == RefKind.Out
                ? call.Arguments.Where(static a => a.Parameter?.RefKind != RefKind.Out).Select(a => state.Content(Again(a.Value, state))).Aggregate(Again(call.Instance, state), static (all, next) => all.With(next)).Data()
                : null;
            if (value is not null)
            {
                Assign(argument, argument.Value, OfType(parameter.Type, value), state);
            }
        }
    }
}
