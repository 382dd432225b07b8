using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Values;
using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>Fields, properties, elements and variables, read and written.</content>
internal sealed partial class Evaluation
{
    private const string Contents = "[]";

    private FlowValue FieldValue(IFieldReferenceOperation field, FlowState state)
    {
        if (field.Instance is null)
        {
            var slot = new Slot(field.Field);
            return state.Knows(slot) ? state[slot] : _flow.Purposes.Of(field.Field, _cancellationToken) is { } purpose ? FlowValue.OfConstant(purpose) : Static(field.Field);
        }

        return ReadMember(field, field.Field, Evaluate(field.Instance, state), state);
    }

    private FlowValue PropertyValue(IPropertyReferenceOperation property, FlowState state)
    {
        var instance = Evaluate(property.Instance, state);
        var arguments = property.Arguments.Select(argument => Evaluate(argument, state)).ToList();
        var written = _body.Written(property);
        if (_flow.Apis.SourceOf(written) is { } source)
        {
            return SourceValue(source, written, state);
        }

        if (property.Property.IsIndexer)
        {
            return property.Arguments.Length == 1 ? ElementRead(property, instance, property.Arguments[0].Value, state) : instance.Data();
        }

        if (property.Instance is null)
        {
            return _flow.Purposes.Of(property.Property, _cancellationToken) is { } purpose ? FlowValue.OfConstant(purpose) : Called(property, property.Property.GetMethod, FlowValue.Nothing, state) ?? Static(property.Property);
        }

        if (property is { IsImplicit: true, Property.Name: "Current" })
        {
            // The graph's own reading of the element that a foreach is at.
            return ElementOf(instance, keepsOrigin: false, property.Syntax.SpanStart, state);
        }

        var read = ReadMember(property, property.Property, instance, state);
        var value = Called(property, property.Property.GetMethod, instance, state) is { } result && !read.IsPersonal ? result : read;
        return Lookup.IsTracked(property.Type) ? value with { IsStored = true } : value;
    }

    private FlowValue Static(ISymbol member) => _flow.Members.Classify(member) is { } answer ? Inside(answer, member.ContainingType.Name + "." + member.Name, member.Name, member.ContainingType, FlowValue.Nothing) : FlowValue.Nothing;

    private static FlowValue Inside(PersonalDataAnswer answer, string member, string path, ITypeSymbol? holder, FlowValue owner) => new()
    {
        Items = SmallSet<PersonalItem>.Of(OriginsOf(owner).Select(origin => new PersonalItem(answer, member, path, holder, FlowSource.Inside, origin))),
        Origins = owner.AllOrigins(),
    };

    private static IEnumerable<Origin> OriginsOf(FlowValue value) => value.AllOrigins() is { IsEmpty: false } origins ? origins : [Origin.Unknown];

    private FlowValue ElementRead(IOperation operation, IOperation instance, ImmutableArray<IOperation> indices, FlowState state)
    {
        var written = _body.Written(operation);
        var value = Evaluate(instance, state);
        var index = indices.Select(i => Evaluate(i, state)).ToList();
        if (_flow.Apis.SourceOf(written) is { } source)
        {
            return SourceValue(source, written, state);
        }

        return indices.Length == 1 && index.Count == 1 ? ElementRead(operation, value, indices[0], state) : ElementOf(value, keepsOrigin: true, 0, state);
    }

    private FlowValue ElementRead(IOperation operation, FlowValue collection, IOperation index, FlowState state)
    {
        if (TakesHost(collection, index, state))
        {
            return collection.Identity();
        }

        // The same index names the same element until it is counted on; so does the same number, where the elements are persons rather than cells of one.
        return index is ILocalReferenceOperation { Local: { } local } && local.Type.SpecialType == SpecialType.System_Int32
            ? ElementOf(collection, keepsOrigin: false, Site(local), state, renews: false)
            : index.ConstantValue is { HasValue: true, Value: int number } && operation.Type is { } type && _flow.Members.IsPerson(type)
            ? ElementOf(collection, keepsOrigin: false, -1 - number, state, renews: false)
            : ElementOf(collection, keepsOrigin: true, operation.Syntax.SpanStart, state);
    }

