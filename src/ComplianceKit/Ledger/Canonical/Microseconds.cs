namespace ComplianceKit.Ledger.Canonical;

/// <summary>Times in canonical entries: whole microseconds of UTC since 1970, inside the integers that every JSON reader keeps exact.</summary>
internal static class Microseconds
{
    private const long Largest = (1L << 53) - 1;

    internal static long From(DateTimeOffset time) => IsInRange(time)
        ? Count(time)
        : throw new ArgumentException($"A time in the ledger lies between {ToTime(-Largest):yyyy} and {ToTime(Largest):yyyy}; leave it out for 'without end'.", nameof(time));

    internal static bool IsInRange(DateTimeOffset time) => Count(time) is >= -Largest and <= Largest;

    internal static long? From(DateTimeOffset? time) => time is { } known ? From(known) : null;

    internal static DateTimeOffset ToTime(long value) => value is >= -Largest and <= Largest
        ? DateTimeOffset.UnixEpoch.AddTicks(value * TimeSpan.TicksPerMicrosecond)
        : throw new FormatException("The entry has a time out of range.");

    internal static DateTimeOffset? ToTime(long? value) => value is { } known ? ToTime(known) : null;

    private static long Count(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The time as an entry can hold it.</summary>
    internal static DateTimeOffset Truncate(DateTimeOffset time) => ToTime(From(time));
}
