using ComplianceKit.Analyzers.PersonalData.Members;
using ComplianceKit.Analyzers.PersonalData.Words;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>Weighs what a name or remark says against the object it stands in.</summary>
internal static class Judgement
{
    /// <param name="said">What the name or the remark beside it says.</param>
    /// <param name="place">The type, or the parameters, it stands in.</param>
    /// <param name="shape">The form of the value.</param>
    internal static Confidence? Weigh(NameReading said, TypeReading place, ValueShapes shape)
    {
        if (said.Term is not { } term || (term.Takes & shape) == ValueShapes.None)
        {
            return null;
        }

        var owner = said.Owner;
        // "From" is a mailbox of the system, but whoever has a first name or an account is somebody.
        if (owner is { IsNobody: true } && !(term.Claim == Claim.Own && said.OwnerWord == "from"))
        {
            return null;
        }

        if (place.IsSystem && term.Claim != Claim.Location && !(term.Claim == Claim.Own && owner is { IsPerson: true, IsSide: false }))
        {
            return null;
        }

        var owned = owner is { IsPerson: true } && (!owner.IsSide || !(InThing(place) || place.Kind == OwnerKind.Plumbing));
        if (place.Kind == OwnerKind.Plumbing && !owned && place.Mentioned is null && term.Claim is not (Claim.Own or Claim.Trait or Claim.Network or Claim.Location))
        {
            return null;
        }

        return term.Claim switch
        {
            Claim.Own => Confidence.High,
            Claim.Trait => owned || place.IsPerson ? Confidence.High : InThing(place) ? null : place.HasPerson ? Confidence.High : Confidence.Medium,
            Claim.Contact => owned || place.IsPerson ? Confidence.High : InThing(place) ? null : place.HasPerson ? Confidence.High : Confidence.Medium,
            Claim.Secret => owned || place.IsPerson ? Confidence.High : InThing(place) ? null : Confidence.Medium,
            Claim.Network => owned ? Confidence.High : IsThing(place) || said.HasUnknownQualifier ? null : place.HasPerson ? Confidence.High : Confidence.Medium,
            Claim.Location => owned || place.IsPerson ? Confidence.High : InThing(place) ? null : Confidence.Medium,
            Claim.Address => Address(said, place, owned),
            Claim.Place => Place(said, place, owned),
            Claim.Card => place.CardParts > 1 && !said.HasUnknownQualifier ? Confidence.High : null,
            Claim.Writing => InThing(place) || said.HasUnknownQualifier ? null : owned || place.Mentioned is not null || place.Kind is OwnerKind.Dealing || place.IsPerson ? Confidence.Medium : null,
            Claim.Said => place.IsWritten && !said.HasUnknownQualifier && !said.IsClosed ? Confidence.Medium : null,
            Claim.Owned => Owned(said, place, term, owned),
            _ => null,
        };
    }

    private static bool InThing(TypeReading place) =>
        IsThing(place) || (!place.IsPerson && place.MentionsNobody && place.OwnKinds + place.PersonQualified == 0 && place.ContactKinds < 2);

    // A guest book is a thing, but what stands in it is of guests.
    private static bool IsThing(TypeReading place) =>
        !place.IsPerson && (place.Kind == OwnerKind.Organisation || (place.Kind == OwnerKind.Thing && place.Mentioned is null));

    private static Confidence? Address(NameReading said, TypeReading place, bool owned) =>
        owned ? Confidence.High
        : place.TechnicalMarks > 0 && place.AddressParts < 2 ? null
        : InThing(place) || (said.HasUnknownQualifier && !place.IsPerson) ? null
        : place.IsPerson ? Confidence.High
        : place.HasPerson && (place.OrganisationMarks == 0 || place.Kind == OwnerKind.Address) && (place.ShowsPerson || place.Members > 1) ? Confidence.Medium
        : null;

    private static Confidence? Place(NameReading said, TypeReading place, bool owned) =>
        owned ? Confidence.High
        : InThing(place) || said.HasUnknownQualifier ? null
        : place.Kind == OwnerKind.Person ? Confidence.High
        : place.AddressParts > 1 && place.HasPerson ? Confidence.Medium
        : null;

    private static Confidence? Owned(NameReading said, TypeReading place, Term term, bool owned)
    {
        if (said.HasUnknownQualifier)
        {
            return null;
        }

        if (owned)
        {
            return Confidence.High;
        }

        if (said.Owner is { Kind: OwnerKind.PersonPerhaps })
        {
            return place.ShowsPerson && !InThing(place) ? Confidence.Medium : null;
        }

        return place.IsPerson ? Confidence.High
            : term.Kind.Id == "name" && place.IsProbablyPerson ? Confidence.Medium
            : term.Kind.Id == "device-id" && place is { HasNetwork: true, Kind: OwnerKind.Dealing } ? Confidence.Medium
            : null;
    }
}
