namespace ComplianceKit;

/// <summary>Hides personal values in what people and machines read later: logs, messages, file names.</summary>
public static class Redaction
{
    private const string Hidden = "***";

    /// <summary>Keeps at most the first and the last character of a value of at least eight, and nothing of a shorter one.</summary>
    /// <param name="value">The personal value; null and empty stay as they are.</param>
    /// <returns>The masked value, of fixed width so that it does not give away the length.</returns>
    [Redacts]
    public static string? Mask(string? value) =>
        string.IsNullOrEmpty(value) ? value
        : value!.Length < 8 ? Hidden
        : value[0] + Hidden + value[value.Length - 1];
}
