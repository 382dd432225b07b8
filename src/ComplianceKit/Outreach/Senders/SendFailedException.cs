namespace ComplianceKit.Outreach;

/// <summary>A message whose permit was redeemed was not taken, or nobody knows whether it was. What the server said may name the person and is left out.</summary>
public sealed class SendFailedException : Exception
{
    internal SendFailedException(SendOutcome outcome, string cause)
        : base(outcome == SendOutcome.Failed
            ? $"The message did not go out ({cause}). The same permit may be used again within its life. / 信息未发出（{cause}）。同一许可在有效期内可再次使用。"
            : $"Nobody knows whether the message went out ({cause}); it counts as sent. / 无法得知信息是否已发出（{cause}）；按已发送计。") => Outcome = outcome;

    /// <summary>What became of the message.</summary>
    public SendOutcome Outcome { get; }
}
