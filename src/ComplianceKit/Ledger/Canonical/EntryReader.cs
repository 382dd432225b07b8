using System.Collections.Immutable;
using System.Text.Json;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>Reads what canonical bytes say, strictly: an unknown member, version or kind is refused, since guessing would change its meaning.</summary>
internal static class EntryReader
{
    /// <exception cref="FormatException">The bytes are no entry that this version can read.</exception>
    internal static EntryContent Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var fields = new Fields();
            Expect(ref reader, JsonTokenType.StartObject);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                fields.Read(reader.GetString()!, ref reader);
            return reader.Read() ? throw new FormatException("Something stands behind the entry.") : fields.ToContent();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException("The entry is malformed.", error);
        }
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
            throw new FormatException("The entry is malformed.");
    }

    private static ImmutableSortedDictionary<string, string> Texts(ref Utf8JsonReader reader)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            Expect(ref reader, JsonTokenType.String);
            texts.Add(name, reader.GetString()!);
        }

        return texts.ToImmutable();
    }

    private static NoticeReference Notice(ImmutableSortedDictionary<string, string> texts) =>
        texts.Count == 4 && texts.TryGetValue("id", out var id) && texts.TryGetValue("ver", out var version) && texts.TryGetValue("lang", out var language) && texts.TryGetValue("sha256", out var wording)
            ? new(id, version, language, Digest(wording))
            : throw new FormatException("The entry names its notice in a form that this version does not know.");

    private static Sha256Digest Digest(string text) => Sha256Digest.TryParse(text, out var digest) ? digest : throw new FormatException("The entry has a malformed digest.");

    private sealed class Fields
    {
        private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, long> numbers = new(StringComparer.Ordinal);
        private ImmutableSortedDictionary<string, string>? details;
        private NoticeReference? notice;

        internal void Read(string name, ref Utf8JsonReader reader)
        {
            switch (name)
            {
                case "at" or "because" or "from" or "prev" or "rec" or "to" or "v":
                    Expect(ref reader, JsonTokenType.Number);
                    numbers.Add(name, reader.GetInt64());
                    break;
                case "actor" or "channel" or "facts" or "id" or "kind" or "log" or "point" or "purpose" or "retry" or "subj":
                    Expect(ref reader, JsonTokenType.String);
                    texts.Add(name, reader.GetString()!);
                    break;
                case "details" when details is null:
                    Expect(ref reader, JsonTokenType.StartObject);
                    details = Texts(ref reader);
                    break;
                case "notice" when notice is null:
                    Expect(ref reader, JsonTokenType.StartObject);
                    notice = Notice(Texts(ref reader));
                    break;
                default:
                    throw new FormatException("The entry has a member that this version does not know.");
            }
        }

        internal EntryContent ToContent() => Number("v") == EntryContent.Version
            ? new()
            {
                Log = Required("log"),
                Kind = EventNames.Kind(Required("kind")),
                Id = Required("id"),
                Subject = Text("subj") is { } subject ? SubjectId.TryParse(subject, out var id) ? id : throw new FormatException("The entry has a malformed pseudonym.") : null,
                Purpose = Text("purpose") is { } purpose ? new PurposeId(purpose) : null,
                Channel = Text("channel") is { } channel ? EventNames.Channel(channel) : null,
                OccurredAt = Number("at") ?? throw Missing("at"),
                RecordedAt = Number("rec") ?? throw Missing("rec"),
                ValidFrom = Number("from"),
                ValidUntil = Number("to"),
                Notice = notice,
                Previous = Number("prev"),
                Actor = Required("actor"),
                BecauseOf = Number("because"),
                Details = details ?? ImmutableSortedDictionary<string, string>.Empty,
                FactsCommitment = Commitment("facts"),
                PointCommitment = Commitment("point"),
                RetryCommitment = Commitment("retry"),
            }
            : throw new FormatException("The entry has a version that this version of ComplianceKit does not know.");

        private static FormatException Missing(string name) => new($"The entry lacks '{name}'.");

        private string? Text(string name) => texts.GetValueOrDefault(name);

        private string Required(string name) => Text(name) ?? throw Missing(name);

        private long? Number(string name) => numbers.TryGetValue(name, out var value) ? value : null;

        private Sha256Digest? Commitment(string name) => Text(name) is { } text ? Digest(text) : null;
    }
}
