namespace ComplianceKit.Ledger;

/// <summary>One thing that is not as it was committed to.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Sequence">The entry it is about; null where it is about no single one.</param>
/// <param name="Text">What was found; never personal data.</param>
public sealed record LedgerProblem(LedgerProblemKind Kind, long? Sequence, BilingualText Text)
{
    /// <summary>Kind, place and text in the language of the current user interface.</summary>
    public override string ToString() => Sequence is { } place ? $"{Kind} #{place.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {Text}" : $"{Kind}: {Text}";
}
