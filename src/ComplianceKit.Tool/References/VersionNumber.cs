namespace ComplianceKit.Tool.References;

/// <summary>Versions of packages and SDKs, as far as their order matters here: numbers first, a release before its previews.</summary>
internal static class VersionNumber
{
    public static Version Of(string text)
    {
        var trimmed = text.Trim('[', ']', '(', ')', ' ').Split(',')[0];
        var number = trimmed.Split('-', '+')[0].Replace("*", "0", StringComparison.Ordinal);
        var parts = number.Split('.').Select(static p => int.TryParse(p, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0).Concat([0, 0, 0]).Take(3).ToArray();
        return new Version(parts[0], parts[1], parts[2], trimmed.Contains('-', StringComparison.Ordinal) ? 0 : 1);
    }
}
