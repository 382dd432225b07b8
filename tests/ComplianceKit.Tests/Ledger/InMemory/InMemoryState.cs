using System.Collections.Immutable;

namespace ComplianceKit.Ledger.InMemory;

/// <summary>Everything an in-memory log holds at one head; a turn works on its own copy, which becomes the head or is thrown away.</summary>
internal sealed record InMemoryState(
    ImmutableList<InMemoryEntry> Entries,
    ImmutableDictionary<ContactPoint, SubjectId> Links,
    ImmutableDictionary<ContactPoint, ImmutableList<InMemoryEntry>> ByPoint,
    ImmutableDictionary<SubjectId, ImmutableList<InMemoryEntry>> BySubject,
    ImmutableDictionary<string, InMemoryEntry> ByKey)
{
    internal static InMemoryState Empty { get; } = new(
        [],
        ImmutableDictionary<ContactPoint, SubjectId>.Empty,
        ImmutableDictionary<ContactPoint, ImmutableList<InMemoryEntry>>.Empty,
        ImmutableDictionary<SubjectId, ImmutableList<InMemoryEntry>>.Empty,
        ImmutableDictionary.Create<string, InMemoryEntry>(StringComparer.Ordinal));

    internal InMemoryState With(InMemoryEntry entry) => this with
    {
        Entries = Entries.Add(entry),
        ByPoint = entry.Point is { } point ? ByPoint.SetItem(point, ByPoint.GetValueOrDefault(point, []).Add(entry)) : ByPoint,
        BySubject = entry.Entry.Subject is { } subject ? BySubject.SetItem(subject, BySubject.GetValueOrDefault(subject, []).Add(entry)) : BySubject,
        ByKey = entry.IdempotencyKey is { } key ? ByKey.Add(key, entry) : ByKey,
    };
}

/// <summary>An entry and what a real store keeps beside it.</summary>
internal sealed record InMemoryEntry(LedgerEntry Entry, ContactPoint? Point, IReadOnlyDictionary<string, string> Facts, string? IdempotencyKey, string Request);
