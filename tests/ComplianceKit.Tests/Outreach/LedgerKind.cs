namespace ComplianceKit.Outreach;

/// <summary>On which ledger a test runs.</summary>
public enum LedgerKind
{
    InMemory,
    Sqlite,
}
