using System.Buffers;
using ComplianceKit.Ledger.Canonical;

namespace ComplianceKit.Ledger;

/// <summary>What a draft must keep to, whatever the store.</summary>
internal static class DraftRules
{
    /// <summary>How far ahead of the ledger's clock an event may lie: as far as clocks of one network differ.</summary>
    internal static readonly TimeSpan LargestLead = TimeSpan.FromMinutes(2);

    internal static readonly IReadOnlyList<string> Actors = ["person", "guardian", "operator", "system", "import"];

    private const int MaxDetails = 32;
    private const int MaxFacts = 64;
    private const int MaxText = 1024;
    private const int MaxFactText = 4096;
    private const int MaxName = 128;
    private const int MaxKey = 256;
    private const int PhoneDigits = 9;
    private const int ShortestTold = 8;

    /// <summary>The contact point a draft is about.</summary>
    internal static ContactPoint? Point(LedgerDraft draft) => draft.Point ?? (draft.Subject as Subject.ReachedAtPoint)?.Point;

    /// <exception cref="ArgumentException">The draft breaks a rule.</exception>
    internal static void Check(LedgerDraft draft, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        _ = EventNames.Of(draft.Kind);
        _ = draft.Channel is { } channel ? EventNames.Of(channel) : null;
        Demand(draft.OccurredAt is not { } at || at <= now + LargestLead, "The event lies more than two minutes in the future. Check the clock it was taken from; nothing is recorded before it happens.");
        Demand(draft.ValidUntil is not { } until || until > (draft.ValidFrom ?? draft.OccurredAt ?? now), "The event ends before it begins to hold.");
        Demand(Actors.Contains(draft.Actor, StringComparer.Ordinal), $"The actor is no role. Say who acted as one of: {string.Join(", ", Actors)}; never a name.");
        Demand(draft.Details.Count <= MaxDetails, $"An entry has at most {MaxDetails} details.");
        Demand(draft.Facts.Count <= MaxFacts, $"An entry has at most {MaxFacts} facts.");
        Demand(draft.Facts.Count == 0 || draft.Subject is not null, "Facts are encrypted under the key of a person; name the subject they belong to.");
        Demand(draft.IdempotencyKey is not { } key || (key.Length is > 0 and <= MaxKey && IsWellFormed(key)), $"An idempotency key has 1 to {MaxKey} characters.");
        CheckTexts(draft.Details, MaxText);
        CheckTexts(draft.Facts, MaxFactText);
        if (draft.Notice is { } notice)
            Demand(new[] { notice.Id, notice.Version, notice.Language }.All(static text => text is { Length: > 0 and <= MaxName } && IsWellFormed(text)), $"Id, version and language of a notice have 1 to {MaxName} characters.");
        if (Point(draft) is { } point)
            Demand(!draft.Details.Any(detail => Names(detail.Key, point) || Names(detail.Value, point)), "The details hold the contact point itself. Details stand in clear for ever; put it into Facts.");
    }

    /// <summary>Whether a text has a canonical form: no half of a surrogate pair stands in it.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (System.Text.Rune.DecodeFromUtf16(rest, out _, out var used) != OperationStatus.Done)
                return false;
            rest = rest[used..];
        }

        return true;
    }

    /// <summary>Whether a text holds a contact point. A phone number is told by its last nine digits, however it is written; a short account number stands in codes and digests by chance, so only the whole text is it, and a word is no number.</summary>
    private static bool Names(string? text, ContactPoint point)
    {
        if (text is null)
            return false;
        if (point.Kind != ContactPointKind.Phone)
            return point.Address.Length < ShortestTold ? point.Address.Any(char.IsAsciiDigit) && string.Equals(text, point.Address, StringComparison.OrdinalIgnoreCase) : text.Contains(point.Address, StringComparison.OrdinalIgnoreCase);
        var written = string.Concat(text.Where(static c => c is not (' ' or '-' or '.' or '(' or ')')));
        return written.Contains(point.Address[Math.Max(1, point.Address.Length - PhoneDigits)..], StringComparison.Ordinal);
    }

    private static void CheckTexts(IReadOnlyDictionary<string, string> texts, int longest)
    {
        foreach (var (name, value) in texts)
        {
            Demand(name.Length is > 0 and <= MaxName && IsWellFormed(name), $"The name of a detail or fact has 1 to {MaxName} characters.");
            Demand(value is not null && value.Length <= longest && IsWellFormed(value), $"'{name}' is longer than {longest} characters, or holds half a surrogate pair.");
        }
    }

    private static void Demand(bool holds, string message, LedgerDraft? draft = null)
    {
        if (!holds)
            throw new ArgumentException(message, nameof(draft));
    }
}
