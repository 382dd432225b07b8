namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>Whose information it is; mirrors the library's DataSubjectRole, which the analyzers know by name only.</summary>
internal enum SubjectRole
{
    Unknown,
    Customer,
    User,
    Employee,
    Child,
    Patient,
    Contact,
}
