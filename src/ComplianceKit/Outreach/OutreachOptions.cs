namespace ComplianceKit.Outreach;

/// <summary>How the gate works; fixed once the application has started.</summary>
public sealed class OutreachOptions
{
    /// <summary>How long a permit can be redeemed; from one second to ten minutes.</summary>
    public TimeSpan PermitLifetime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the gate waits for the ledger before it denies; from 100 milliseconds to one minute.</summary>
    public TimeSpan LedgerTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The names under which people know the sender, besides that of the controller: signatures of text messages, brands.</summary>
    public IList<string> SenderNames { get; } = [];

    /// <summary>How many denials may wait for the ledger; more are logged and not recorded.</summary>
    public int MaxPendingDenials { get; set; } = 10_000;

    /// <summary>When commercial messages may go out, where that is customary.</summary>
    public QuietHoursOptions QuietHours { get; } = new();
}
