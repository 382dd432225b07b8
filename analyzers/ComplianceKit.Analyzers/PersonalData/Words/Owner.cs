namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>Whose something is, as a word says.</summary>
internal sealed class Owner(OwnerKind kind, SubjectRole whose = SubjectRole.Unknown, bool learner = false, bool isSide = false, bool writes = false)
{
    public OwnerKind Kind { get; } = kind;

    public SubjectRole Whose { get; } = whose;

    /// <summary>A student: a child where guardians or classes stand beside it, else a user.</summary>
    public bool Learner { get; } = learner;

    /// <summary>A side of a deal (billing, delivery): a person's where a person deals, a company's where a company does.</summary>
    public bool IsSide { get; } = isSide;

    /// <summary>What people write: a message, a comment, a review.</summary>
    public bool Writes { get; } = writes;

    public bool IsPerson => Kind == OwnerKind.Person;

    public bool IsNobody => Kind is OwnerKind.Organisation or OwnerKind.System or OwnerKind.Plumbing or OwnerKind.Thing;
}