    private static int Site(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Length > 0 ? symbol.DeclaringSyntaxReferences[0].Span.Start : 0;

    /// <summary>An element of a collection; each round of a loop names another person, unless all of it belongs to one.</summary>
    private static FlowValue ElementOf(FlowValue collection, bool keepsOrigin, int site, FlowState state, bool renews = true)
    {
        var content = state.Content(collection).Data();
        content = content.At(collection.Objects);
        if (keepsOrigin || collection.IsOnePerson)
        {
            return content;
        }

        var element = new Origin(OriginKind.Element, site);
        if (renews)
        {
            state.Renew(element);
        }

        var whole = content.AllOrigins();
        if (!whole.IsEmpty && !whole.Any(static o => o.Kind != OriginKind.Admitted))
        {
            state.Facts = state.Facts.And(state.Facts.Common(whole, element));
        }

        return content.Map(_ => element, static facts => facts) with { Origins = SmallSet<Origin>.Of(element), Objects = default };
    }

    private FlowValue Assign(IOperation assignment, IOperation target, FlowValue value, FlowState state)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                if (assignment is IIncrementOrDecrementOperation or ICompoundAssignmentOperation)
                {
                    state.Renew(new Origin(OriginKind.Element, Site(local.Local)));
                }

                if (value.Objects.IsEmpty)
                {
                    state.Renew(Site(local.Local));
                }

                value = Named(local.Local, value);
                state[new Slot(local.Local)] = value;
                break;
            case IParameterReferenceOperation parameter:
                value = Named(parameter.Parameter, value);
                state[new Slot(parameter.Parameter)] = value;
                break;
            case IFlowCaptureReferenceOperation reference when _targets.TryGetValue(reference.Id, out var captured):
                state[new Slot(reference.Id)] = value;
                Assign(assignment, captured, value, state);
                break;
            case IFieldReferenceOperation { Instance: null } field:
                state[new Slot(field.Field)] = Named(field.Field, value);
                break;
            case IMemberReferenceOperation { Instance: { } instance } member and not IPropertyReferenceOperation { Property.IsIndexer: true }:
                PutMember(instance, member.Member, value, state);
                break;
            case IPropertyReferenceOperation { Instance: { } instance } indexer:
                foreach (var argument in indexer.Arguments)
                {
                    Evaluate(argument, state);
                }

                PutInto(instance, value, state);
                break;
            case IArrayElementReferenceOperation element:
                PutInto(element.ArrayReference, value, state);
                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(assignment, declaration.Expression, value, state);
            case ITupleOperation:
                return Deconstruct(target, value, assignment, state);
            default:
                Evaluate(target, state);
                break;
        }

