namespace ComplianceKit.Outreach;

/// <summary>What a suppression covers: everything, one channel, one purpose, or one purpose on one channel.</summary>
/// <param name="Channel">The channel; null for all.</param>
/// <param name="Purpose">The purpose; null for all.</param>
public sealed record SuppressionScope(Channel? Channel, PurposeId? Purpose)
{
    /// <summary>Every commercial message: the safe reading of a plain no.</summary>
    public static SuppressionScope All { get; } = new(null, null);

    /// <summary>One channel.</summary>
    /// <param name="channel">The channel.</param>
    public static SuppressionScope On(Channel channel) => new(channel, null);

    /// <summary>One purpose.</summary>
    /// <param name="purpose">The purpose.</param>
    public static SuppressionScope For(PurposeId purpose) => new(null, purpose);

    /// <summary>Whether a message is covered.</summary>
    /// <param name="channel">The channel of the message.</param>
    /// <param name="purpose">The purpose of the message.</param>
    public bool Covers(Channel channel, PurposeId purpose) => (Channel is null || Channel == channel) && (Purpose is null || Purpose == purpose);

    /// <summary>Channel and purpose, with a star for all.</summary>
    public override string ToString() => $"{Channel?.ToString() ?? "*"}/{Purpose?.ToString() ?? "*"}";
}
