namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>A word of the vocabulary that names a kind of personal information.</summary>
internal sealed class Term(DataKind kind, Claim claim, ValueShapes takes, bool isInternal = false)
{
    public DataKind Kind { get; } = kind;

    public Claim Claim { get; } = claim;

    /// <summary>The forms in which such a value is held: a birth date is a date or a text, never a flag.</summary>
    public ValueShapes Takes { get; } = takes;

    /// <summary>A number that a school or a company gave, and no state: it tells no specific identity.</summary>
    public bool IsInternal { get; } = isInternal;
}
