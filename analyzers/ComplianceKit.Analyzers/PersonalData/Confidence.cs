namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>How sure an answer is.</summary>
internal enum Confidence
{
    Low,
    Medium,
    High,
}
