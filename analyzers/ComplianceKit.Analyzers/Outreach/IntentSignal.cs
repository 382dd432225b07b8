namespace ComplianceKit.Analyzers.Outreach;

/// <summary>A constant in a request that tells what kind of message it is (<c>MessageType.PROMOTIONAL</c>).</summary>
internal sealed record IntentSignal(ValuePath Path, string Value, bool Commercial)
{
    public static IntentSignal Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        var equals = text.LastIndexOf('=', colon);
        return new IntentSignal(
            ValuePath.Parse(text.Substring(0, equals)),
            text.Substring(equals + 1, colon - equals - 1),
            string.Equals(text.Substring(colon + 1), "commercial", StringComparison.Ordinal));
    }
}
