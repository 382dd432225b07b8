namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>What a member, parameter, type or key holds of a person, and how we know.</summary>
internal sealed class PersonalDataAnswer(DataKind kind, SubjectRole whose, Confidence confidence, AnswerReason reason, bool isInternalNumber = false)
{
    public DataKind Kind { get; } = kind;

    public SubjectRole Whose { get; } = whose;

    public Confidence Confidence { get; } = confidence;

    public AnswerReason Reason { get; } = reason;

    /// <summary>Sensitive under PIPL 28: by its kind, as a specific identity (a number that a school or a company gave is none), or because the person is under 14.</summary>
    public bool Sensitive => Kind.Sensitive || (Kind.SpecificIdentity && !isInternalNumber) || Whose == SubjectRole.Child;

    /// <summary>Why it is sensitive, or null when it is not.</summary>
    public string? WhySensitive(bool chinese) =>
        !Sensitive ? null
        : Whose == SubjectRole.Child ? (chinese ? "不满十四周岁未成年人的个人信息（个保法28条）" : "a person under 14 (PIPL 28)")
        : chinese ? Kind.WhyChinese : Kind.WhyEnglish;
}
