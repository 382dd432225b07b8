namespace ComplianceKit.Analyzers.Outreach;

/// <summary>What kind of message a call sends, how sure we are, and why (in both languages, for the finding and the inventory).</summary>
internal sealed record MessageJudgement(MessageKind Kind, string Confidence, string Reason, string ReasonChinese)
{
    public const string High = "high";
    public const string Medium = "medium";
    public const string Low = "low";

    public static MessageJudgement Uncertain { get; } = new(MessageKind.Unknown, Low, "nothing in the code tells what kind of message it is", "代码中看不出消息的性质");

    /// <summary>A build that breaks must be right: only what is commercial beyond a hint is reported.</summary>
    public bool IsViolationWithoutGate => Kind == MessageKind.Commercial && !string.Equals(Confidence, Low, StringComparison.Ordinal);
}
