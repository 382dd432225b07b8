namespace ComplianceKit.Analyzers.PersonalData.Values;

/// <summary>What real-looking values a text holds.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    IdNumber = 1,
    Phone = 2,
    BankCard = 4,
    Email = 8,
}