        SinkAt(_body.Written(assignment), assignment, state);
        return value;
    }

    private FlowValue Deconstruct(IOperation target, FlowValue value, IOperation assignment, FlowState state)
    {
        foreach (var element in target is ITupleOperation tuple ? tuple.Elements : target is IDeclarationExpressionOperation { Expression: ITupleOperation declared } ? declared.Elements : ImmutableArray<IOperation>.Empty)
        {
            Assign(assignment, element, value.Data(), state);
        }

        return value;
    }

    private void PutMember(IOperation instance, ISymbol member, FlowValue value, FlowState state)
    {
        var owner = Evaluate(instance, state);
        var targets = owner.Objects.IsEmpty ? Track(instance, state) : owner.Objects;
        var put = Named(member, value);
        if (owner.IsStored)
        {
            state.Stored = state.Stored.Union(targets);
        }

        foreach (var target in targets)
        {
            state.Put(target, member.Name, put, replaces: targets.Count == 1);
        }
    }

    /// <summary>Adds a value to what an object holds without saying where: an element of a list, a part of a text.</summary>
    private void PutInto(IOperation instance, FlowValue value, FlowState state)
    {
        var content = Admitted(state.Content(value).Data() with { Objects = value.Objects }, instance.Syntax.SpanStart, state);
        if (!content.IsPersonal && content.Objects.IsEmpty && content.Origins.IsEmpty)
        {
            return;
        }

        var owner = Again(instance, state);
        var name = owner.Objects.IsEmpty && instance is IMemberReferenceOperation { Instance: IInstanceReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation } member && IsOfModel(member.Member.ContainingType) ? member.Member.Name : Contents;
        foreach (var target in owner.Objects.IsEmpty ? Track(instance, state) : owner.Objects)
        {
            state.Put(target, name, content, replaces: false);
        }
    }

    /// <summary>Whoever is put into a collection where a guard allows it: that holds of him as long as he is in it.</summary>
    private static FlowValue Admitted(FlowValue content, int site, FlowState state)
    {
        var admitted = new Origin(OriginKind.Admitted, site);
        var facts = state.Facts.Common(content.AllOrigins(), admitted);
        if (facts.IsNone)
        {
            return content;
        }

        // What was proved of those who were put in here before counts only as far as it was proved of this one too.
        state.Facts = state.Facts.Map(f => f.Subject == admitted && !facts.Facts.Contains(f) ? null : f).And(state.Facts.Facts.Any(f => f.Subject == admitted) ? FactSet.None : facts);
        return content.Map(_ => admitted, static set => set);
    }

    /// <summary>Gives the object that a variable holds a place of its own in the state, so that what is put into it is kept.</summary>
    private SmallSet<int> Track(IOperation instance, FlowState state) => instance switch
    {
        IConversionOperation conversion => Track(conversion.Operand, state),
        IMemberReferenceOperation { Instance: { } owner } => Track(owner, state),
        IFlowCaptureReferenceOperation reference => _targets.TryGetValue(reference.Id, out var target) ? Track(target, state) : Track(new Slot(reference.Id), reference.Syntax.SpanStart, state),
        ILocalReferenceOperation local => Track(new Slot(local.Local), Site(local.Local), state),
        IParameterReferenceOperation parameter when state.Knows(new Slot(parameter.Parameter)) => Track(new Slot(parameter.Parameter), Site(parameter.Parameter), state),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => Scope.Receiver.Objects,
        _ => default,
    };

    private static SmallSet<int> Track(Slot slot, int site, FlowState state)
    {
        var value = state[slot];
        if (value.Objects.IsEmpty)
        {
            value = value with { Objects = SmallSet<int>.Of(site) };
            state[slot] = value;
        }

        return value.Objects;
    }

    /// <summary>The value under a name that says what it is: data that came in as a whole becomes what the name says.</summary>
    private FlowValue Named(ISymbol symbol, FlowValue value)
    {
        if (value.Carriers.IsEmpty)
        {
            return value;
        }

        if (_flow.Members.ClassifyVariable(symbol) is not { } answer)
        {
            // Of a text or number in a member whose name says nothing, it stays known whose it is; the object that it is put into is not made of it.
            var type = (symbol as IPropertySymbol)?.Type ?? (symbol as IFieldSymbol)?.Type;
            return type is not null && PersonalMembers.IsScalar(PersonalMembers.Element(type))
                ? value with { Carriers = default, Origins = value.AllOrigins() }
                : value;
        }

        var (member, path, holder) = symbol is IPropertySymbol or IFieldSymbol ? (symbol.ContainingType.Name + "." + symbol.Name, symbol.Name, symbol.ContainingType) : (symbol.Name, string.Empty, null);
        return value with
        {
            Carriers = default,
            Origins = value.AllOrigins(),
            Items = value.Items.Union(value.Carriers.Map(c => new PersonalItem(answer, member, path, holder, c.Source, c.Origin))),
        };
    }
}
