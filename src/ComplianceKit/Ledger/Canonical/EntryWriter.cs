using System.Buffers;
using System.Buffers.Text;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>Writes an entry in its canonical form. Absent values are left out; members stand in the order of RFC 8785.</summary>
internal static class EntryWriter
{
    internal static byte[] Write(EntryContent content)
    {
        var output = new ArrayBufferWriter<byte>(512);
        output.Write("{\"actor\":"u8);
        CanonicalJson.WriteString(output, content.Actor);
        Number(output, ",\"at\":"u8, content.OccurredAt);
        Number(output, ",\"because\":"u8, content.BecauseOf);
        Text(output, ",\"channel\":"u8, content.Channel is { } channel ? EventNames.Of(channel) : null);
        Details(output, content.Details);
        Text(output, ",\"facts\":"u8, content.FactsCommitment?.ToString());
        Number(output, ",\"from\":"u8, content.ValidFrom);
        Text(output, ",\"id\":"u8, content.Id);
        Text(output, ",\"kind\":"u8, EventNames.Of(content.Kind));
        Text(output, ",\"log\":"u8, content.Log);
        Notice(output, content.Notice);
        Text(output, ",\"point\":"u8, content.PointCommitment?.ToString());
        Number(output, ",\"prev\":"u8, content.Previous);
        Text(output, ",\"purpose\":"u8, content.Purpose?.Value);
        Number(output, ",\"rec\":"u8, content.RecordedAt);
        Text(output, ",\"retry\":"u8, content.RetryCommitment?.ToString());
        Text(output, ",\"subj\":"u8, content.Subject?.ToString());
        Number(output, ",\"to\":"u8, content.ValidUntil);
        Number(output, ",\"v\":"u8, EntryContent.Version);
        output.Write("}"u8);
        return output.WrittenCount <= EntryContent.MaxBytes
            ? output.WrittenSpan.ToArray()
            : throw new ArgumentException($"The entry has {output.WrittenCount} bytes; at most {EntryContent.MaxBytes} fit. Shorten the details.", nameof(content));
    }

    private static void Details(ArrayBufferWriter<byte> output, IReadOnlyDictionary<string, string> details)
    {
        if (details.Count == 0)
            return;
        output.Write(",\"details\":"u8);
        var mark = (byte)'{';
        foreach (var (name, value) in details.OrderBy(static d => d.Key, StringComparer.Ordinal))
        {
            output.Write([mark]);
            CanonicalJson.WriteString(output, name);
            output.Write(":"u8);
            CanonicalJson.WriteString(output, value);
            mark = (byte)',';
        }

        output.Write("}"u8);
    }

    private static void Notice(ArrayBufferWriter<byte> output, NoticeReference? notice)
    {
        if (notice is null)
            return;
        Text(output, ",\"notice\":{\"id\":"u8, notice.Id);
        Text(output, ",\"lang\":"u8, notice.Language);
        Text(output, ",\"sha256\":"u8, notice.WordingHash.ToString());
        Text(output, ",\"ver\":"u8, notice.Version);
        output.Write("}"u8);
    }

    private static void Text(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        output.Write(name);
        CanonicalJson.WriteString(output, value);
    }

    private static void Number(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } number)
            return;
        output.Write(name);
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out var written);
        output.Advance(written);
    }
}
