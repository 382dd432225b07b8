namespace ComplianceKit.Consent;

/// <summary>What a receipt proves.</summary>
/// <param name="IsValid">Whether the entry stands in the log under the signed checkpoint.</param>
/// <param name="Problem">What is wrong; null for a valid receipt.</param>
public sealed record ReceiptVerification(bool IsValid, BilingualText? Problem)
{
    internal static ReceiptVerification Valid { get; } = new(IsValid: true, Problem: null);

    internal static ReceiptVerification Invalid(string english, string chinese) => new(IsValid: false, new(english, chinese));
}
