namespace ComplianceKit.Ledger;

/// <summary>The ledger could not do what was asked. Nothing was appended; nothing that was acknowledged is lost. The message says what to do.</summary>
/// <param name="message">What failed and what to do; never personal data.</param>
/// <param name="innerException">What lies behind it.</param>
public class LedgerException(string message, Exception? innerException = null) : Exception(message, innerException);
