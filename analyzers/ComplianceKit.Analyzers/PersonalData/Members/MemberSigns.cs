using ComplianceKit.Analyzers.PersonalData.Words;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData.Members;

/// <summary>Counts what the members of a type say about whom it describes; each kind or word once.</summary>
internal sealed class MemberSigns
{
    private static readonly HashSet<string> FactsOfPeople = new(StringComparer.Ordinal) { "name", "age", "occupation", "education", "workplace", "family-member", "income", "resume", "physiology" };

    private Words _own;
    private Words _contact;
    private Words _facts;
    private Words _places;
    private Words _cards;
    private Words _initials;
    private Words _organisation;
    private Words _system;

    internal int OwnKinds => _own.Count;

    internal int ContactKinds => _contact.Count;

    internal int PersonalFacts => _facts.Count;

    internal int AddressParts => _places.Count;

    internal int CardParts => _cards.Count;

    internal int Initials => _initials.Count;

    internal int OrganisationMarks => _organisation.Count;

    internal int SystemMarks => _system.Count;

    internal int PersonQualified { get; private set; }

    internal int Secrets { get; private set; }

    internal int TechnicalMarks { get; private set; }

    /// <summary>Keys that lead to a person: whoever wrote, ordered or signed.</summary>
    internal int PersonLinks { get; private set; }

    internal bool HasNetwork { get; private set; }

    internal bool HasName { get; private set; }

    internal bool HasChildMarks { get; private set; }

    /// <summary>Members that are said to be a child's: child name, baby birthday.</summary>
    internal int ChildQualified { get; private set; }

    internal void Add(NameReading reading, string name, ITypeSymbol type)
    {
        if (reading.MarksOrganisation)
        {
            _organisation.Add(Bare(name));
        }

        if (reading.MarksSystem)
        {
            _system.Add(Bare(name));
        }

        if (reading.Initials is { } initials)
        {
            _initials.Add(initials.Kind.Id);
        }

        HasChildMarks |= reading.MarksChild;
        TechnicalMarks += reading.MarksTechnical ? 1 : 0;
        PersonLinks += reading.LinksPerson ? 1 : 0;
        // A named object may be anything; a number, a text or a date is what its name says.
        if (reading.Term is { } term && (TypeShapes.Of(type) & (term.Takes | ValueShapes.Composite)) != ValueShapes.None)
        {
            Add(reading, term);
        }
    }

    private static string Bare(string name) => name.TrimStart('_').ToLowerInvariant();

    private void Add(NameReading reading, Term term)
    {
        // "ClientName" and "ClientEmail" together are a person's; "ClientName" alone may be a program's.
        var isOfPerson = reading.Owner is { IsPerson: true };
        PersonQualified += isOfPerson || (reading.Owner is { Kind: OwnerKind.PersonPerhaps } && term.Claim is Claim.Own or Claim.Contact) ? 1 : 0;
        ChildQualified += reading.Owner is { Whose: SubjectRole.Child } ? 1 : 0;
        Secrets += term.Claim == Claim.Secret ? 1 : 0;
        var bare = reading.Owner is null && !reading.HasUnknownQualifier;
        HasName |= bare && term.Kind.Id == "name";
        if (term.Claim == Claim.Card || term.Kind.Id == "bank-card")
        {
            _cards.Add(reading.TermWord);
        }

        HasNetwork |= term.Kind.Id == "ip-address";
        switch (term.Claim)
        {
            case Claim.Own or Claim.Trait when bare:
                _own.Add(term.Kind.Id);
                break;
            case Claim.Contact when bare:
                _contact.Add(term.Kind.Id);
                break;
            case Claim.Address or Claim.Place when reading.Owner is null || isOfPerson:
                _places.Add(reading.TermWord);
                break;
            case Claim.Owned when bare && FactsOfPeople.Contains(term.Kind.Id):
                _facts.Add(term.Kind.Id);
                break;
        }
    }

    // Most types have none of most, so that a set is made when its first word comes.
    private struct Words
    {
        private HashSet<string>? _words;

        public readonly int Count => _words?.Count ?? 0;

        public void Add(string word) => (_words ??= new(StringComparer.Ordinal)).Add(word);
    }
}
