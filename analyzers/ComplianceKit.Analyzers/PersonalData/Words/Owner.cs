namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>Whose something is, as a word says.</summary>
internal sealed class Owner(OwnerKind kind, SubjectRole whose = SubjectRole.Unknown, bool learner = false)
{
    public OwnerKind Kind { get; } = kind;

    public SubjectRole Whose { get; } = whose;

    /// <summary>A student: a child where guardians or classes stand beside it, else a user.</summary>
    public bool Learner { get; } = learner;

    public bool IsPerson => Kind == OwnerKind.Person;

    public bool IsNobody => Kind is OwnerKind.Organisation or OwnerKind.System or OwnerKind.Plumbing or OwnerKind.Thing;
}
