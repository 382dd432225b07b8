namespace ComplianceKit.Outreach;

/// <summary>The right to send one message: for one controller, contact point, purpose and content, once, for a short time. Only the gate makes one.</summary>
/// <remarks>Holding a permit proves nothing yet: the sender redeems it, and what was refused in between is then still respected.</remarks>
public sealed class SendPermit
{
    private int onTheWire;

    internal SendPermit(string id, ControllerId controller, ContactAttempt attempt, long consentSequence, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
    {
        Id = id;
        Controller = controller;
        Subject = attempt.Subject;
        Point = attempt.Point;
        Purpose = attempt.Purpose;
        Channel = attempt.Content.Channel;
        ContentHash = attempt.Content.Hash;
        ConsentSequence = consentSequence;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
    }

    /// <summary>Its random id: the key of its one redemption.</summary>
    public string Id { get; }

    /// <summary>For which controller.</summary>
    public ControllerId Controller { get; }

    /// <summary>To whom.</summary>
    public Subject Subject { get; }

    /// <summary>Where the message goes.</summary>
    public ContactPoint Point { get; }

    /// <summary>What for.</summary>
    public PurposeId Purpose { get; }

    /// <summary>On which channel.</summary>
    public Channel Channel { get; }

    /// <summary>Digest of the content that was decided about.</summary>
    public Sha256Digest ContentHash { get; }

    /// <summary>The entry of the ledger that holds the consent it rests on.</summary>
    public long ConsentSequence { get; }

    /// <summary>When the gate decided.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>When it can no longer be redeemed.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Takes the one right to touch the wire. Redeeming may be repeated when its answer was lost; sending may not.</summary>
    internal bool TryTakeWire() => Interlocked.Exchange(ref onTheWire, 1) == 0;

    /// <summary>Gives the right back: the message certainly did not go out.</summary>
    internal void ReturnWire() => Volatile.Write(ref onTheWire, 0);

    /// <summary>Id, purpose and channel, never the person.</summary>
    public override string ToString() => $"permit {Id} {Purpose} {Channel}";
}
