using System.Security.Cryptography;
using System.Text;

namespace ComplianceKit.Ledger.Stores;

/// <summary>Rows as a ledger writes them, for a store to keep: bytes that mean nothing.</summary>
internal static class StoreRows
{
    internal static readonly NewLog New = new(new("acme-homes/consent", Bytes("instance", 16), "acme-homes/consent+1f2e3d4c+key"), Head(0));

    internal static HeadRow Head(long size) => new(size, size == 0 ? default : Bytes($"frontier {size}", 64), Bytes($"root {size}", 32), size * 1000);

    internal static byte[] Bytes(string name, int length) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(name)).Concat(SHA256.HashData(Encoding.UTF8.GetBytes(name + "+"))).Take(length)];

    internal static ReadOnlyMemory<byte> Tag(string point) => Bytes("tag " + point, 32);

    internal static ReadOnlyMemory<byte> Subject(string person) => Bytes("subject " + person, 16);

    /// <summary>An entry with everything beside it: recorded at its place times 1,000 microseconds.</summary>
    internal static LedgerAppend Append(long place, string? person = "one", string? purpose = "viewing", long kind = 1, string? point = null, long? channel = null) => new()
    {
        Entry = new(new(place, Leaf(place), Encoding.UTF8.GetBytes($"entry {place}")), new(kind, person is null ? (ReadOnlyMemory<byte>?)null : Subject(person), purpose, channel, place * 1000)),
        Point = point is null ? null : new(Tag(point), place, 1, Bytes($"salt {place}", 32)),
        Payload = new(place, Bytes($"box {place}", 48)),
        Retry = new(Retry(place), place, Bytes($"content {place}", 32), Bytes($"retry salt {place}", 32)),
    };

    internal static byte[] Leaf(long place) => Bytes($"leaf {place}", 32);

    internal static byte[] Retry(long place) => Bytes($"retry {place}", 32);
}
