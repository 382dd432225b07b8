using ComplianceKit.Analyzers.PersonalData.Words;

namespace ComplianceKit.Analyzers.PersonalData.Members;

/// <summary>What a type, or the parameters of a method, say about whose data stands there.</summary>
internal sealed class TypeReading(MemberSigns signs)
{
    internal static readonly TypeReading Nothing = new(new MemberSigns());

    public string Name { get; init; } = string.Empty;

    /// <summary>What the head of the name says: a customer, a store, settings.</summary>
    public Owner? Head { get; init; }

    /// <summary>A person whom the name mentions without being one: StudentPayment.</summary>
    public Owner? Mentioned { get; init; }

    /// <summary>The head of the name is unknown, and what is known of the rest is no person: OrganizationLicense.</summary>
    public bool MentionsNobody { get; init; }

    /// <summary>Members of the same type that are a person's, each kind once.</summary>
    public int OwnKinds { get; } = signs.OwnKinds;

    public int ContactKinds { get; } = signs.ContactKinds;

    /// <summary>Kinds that only people have although their words alone do not say so: age, occupation, school.</summary>
    public int PersonalFacts { get; } = signs.PersonalFacts;

    public int Secrets { get; } = signs.Secrets;

    public int PersonQualified { get; } = signs.PersonQualified;

    public int AddressParts { get; } = signs.AddressParts;

    public int CardParts { get; } = signs.CardParts;

    public int Initials { get; } = signs.Initials;

    public int Members { get; init; }

    public bool HasName { get; } = signs.HasName;

    public bool HasChildMarks { get; } = signs.HasChildMarks;

    public int ChildQualified { get; } = signs.ChildQualified;

    public int OrganisationMarks { get; } = signs.OrganisationMarks;

    public int SystemMarks { get; } = signs.SystemMarks;

    public int TechnicalMarks { get; } = signs.TechnicalMarks;

    /// <summary>A network address stands beside: the device is that of whoever came.</summary>
    public bool HasNetwork { get; } = signs.HasNetwork;

    /// <summary>A message, comment or review with somebody who wrote or reads it.</summary>
    public bool IsWritten => Head is { Writes: true } && (ShowsPerson || Authors > 0) && !IsOfMachines;

    /// <summary>An error message, a message of a queue: machines wrote it.</summary>
    public bool IsOfMachines { get; init; }

    private int Authors { get; } = signs.PersonLinks;

    /// <summary>Members are known; of a type that does not resolve only the name is.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The name has no word that the vocabulary does not know.</summary>
    public bool IsPlain { get; init; }

    public OwnerKind Kind => SystemMarks > 1 ? OwnerKind.System
        : Head is { Kind: not OwnerKind.Unknown } ? Head.Kind
        : OrganisationMarks > 1 ? OwnerKind.Organisation
        : OwnerKind.Unknown;

    public bool IsSystem => Kind == OwnerKind.System;

    /// <summary>An object that describes a person, by its name or by what it holds.</summary>
    public bool IsPerson => Kind switch
    {
        OwnerKind.Person => true,
        OwnerKind.PersonPerhaps => OwnKinds + ContactKinds + Secrets > 0,
        OwnerKind.System or OwnerKind.Plumbing => false,
        OwnerKind.Organisation or OwnerKind.Thing => OwnKinds > 2,
        _ => OwnKinds > 1 || (OwnKinds == 1 && ContactKinds > 0) || (OwnKinds == 1 && PersonalFacts > 1) || PersonalFacts > 2,
    };

    /// <summary>As <see cref="IsPerson"/>, and also what has little more than a name and a phone or a mailbox.</summary>
    public bool IsProbablyPerson => IsPerson || (Kind is OwnerKind.Unknown or OwnerKind.Dealing or OwnerKind.Address && !MentionsNobody && HasName && ContactKinds > 0 && OrganisationMarks == 0);

    /// <summary>Other members are a person's, or the name mentions one.</summary>
    public bool ShowsPerson => IsPerson || Mentioned is not null || OwnKinds + ContactKinds + PersonQualified > 0;

    /// <summary>Some sign that a person stands behind the data.</summary>
    public bool HasPerson => ShowsPerson || Kind is OwnerKind.Dealing || IsPostalAddress;

    /// <summary>An address of streets and towns; of a type that does not resolve, when nothing else stands in its name.</summary>
    public bool IsPostalAddress => Kind == OwnerKind.Address && (IsOpen ? AddressParts > 1 : IsPlain);

    /// <summary>Why it describes a child, or null.</summary>
    public ReasonGround? Child =>
        Head is { IsPerson: true } && (Head.Whose == SubjectRole.Child || IsOfChild) ? ReasonGround.ChildByName
        : Head is { Learner: true } && HasChildMarks ? ReasonGround.ChildByGuardian
        : ChildQualified > 1 ? ReasonGround.ChildByMembers
        : null;

    // A profile, an account: whose it is, the word before it says.
    private bool IsOfChild => Head is { Whose: SubjectRole.User, Learner: false } && Mentioned is { Whose: SubjectRole.Child };

    public SubjectRole Whose
    {
        get
        {
            var owner = Head is { Whose: not SubjectRole.Unknown } && !IsOfChild ? Head : Mentioned;
            return owner is null ? SubjectRole.Unknown : owner.Learner && HasChildMarks ? SubjectRole.Child : owner.Whose;
        }
    }
}
