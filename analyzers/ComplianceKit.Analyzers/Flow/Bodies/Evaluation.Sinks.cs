using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>Where data comes in and where it ends.</content>
internal sealed partial class Evaluation
{
    private FlowValue SourceValue(DataSource source, IOperation operation, FlowState state)
    {
        var origin = source.OfRequest ? Origin.Request : new Origin(OriginKind.Row, operation.Syntax.SpanStart);
        if (!source.OfRequest)
        {
            state.Renew(origin);
        }

        // Messages say where it comes in, which is this function or the request that it serves, and not by which method of a library.
        var name = source.OfRequest && Scope.Entry is { } entry ? entry.Name : Scope.EntryMethod.MethodKind is MethodKind.AnonymousFunction ? source.Name : Scope.EntryMethod.ContainingType.Name + "." + Scope.EntryMethod.Name;
        var from = FlowSource.Outside(source.Kind, name, operation.Syntax.GetLocation());
        var value = new FlowValue
        {
            Origins = SmallSet<Origin>.Of(origin),
            IsOnePerson = source.OfRequest,
            IsPending = PersonalMembers.IsTask(operation.Type),
        };
        value = source.Key is { } key && _flow.Members.ClassifyKey(key, source.Kind == SourceKind.Form) is { } answer
            ? value with { Items = SmallSet<PersonalItem>.Of(new PersonalItem(answer, key, string.Empty, holder: null, from, origin)) }
            : value with { Carriers = SmallSet<Carrier>.Of(new Carrier(from, origin)) };
        if (source.Into is not { } into)
        {
            return value;
        }

        Fill(into, value with { IsPending = false }, state);
        return value.Identity() with { IsPending = value.IsPending };
    }

    /// <summary>An operand that is filled with what comes in: a variable, or the object that stands there.</summary>
    private void Fill(IOperation into, FlowValue value, FlowState state)
    {
        switch (into)
        {
            case IArgumentOperation argument:
                Fill(argument.Value, value, state);
                break;
            case IConversionOperation conversion:
                Fill(conversion.Operand, value, state);
                break;
            case IDeclarationExpressionOperation declaration:
                Fill(declaration.Expression, value, state);
                break;
            case ILocalReferenceOperation local:
                state[new Slot(local.Local)] = Named(local.Local, value.With(state[new Slot(local.Local)]));
                break;
            case IParameterReferenceOperation parameter:
                state[new Slot(parameter.Parameter)] = Named(parameter.Parameter, value.With(state[new Slot(parameter.Parameter)]));
                break;
            case IMemberReferenceOperation { Instance: { } owner } member:
                PutMember(owner, member.Member, value, state);
                break;
        }
    }

    /// <summary>Records what ends in a sink here; says whether the operation is one.</summary>
    private bool SinkAt(IOperation written, IOperation operation, FlowState state)
    {
        if (_flow.Apis.SinkOf(written) is not { } sink)
        {
            return false;
        }

        var log = sink.Kind == SinkKind.Log;
        var items = default(SmallSet<PersonalItem>);
        var carriers = default(SmallSet<Carrier>);
        var destructured = log && written is IInvocationOperation { Arguments: var all } && _flow.Destructures && all.Any(static a => a.Value.ConstantValue is { HasValue: true, Value: string template } && template.Contains("{@"));
        foreach (var operand in sink.Values)
        {
            var bare = Bare(operand is IArgumentOperation argument ? argument.Value : operand);
            var value = ValueOf(bare, state);
            var holds = log ? Text(operation, value, bare.Type, destructured, state) : Expanded(value, bare.Type, inside: false, state);
            items = items.Union(holds.Items);
            carriers = carriers.Union(holds.Carriers.Where(static c => c.Source.IsParameter));
        }

        if (sink.Kind == SinkKind.Storage)
        {
            if (sink.Values.IsEmpty && IsCommit(written))
            {
                items = Tracked(state).Where(item => !state.Sent.Contains(item));
            }

            state.Stored = state.Stored.Union(SmallSet<int>.Of(sink.Values.SelectMany(v => ValueOf(v, state).Objects).Where(static o => o >= 0)));
            state.Sent = state.Sent.Union(items);
        }

        var stored = log ? default : items.Where(static i => i.Source.IsOutside);
        var open = stored.Where(i => !_flow.Coverage.Covers(state.Facts, i));
        if (IsRecording)
        {
            Add(new FlowEdge
            {
                Sink = sink,
                Statement = FlowBody.Statement(operation.Syntax),
                Scope = Scope,
                Items = items,
                Carriers = carriers,
                Facts = state.Facts,
                Bases = Scope.Bases,
                Way = ImmutableArray.Create(operation.Syntax.GetLocation()),
            });
            Inverted(open, state);
        }

        state.Used = state.Used.Union(open.Map(static i => i.Origin));
        return true;
    }

    private static bool IsCommit(IOperation written) => written is IInvocationOperation call && call.TargetMethod.Name.StartsWith("SaveChanges", StringComparison.Ordinal);

