namespace ComplianceKit.Ledger.Verification;

/// <summary>How a verification walks through places that anybody may have edited.</summary>
internal static class Places
{
    /// <summary>So many rows are read at once; an entry and what stands beside it have at most some 100 KiB.</summary>
    internal const int Page = 256;

    /// <summary>The next place; the last one has none.</summary>
    internal static long After(long place) => place == long.MaxValue ? place : place + 1;
}
