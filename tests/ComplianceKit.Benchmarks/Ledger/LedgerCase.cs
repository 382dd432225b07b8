namespace ComplianceKit.Benchmarks.Ledger;

/// <summary>One way to load the ledger, and what it is held against.</summary>
/// <param name="Name">As the table names it.</param>
/// <param name="Writers">How many append at the same time; each waits for its acknowledgement before the next.</param>
/// <param name="PerCall">Events in one append.</param>
/// <param name="PeerBatch">Rows in one transaction of a peer.</param>
/// <param name="NewPersons">Whether every event is about somebody new.</param>
/// <param name="Goal">The least ratio to the same tables that passes.</param>
/// <param name="PlainGoal">The least ratio to the plain table that passes.</param>
/// <param name="CpuGoal">The most processor time, as a ratio to the same tables, that passes.</param>
internal sealed record LedgerCase(string Name, int Writers, int PerCall, int PeerBatch, bool NewPersons, double Goal, double PlainGoal, double CpuGoal);
