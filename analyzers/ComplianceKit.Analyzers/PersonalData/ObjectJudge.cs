using ComplianceKit.Analyzers.PersonalData.Members;
using ComplianceKit.Analyzers.PersonalData.Words;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>Decides about objects: a customer, a list of patients, a delivery address.</summary>
internal sealed class ObjectJudge(TypeReader places)
{
    private static readonly DataKind Address = DataKinds.Find("address")!;
    private static readonly DataKind Card = DataKinds.Find("bank-card")!;

    private static readonly DataKind Minor = DataKinds.Find("minor-under-14")!;

    private const int MostMembersOfValue = 4;

    /// <summary>A member whose type is the object: the address of a warehouse is not a person's.</summary>
    internal static PersonalDataAnswer? Member(string name, TypeReading place, PersonalDataAnswer type)
    {
        if (type.Kind.Id != "address")
        {
            return type;
        }

        var reading = NameReader.Read(name);
        return reading.Owner is { IsNobody: true } || place.Kind is OwnerKind.Organisation or OwnerKind.Thing ? null
            : reading.Term is { Kind: var kind } && kind.Id is "delivery-address" or "home-address" ? new(reading.Term.Kind, type.Whose, type.Confidence, type.Reason)
            : type;
    }

    /// <summary>A type that wraps one value and is named after it: PhoneNumber, EmailAddress. Its name says no more than a text's type would.</summary>
    internal bool IsValue(ITypeSymbol type) =>
        TypeShapes.Held(type) is INamedTypeSymbol named && NameReader.Read(named.Name) is { Term.Claim: Claim.Own or Claim.Trait or Claim.Contact or Claim.Secret or Claim.Network } && (named.TypeKind == TypeKind.Error || places.Of(named).Members <= MostMembersOfValue);

    internal PersonalDataAnswer? Child(INamedTypeSymbol type)
    {
        var reading = places.Of(type);
        return reading.Child is { } ground && !FrameworkTypes.Contains(type) && !reading.IsSystem && reading.Kind != OwnerKind.Plumbing && IsFull(reading)
            ? new(Minor, SubjectRole.Child, ground == ReasonGround.ChildByName ? Confidence.High : Confidence.Medium, new AnswerReason(ground, type.Name))
            : null;
    }

    internal PersonalDataAnswer? Type(INamedTypeSymbol type)
    {
        // The framework has its own persons and addresses: members of types, principals, network addresses.
        if (FrameworkTypes.Contains(type) && type.Name != "IdentityUser")
        {
            return null;
        }

        var reading = places.Of(type);
        if (!IsFull(reading) || KindOf(reading) is not { } kind)
        {
            return null;
        }

        return new(kind, reading.Whose, reading.Kind == OwnerKind.Person ? Confidence.High : Confidence.Medium, new AnswerReason(ReasonGround.Composite, type.Name));
    }

    // A type that is in the code must show what its name promises; of one that does not resolve the name is all there is.
    private static bool IsFull(TypeReading reading) =>
        !reading.IsOpen || reading.OwnKinds + reading.ContactKinds + reading.PersonQualified > 0 || reading.HasName || reading.AddressParts > 1 || reading.Initials > 2 || reading.CardParts > 2;

    private static DataKind? KindOf(TypeReading reading) => reading.Kind switch
    {
        OwnerKind.Person => DataKinds.Other,
        OwnerKind.Address when reading.IsPostalAddress => Address,
        OwnerKind.System or OwnerKind.Plumbing => null,
        _ when reading.CardParts > 2 && reading.OwnKinds + reading.ContactKinds < 3 => Card,
        OwnerKind.Organisation or OwnerKind.Thing => null,
        _ => reading.IsPerson ? DataKinds.Other : null,
    };
}
