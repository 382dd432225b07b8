namespace ComplianceKit.Outreach;

/// <summary>A message as a sender is about to hand it over: to whom, and what the person will read.</summary>
/// <param name="Recipient">The one recipient, as it stands in the message.</param>
/// <param name="Content">What it says; for a template of a vendor, the text as it will arrive.</param>
public sealed record OutboundMessage(string Recipient, MessageContent Content)
{
    /// <summary>The channel and the digest, never the person or the text.</summary>
    public override string ToString() => $"outbound {Content}";
}
