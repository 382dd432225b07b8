using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Bodies;

/// <summary>What the parameters of a function hold when it begins.</summary>
internal static class Parameters
{
    /// <summary>The parameters of an entry point: what is bound comes from outside.</summary>
    internal static void Bind(FlowAnalysis flow, IMethodSymbol method, EntryPoint entry, FlowState state)
    {
        // One model, whatever else is bound beside it, is what the person of the request sent; of several, each may be about somebody else.
        var models = entry.Bound.Where(p => !PersonalMembers.IsScalar(p.Type) && flow.Members.IsPerson(p.Type)).ToList();
        foreach (var parameter in method.Parameters)
        {
            if (!entry.Bound.Any(b => SymbolEqualityComparer.Default.Equals(b, parameter)))
            {
                state[new Slot(parameter)] = FlowValue.Nothing;
                continue;
            }

            var origin = models.Count > 1 && models.Contains(parameter, SymbolEqualityComparer.Default) ? new Origin(OriginKind.Model, parameter.Ordinal) : Origin.Request;
            var source = FlowSource.Outside(entry.Kind, entry.Name, parameter.Locations.FirstOrDefault() ?? Location.None);
            state[new Slot(parameter)] = Named(flow, parameter, new()
            {
                Carriers = SmallSet<Carrier>.Of(new Carrier(source, origin)),
                Origins = SmallSet<Origin>.Of(origin),
                IsOnePerson = !PersonalMembers.IsCollection(parameter.Type),
            });
        }
    }

    /// <summary>The parameters of a method in its own summary: whatever the caller will give.</summary>
    internal static void Open(FlowAnalysis flow, IMethodSymbol method, FlowState state)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind == RefKind.Out)
            {
                continue;
            }

            var origin = Origin.Parameter(parameter.Ordinal);
            var value = Named(flow, parameter, new()
            {
                Carriers = SmallSet<Carrier>.Of(new Carrier(FlowSource.OfParameter(parameter.Ordinal), origin)),
                Origins = SmallSet<Origin>.Of(origin),
                Objects = PersonalMembers.IsScalar(parameter.Type) ? default : SmallSet<int>.Of(CallFrame.ObjectOf(parameter.Ordinal)),
                IsOnePerson = !PersonalMembers.IsCollection(parameter.Type),
            });
            state[new Slot(parameter)] = Proving(parameter, value);
        }
    }

    /// <summary>The value under the parameter's name.</summary>
    internal static FlowValue Named(FlowAnalysis flow, IParameterSymbol parameter, FlowValue value) => value.Carriers.IsEmpty || flow.Members.Classify(parameter) is not { } answer ? value : value with
    {
        Carriers = default,
        Origins = value.AllOrigins(),
        Items = value.Items.Union(value.Carriers.Map(c => new PersonalItem(answer, parameter.Name, string.Empty, holder: null, c.Source, c.Origin))),
    };

    /// <summary>What a caller may have checked before and hands over as a flag, a task or a decision.</summary>
    private static FlowValue Proving(IParameterSymbol parameter, FlowValue value)
    {
        var type = parameter.Type.WithoutNull();
        FactSet Of(FactKind kind) => FactSet.Of(new Fact(kind, Origin.Parameter(parameter.Ordinal), string.Empty, parameter.Name));
        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return value with { WhenTrue = Of(FactKind.ArgumentTrue), WhenFalse = Of(FactKind.ArgumentFalse), Carriers = default };
        }

        if (PersonalMembers.IsTask(type))
        {
            return value with { IsPending = true, WhenAwaited = Of(FactKind.ArgumentAwaited), WhenTrue = Of(FactKind.ArgumentTrue), WhenFalse = Of(FactKind.ArgumentFalse) };
        }

        return (type.Name, type.ContainingNamespace?.Name) switch
        {
            ("ConsentState", "Consent") => value with { Answer = Answer.State, WhenAllowed = Of(FactKind.ArgumentAllows), Carriers = default },
            ("ConsentStatus", "Consent") => value with { Answer = Answer.Status, WhenAllowed = Of(FactKind.ArgumentAllows), Carriers = default },
            ("GateDecision", "Outreach") => value with { Answer = Answer.Decision, WhenAllowed = Of(FactKind.ArgumentAllows), Carriers = default },
            ("RedeemResult", "Outreach") => value with { Answer = Answer.Redemption, WhenAllowed = Of(FactKind.ArgumentAllows), Carriers = default },
            ("PurposeId", _) => value with { Constant = "$" + parameter.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture), HasConstant = true, Carriers = default },
            _ => value,
        };
    }
}
