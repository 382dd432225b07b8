using System.Collections.Immutable;
using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Values;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>Whether what holds at a point covers a piece of personal data: the right person, and a purpose that names its kind.</summary>
internal sealed class Coverage(KitConfiguration configuration)
{
    /// <summary>Whether consent of the person is recorded or was checked.</summary>
    internal bool Covers(FactSet facts, PersonalItem item) => facts.IsAll || Consent(facts, item) is not null;

    /// <summary>The consent that covers it; one whose person is visible before one whose is not.</summary>
    internal Fact? Consent(FactSet facts, PersonalItem item)
    {
        Fact? unknown = null;
        foreach (var fact in facts.Facts)
        {
            if (fact.Kind != FactKind.Consent || !Names(fact.Purpose, item))
            {
                continue;
            }

            if (fact.Subject == item.Origin && fact.Subject.Kind != OriginKind.Unknown)
            {
                return fact;
            }

            if (fact.Subject.Kind == OriginKind.Unknown || item.Origin.Kind == OriginKind.Unknown)
            {
                unknown ??= fact;
            }
        }

        return unknown;
    }

    /// <summary>The legal basis other than consent that covers it; one that names its kind before one that names none.</summary>
    internal NamedBasis? Basis(ImmutableArray<NamedBasis> bases, PersonalItem item) =>
        bases.FirstOrDefault(basis => !basis.Kinds.IsDefaultOrEmpty && IsCovered(basis, item)) ?? bases.FirstOrDefault(basis => IsCovered(basis, item)) ?? Declared(item);

    private bool IsCovered(NamedBasis basis, PersonalItem item)
    {
        if (!basis.Kinds.IsDefaultOrEmpty)
        {
            return basis.Kinds.Contains(item.Kind.Id, StringComparer.Ordinal);
        }

        return basis.Purpose is { } purpose && configuration.Purposes.TryGetValue(purpose, out var declared) && !declared.Kinds.IsEmpty
            ? declared.Kinds.Contains(item.Kind.Id, StringComparer.Ordinal)
            : !item.Answer.Sensitive;
    }

    /// <summary>A declared purpose with another basis covers its kinds, unless a purpose that rests on consent names the same kind: then the code must say which it is.</summary>
    private NamedBasis? Declared(PersonalItem item)
    {
        NamedBasis? found = null;
        foreach (var purpose in configuration.Purposes.Values.OrderBy(static p => p.Id, StringComparer.Ordinal))
        {
            if (!purpose.Kinds.Contains(item.Kind.Id, StringComparer.Ordinal))
            {
                continue;
            }

            if (string.Equals(purpose.Basis, "consent", StringComparison.Ordinal))
            {
                return null;
            }

            if (purpose.Reason is { } reason && reason.Trim().Length > 0 && !purpose.Marketing)
            {
                found ??= new(purpose.Basis, reason, purpose.Kinds, purpose.Id);
            }
        }

        return found;
    }

    private bool Names(string purpose, PersonalItem item) =>
        !configuration.Purposes.TryGetValue(purpose, out var declared) || declared.Kinds.IsEmpty || declared.Kinds.Contains(item.Kind.Id, StringComparer.Ordinal);
}
