namespace ComplianceKit.Ledger;

/// <summary>An idempotency key was used again with other content.</summary>
/// <param name="sequence">Place of the entry that was appended with the key.</param>
public sealed class LedgerConflictException(long sequence)
    : LedgerException($"This idempotency key was already used for entry {sequence} with other content; use a new key for a new event, and send a retry unchanged.")
{
    /// <summary>Place of the entry that was appended with the key.</summary>
    public long Sequence { get; } = sequence;
}

/// <summary>Another process or connection keeps the ledger busy; the message names the holder where it is known.</summary>
/// <param name="message">Who holds it and what to do.</param>
/// <param name="innerException">What lies behind it.</param>
public sealed class LedgerBusyException(string message, Exception? innerException = null) : LedgerException(message, innerException);

/// <summary>The disk or the quota is full; the event was not recorded.</summary>
/// <param name="message">Where, and what to do.</param>
/// <param name="innerException">What lies behind it.</param>
public sealed class LedgerFullException(string message, Exception? innerException = null) : LedgerException(message, innerException);

/// <summary>The file is damaged, or is no ledger.</summary>
/// <param name="message">Which file, and what to do.</param>
/// <param name="innerException">What lies behind it.</param>
public sealed class LedgerCorruptException(string message, Exception? innerException = null) : LedgerException(message, innerException);

/// <summary>What the store holds is not what was committed to: edited, rolled back, cut or exchanged.</summary>
/// <param name="message">What differs, and what to do.</param>
/// <param name="innerException">What lies behind it.</param>
public sealed class LedgerTamperedException(string message, Exception? innerException = null) : LedgerException(message, innerException);

/// <summary>A key is missing, unreadable or belongs to another log.</summary>
/// <param name="message">Which key, and what to do.</param>
/// <param name="innerException">What lies behind it.</param>
public sealed class LedgerKeyException(string message, Exception? innerException = null) : LedgerException(message, innerException);

/// <summary>The store was written by a newer version of ComplianceKit, or cannot be kept where it is (a network file system, for example).</summary>
/// <param name="message">What does not fit, and what to do.</param>
/// <param name="innerException">What lies behind it.</param>
public sealed class LedgerUnsupportedException(string message, Exception? innerException = null) : LedgerException(message, innerException);
