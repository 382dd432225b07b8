using System.Collections.Concurrent;

namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>
/// Keeps what depends on a text alone: an editor makes a new compilation at every key, and the names stay. Up to a number of
/// texts, so that an editor that is open for weeks does not grow.
/// </summary>
internal sealed class Kept<T>(Func<string, T> make)
    where T : class
{
    private const int Most = 32_768;

    private readonly ConcurrentDictionary<string, T> _kept = new(StringComparer.Ordinal);
    private int _count;

    internal T Of(string text)
    {
        if (_kept.TryGetValue(text, out var known))
        {
            return known;
        }

        var made = make(text);
        if (Volatile.Read(ref _count) < Most && _kept.TryAdd(text, made))
        {
            Interlocked.Increment(ref _count);
        }

        return made;
    }
}
