namespace ComplianceKit.Imports;

/// <summary>How far an import has come.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Accepted">Rows accepted.</param>
/// <param name="Refused">Rows refused.</param>
public sealed record ImportProgress(long Rows, long Accepted, long Refused);
