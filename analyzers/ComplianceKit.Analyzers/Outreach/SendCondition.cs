using System.Collections.Immutable;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>The call sends only when the value at the path has one of these values, is set (<c>*</c>), or has a type of these namespaces.</summary>
internal sealed record SendCondition(ValuePath Path, ImmutableArray<string> Values, bool OfType)
{
    public bool AnyValue => Values.Length == 1 && string.Equals(Values[0], "*", StringComparison.Ordinal);

    public static SendCondition? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var ofType = text.IndexOf('=') < 0;
        var at = text.IndexOf(ofType ? ':' : '=');
        return new SendCondition(ValuePath.Parse(text.Substring(0, at)), text.Substring(at + 1).Split(',').ToImmutableArray(), ofType);
    }
}
