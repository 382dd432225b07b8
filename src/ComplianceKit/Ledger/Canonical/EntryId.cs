using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>The id of an entry: a UUID of version 7 (RFC 9562), in order of time and otherwise random.</summary>
internal static class EntryId
{
    internal static string Create(DateTimeOffset time)
    {
        Span<byte> id = stackalloc byte[16];
        RandomNumberGenerator.Fill(id);
        Span<byte> milliseconds = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, time.ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(id);
        id[6] = (byte)((id[6] & 0x0F) | 0x70);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return Convert.ToHexStringLower(id);
    }
}