    /// <summary>What was put into the objects that the store writes when it commits.</summary>
    private static SmallSet<PersonalItem> Tracked(FlowState state) =>
        state.Stored.IsEmpty ? default : state.Content(new FlowValue { Objects = state.Stored }).Items;

    private void RequirementAt(IOperation written, IOperation operation, FlowState state)
    {
        if (!IsRecording || _flow.Requirements.Of(written) is not { } requirement)
        {
            return;
        }

        Add(new GuardedUse
        {
            Requirement = requirement,
            Call = written,
            Statement = FlowBody.Statement(operation.Syntax),
            Scope = Scope,
            Subjects = requirement.Subjects.Select(subject => state.Content(ValueOf(subject, state)).AllOrigins()).ToImmutableArray(),
            Purpose = requirement.Purpose is { } purpose ? ValueOf(purpose, state).Constant as string ?? string.Empty : string.Empty,
            Facts = state.Facts,
            Denied = state.Denied,
            Way = ImmutableArray.Create(operation.Syntax.GetLocation()),
        });
    }

    /// <summary>A value that ends somewhere as a whole: what came in as one is told by the members of its type.</summary>
    private FlowValue Expanded(FlowValue value, ITypeSymbol? type, bool inside, FlowState state)
    {
        var content = state.Content(value);
        var members = value.Carriers.IsEmpty && !inside ? ImmutableArray<PersonalMember>.Empty : _flow.Members.Of(type);
        if (!value.Objects.IsEmpty)
        {
            // What was put into a member since stands in the content; what came in with the whole is there no longer.
            members = members.RemoveAll(m => value.Objects.All(o => state.IsReplaced(o, m.Name)));
        }

        if (members.IsEmpty)
        {
            return content;
        }

        var items = value.Carriers.MapMany(c => members.Select(m => new PersonalItem(m.Answer, m.Display, m.Name, m.Holder, c.Source, c.Origin)));
        if (inside && !content.IsPersonal)
        {
            items = SmallSet<PersonalItem>.Of(OriginsOf(content).SelectMany(origin => members.Select(m => new PersonalItem(m.Answer, m.Display, m.Name, m.Holder, FlowSource.Inside, origin))));
        }

        return content with { Items = content.Items.Union(items) };
    }

    private FlowValue Create(IObjectCreationOperation creation, FlowState state)
    {
        var arguments = Arguments(creation.Constructor, creation.Arguments, state);
        var value = Fresh(creation, state) with { Constant = null };
        RunFunctions(creation, known: null, (FlowValue.Nothing, null), arguments, state);
        if (creation.Type?.Name is "PurposeId" && arguments.Length == 1 && arguments[0].Value.Constant is string purpose)
        {
            value = value with { Constant = purpose, HasConstant = true };
        }

        var written = _body.Written(creation);
        if (creation.Constructor is { } constructor && Called(creation, constructor, isVirtual: false, value, arguments, state) is null)
        {
            PutArguments(creation, constructor, arguments, state);
        }

        RequirementAt(written, creation, state);
        SinkAt(written, creation, state);
        return _flow.Apis.SourceOf(written) is { } source ? SourceValue(source, written, state) : value;
    }

    /// <summary>An object whose arguments do not all bind, as where a package is missing: it is made all the same, by the one constructor that takes as many.</summary>
    private FlowValue? Create(IInvalidOperation creation, FlowState state)
    {
        if (creation is not { Type: INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type, Syntax: BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: var written } }
            || written.Count != creation.ChildOperations.Count || type.InstanceConstructors.Where(c => c.Parameters.Length == written.Count).ToList() is not [var constructor])
        {
            return null;
        }

        var value = Fresh(creation, state);
        PutArguments(creation, constructor, creation.ChildOperations.Select(o => (Again(o, state), Bare(o).Type)).ToImmutableArray(), state);
        return value;
    }

    /// <summary>Of a constructor whose code is not known, the object holds all that it is given: under the property of that name, or somewhere.</summary>
    private void PutArguments(IOperation creation, IMethodSymbol constructor, ImmutableArray<(FlowValue Value, ITypeSymbol? Type)> arguments, FlowState state)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var (parameter, given) = (constructor.Parameters[i], arguments[i].Value);
            if (!given.IsPersonal && given.Objects.IsEmpty && given.Origins.IsEmpty)
            {
                continue;
            }

            var property = RecordShape.WithBases(creation.Type).SelectMany(static type => type.GetMembers()).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol && string.Equals(m.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            state.Put(creation.Syntax.SpanStart, property?.Name ?? "(" + parameter.Name + ")", Named(property ?? parameter, given), replaces: true);
        }
    }

    private FlowValue CreateAnonymous(IAnonymousObjectCreationOperation creation, FlowState state)
    {
        var value = Fresh(creation, state);
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                state.Put(creation.Syntax.SpanStart, property.Property.Name, Named(property.Property, Evaluate(assignment.Value, state)), replaces: true);
            }
        }

        return value;
    }
}
