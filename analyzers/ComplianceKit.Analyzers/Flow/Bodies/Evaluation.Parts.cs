using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <content>What a part of an object holds of the whole.</content>
internal sealed partial class Evaluation
{
    /// <summary>What a member of a value holds: what was put there, else what its meaning says about where the whole came from.</summary>
    private FlowValue ReadMember(IOperation operation, ISymbol member, FlowValue instance, FlowState state)
    {
        if (instance.Answer != Answer.None || instance.IsPending)
        {
            return ReadAnswer(member, instance, state);
        }

        if (IsHost(member))
        {
            return state.Content(instance).Identity();
        }

        if (IsGroupKey(member, operation.Type))
        {
            // What the key selector gave is in the group by name; the key is no member of its elements.
            var group = state.Content(instance).Data();
            return group with { Carriers = default, Origins = group.AllOrigins() };
        }

        if (instance.Objects.IsEmpty || !instance.Objects.All(o => state.Member(o, member.Name) is not null))
        {
            return ReadWhole(operation, member, instance, state);
        }

        var put = instance.Objects.Select(o => state.Member(o, member.Name)!).Aggregate(static (all, next) => all.Join(next, FactSet.None, FactSet.None));
        return instance.Carriers.IsEmpty || instance.Objects.All(o => state.IsReplaced(o, member.Name)) ? put : put.Join(ReadWhole(operation, member, instance, state), FactSet.None, FactSet.None);
    }

    private static bool IsGroupKey(ISymbol member, ITypeSymbol? type) => member is { Name: "Key", ContainingType.Name: "IGrouping" } && type is not null && PersonalMembers.IsScalar(type);

    /// <summary>What a member holds by what came in with the whole.</summary>
    private FlowValue ReadWhole(IOperation operation, ISymbol member, FlowValue instance, FlowState state)
    {
        var type = operation.Type;
        // What the whole is, is said by what it is read from: the member may stand in a base that knows nothing of persons.
        var whole = (operation as IMemberReferenceOperation)?.Instance is { } read && Bare(read).Type is INamedTypeSymbol known ? known : member.ContainingType;
        // A part that nobody put into an object of one's own is not made of what was put into the other parts.
        var content = type is not null && !instance.Objects.IsEmpty && !PersonalMembers.IsScalar(PersonalMembers.Element(type)) && IsOfModel(whole) && !IsComputed(member)
            ? state.Unnamed(instance, name => Declares(whole, name) && !string.Equals(name, member.Name, StringComparison.Ordinal) && !Declares(PersonalMembers.Element(type), name))
            : state.Content(instance);
        if (_flow.Members.Classify(member) is { } answer)
        {
            var holder = member.ContainingType;
            var items = content.Carriers.Map(c => new PersonalItem(answer, holder.Name + "." + member.Name, member.Name, holder, c.Source, c.Origin))
                .Union(content.Items.Where(i => string.Equals(i.Path, member.Name, StringComparison.Ordinal) || i.Kind.Id == answer.Kind.Id));
            return items.IsEmpty ? Inside(answer, holder.Name + "." + member.Name, member.Name, holder, content) : new() { Items = items, Origins = content.AllOrigins() };
        }

        if (IsPartOf(member, whole))
        {
            return content with { Objects = instance.Objects };
        }

        // What is neither personal by its name nor able to hold something that is keeps only whose it is.
        if (type is null || PersonalMembers.IsScalar(type) || (PersonalMembers.IsScalar(PersonalMembers.Element(type)) && IsOfModel(whole)))
        {
            return content.Identity();
        }

        if (PersonalMembers.IsModel(PersonalMembers.Element(type)) && IsOfModel(whole))
        {
            // What else was in the whole is not in its part.
            var own = _flow.Members.Of(type);
            content = content with { Items = content.Items.Where(i => i.Path.Length == 0 || own.Any(m => string.Equals(m.Name, i.Path, StringComparison.Ordinal))) };
        }

        var parts = PersonalMembers.IsCollection(type) && !_flow.Members.IsPerson(type);
        return content.IsPersonal || parts ? new() { Carriers = content.Carriers, Items = content.Items, Origins = content.Origins, IsOnePerson = parts } : content.Data();
    }

    /// <summary>Whether a member only hands out what was wrapped: values of pairs and options, elements of tuples, texts of values.</summary>
    private bool IsPartOf(ISymbol member, INamedTypeSymbol whole) => member switch
    {
        IFieldSymbol { CorrespondingTupleField: not null } => true,
        IPropertySymbol { ContainingType.IsAnonymousType: true } => false,
        // The value of an option or result; but the key of a person's record is no more than a key, whatever its type.
        IPropertySymbol { OriginalDefinition.Type: ITypeParameterSymbol } property when (property.Name is not "Id" && !PersonalMembers.IsScalar(property.Type)) || _flow.Members.Of(whole).IsEmpty => true,
        IPropertySymbol property => property.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object && !IsOfModel(whole),
        _ => false,
    };

    private static bool Declares(ITypeSymbol type, string member) => RecordShape.WithBases(type).Any(at => !at.GetMembers(member).IsEmpty);

    private static bool IsComputed(ISymbol member) => member is IPropertySymbol { GetMethod.DeclaringSyntaxReferences: var getters } && getters.Any(static r => r.GetSyntax() is ArrowExpressionClauseSyntax or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null });

    /// <summary>Whether a type is somebody's own and no wrapper of a library: each of its members says for itself what it holds.</summary>
    private bool IsOfModel(INamedTypeSymbol type) => IsOfThisCompilation(type) || _flow.Callees.IsNeighbour(type) || !_flow.Members.Of(type).IsEmpty;

    private bool IsOfThisCompilation(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _flow.Compilation.Assembly);

    private static FlowValue ReadAnswer(ISymbol member, FlowValue answer, FlowState state)
    {
        if (answer.IsPending)
        {
            return member.Name is "Result" ? Await(answer, state) : FlowValue.Nothing;
        }

        var whose = answer.Identity();
        return (answer.Answer, member.Name) switch
        {
            (Answer.State, "IsGranted") or (Answer.Decision, "IsAllowed") or (Answer.Redemption, "IsRedeemed") => whose with { WhenTrue = answer.WhenAllowed, IsVerdict = true },
            (Answer.State, "Status") => whose with { Answer = Answer.Status, WhenAllowed = answer.WhenAllowed },
            // A permit exists only where the gate allows: whoever holds it was allowed.
            (Answer.Decision, "Permit") => whose with { WhenTrue = answer.WhenAllowed },
            _ => whose,
        };
    }
}
