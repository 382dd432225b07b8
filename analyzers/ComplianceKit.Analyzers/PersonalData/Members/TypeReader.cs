using System.Collections.Concurrent;
using ComplianceKit.Analyzers.PersonalData.Words;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData.Members;

/// <summary>Reads types and parameter lists; each once.</summary>
internal sealed class TypeReader(NameReader names)
{
    private const int DeepestBase = 4;

    private static readonly HashSet<string> Facts = new(StringComparer.Ordinal) { "name", "age", "occupation", "education", "workplace", "family-member", "income", "resume", "physiology" };

    /// <summary>Of a type with thousands of members the first hundreds say what it is.</summary>
    private const int MostMembers = 400;

    private readonly ConcurrentDictionary<ISymbol, TypeReading> _readings = new(SymbolEqualityComparer.Default);

    internal TypeReading Of(INamedTypeSymbol type) => _readings.TryGetValue(type, out var known) ? known : _readings.GetOrAdd(type, Read(type));

    /// <summary>A method as the place where its parameters stand together.</summary>
    internal TypeReading Of(IMethodSymbol method)
    {
        if (method.ContainingType is { } type && method.MethodKind == MethodKind.Constructor)
        {
            return Of(type);
        }

        return _readings.TryGetValue(method, out var known) ? known : _readings.GetOrAdd(method, Read(method));
    }

    private TypeReading Read(INamedTypeSymbol type)
    {
        var name = TypeName.Read(type.Name);
        var head = name.Head;
        var members = new List<(string Name, ITypeSymbol Type)>();
        var current = type;
        for (var depth = 0; current is not null && depth < DeepestBase && current.SpecialType == SpecialType.None; depth++, current = current.BaseType)
        {
            if (depth > 0)
            {
                head ??= TypeName.Read(current.Name).Head;
            }

            AddMembers(current, members);
        }

        return Count(type.Name, head, name.Mentioned, members, type.TypeKind != TypeKind.Error, name.IsPlain, name.MentionsNobody);
    }

    private TypeReading Read(IMethodSymbol method)
    {
        var noun = TypeName.Read(method.Name);
        var type = method.ContainingType is null ? default : TypeName.Read(method.ContainingType.Name, ofService: true);
        // "LookupCountry(ip)": what is looked up is not what the parameters describe; what is created or saved is.
        var isAbout = noun.Head is { IsNobody: false } || (noun.Head is { Kind: OwnerKind.Organisation } && !TypeName.Asks(method.Name));
        var head = isAbout ? noun.Head : noun.Head is null && noun.Mentioned is null ? type.Head : null;
        var parameters = method.Parameters.Take(MostMembers).Select(static p => (p.Name, p.Type)).ToList();
        return Count(method.Name.Length > 0 ? method.Name : method.ContainingType?.Name ?? string.Empty, head is { Kind: OwnerKind.System or OwnerKind.Plumbing } ? null : head, noun.Mentioned ?? type.Mentioned, parameters, isOpen: true);
    }

    private static void AddMembers(INamedTypeSymbol type, List<(string Name, ITypeSymbol Type)> members)
    {
        foreach (var member in type.GetMembers())
        {
            if (members.Count >= MostMembers)
            {
                return;
            }

            switch (member)
            {
                case IPropertySymbol { IsIndexer: false, IsStatic: false } property:
                    members.Add((property.Name, property.Type));
                    break;
                case IFieldSymbol { IsImplicitlyDeclared: false, IsStatic: false } field:
                    members.Add((field.Name, field.Type));
                    break;
            }
        }
    }

    private TypeReading Count(string name, Owner? head, Owner? mentioned, List<(string Name, ITypeSymbol Type)> members, bool isOpen, bool isPlain = false, bool mentionsNobody = false)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var contact = new HashSet<string>(StringComparer.Ordinal);
        var facts = new HashSet<string>(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        var cards = new HashSet<string>(StringComparer.Ordinal);
        var initials = new HashSet<string>(StringComparer.Ordinal);
        var organisation = new HashSet<string>(StringComparer.Ordinal);
        var system = new HashSet<string>(StringComparer.Ordinal);
        var (qualified, secrets) = (0, 0);
        var (hasName, hasChild) = (false, false);
        foreach (var (memberName, type) in members)
        {
            var reading = names.Read(memberName);
            AddIf(reading.MarksOrganisation, organisation, memberName);
            AddIf(reading.MarksSystem, system, memberName);
            hasChild |= reading.MarksChild;
            AddIf(reading.Initials is not null, initials, reading.Initials?.Kind.Id ?? string.Empty);

            if (reading.Term is not { } term)
            {
                continue;
            }

            // A named object may be anything; a number, a text or a date is what its name says.
            var shape = TypeShapes.Of(type);
            if ((shape & (term.Takes | ValueShapes.Composite)) == ValueShapes.None)
            {
                continue;
            }

            if (reading.Owner is { IsPerson: true })
            {
                qualified++;
            }

            secrets += term.Claim == Claim.Secret ? 1 : 0;
            var plain = reading.Owner is null or { IsPerson: true };
            var bare = reading.Owner is null && !reading.HasUnknownQualifier;
            hasName |= bare && term.Kind.Id == "name";
            var group = term.Claim switch
            {
                Claim.Own or Claim.Trait when bare => own,
                Claim.Contact when bare => contact,
                Claim.Address or Claim.Place when plain => places,
                Claim.Card => cards,
                _ => null,
            };
            group?.Add(group == places || group == cards ? reading.TermWord : term.Kind.Id);
            AddIf(term.Claim == Claim.Owned && bare && Facts.Contains(term.Kind.Id), facts, term.Kind.Id);
            AddIf(term.Kind.Id == "bank-card", cards, reading.TermWord);
        }

        return new TypeReading
        {
            Name = name, Head = head, Mentioned = mentioned, OwnKinds = own.Count, ContactKinds = contact.Count, PersonQualified = qualified, PersonalFacts = facts.Count, Secrets = secrets, AddressParts = places.Count, CardParts = cards.Count,
            Initials = initials.Count, Members = members.Count, HasName = hasName, HasChildMarks = hasChild, OrganisationMarks = organisation.Count, SystemMarks = system.Count, IsOpen = isOpen, IsPlain = isPlain, MentionsNobody = mentionsNobody,
        };
    }

    private static void AddIf(bool condition, HashSet<string> words, string name)
    {
        if (condition)
        {
            words.Add(name.TrimStart('_').ToLowerInvariant());
        }
    }
}
