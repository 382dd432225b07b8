namespace ComplianceKit.Tool.Law;

/// <summary>A kind of personal information with its name and whether PIPL 28 counts it as sensitive.</summary>
internal sealed record DataKindFact(string Id, BilingualText Name, bool Sensitive);
