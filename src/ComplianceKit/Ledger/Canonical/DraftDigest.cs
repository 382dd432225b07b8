using System.Buffers;
using System.Globalization;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>The canonical form of a draft as it was sent, by which a retry is told from another event under the same key. Only its keyed digest is kept.</summary>
internal static class DraftDigest
{
    internal static byte[] Canonical(LedgerDraft draft)
    {
        var output = new ArrayBufferWriter<byte>(256);
        output.Write("["u8);
        foreach (var part in Parts(draft))
        {
            CanonicalJson.WriteString(output, part);
            output.Write(","u8);
        }

        output.Write("0]"u8);
        return output.WrittenSpan.ToArray();
    }

    private static IEnumerable<string> Parts(LedgerDraft draft)
    {
        yield return EventNames.Of(draft.Kind);
        yield return draft.Subject switch
        {
            Subject.Known known => "id " + known.Id,
            Subject.ReachedAtPoint reached => Of(reached.Point),
            _ => string.Empty,
        };
        yield return draft.Point is { } point ? Of(point) : string.Empty;
        yield return draft.Purpose?.Value ?? string.Empty;
        yield return draft.Channel is { } channel ? EventNames.Of(channel) : string.Empty;
        yield return Of(draft.OccurredAt);
        yield return Of(draft.ValidFrom);
        yield return Of(draft.ValidUntil);
        yield return draft.Notice is { } notice ? $"{notice.WordingHash} {notice.Language} {notice.Version} {notice.Id}" : string.Empty;
        yield return draft.Actor;
        yield return draft.BecauseOf?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
        foreach (var texts in new[] { draft.Details, draft.Facts })
        {
            yield return texts.Count.ToString(CultureInfo.InvariantCulture);
            foreach (var (name, value) in texts.OrderBy(static t => t.Key, StringComparer.Ordinal))
            {
                yield return name;
                yield return value;
            }
        }
    }

    private static string Of(ContactPoint point) => string.Create(CultureInfo.InvariantCulture, $"point {(int)point.Kind} {point.Address}");

    private static string Of(DateTimeOffset? time) => Microseconds.From(time)?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
