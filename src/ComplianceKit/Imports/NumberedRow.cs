namespace ComplianceKit.Imports;

/// <summary>A row and its place in the source.</summary>
/// <param name="Number">Line of a CSV file, or count.</param>
/// <param name="Row">The row.</param>
/// <param name="Malformed">Why it could not be read as columns; null when it could.</param>
internal sealed record NumberedRow(long Number, ImportRow Row, BilingualText? Malformed);
