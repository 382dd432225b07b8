namespace ComplianceKit;

/// <summary>The alphabet of ids that stand in file names, origins and canonical entries.</summary>
internal static class Slug
{
    private const int MaxLength = 64;

    public static string Check(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return value.Length <= MaxLength && value.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_')
            ? value
            : throw new ArgumentException($"'{value}' is no id: use at most {MaxLength} lower-case letters, digits, '.', '-' and '_', for example 'acme-homes'.", parameter);
    }
}
