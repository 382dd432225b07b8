using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplianceKit.Ledger.Keys;

namespace ComplianceKit.Ledger.Canonical;

/// <summary>The facts of one entry with their salts, sealed under the person's key and bound to log and entry.</summary>
internal static class FactsBox
{
    internal static byte[] Seal(ReadOnlySpan<byte> personKey, string log, string entryId, IEnumerable<SaltedFact> facts)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartArray();
            foreach (var fact in facts)
            {
                json.WriteStartArray();
                json.WriteStringValue(fact.Name);
                json.WriteStringValue(fact.Value);
                json.WriteBase64StringValue(fact.Salt.Span);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return SealedBox.Seal(personKey, output.WrittenSpan, Bound(log, entryId));
    }

    /// <exception cref="CryptographicException">The box was edited or moved, or its content is not what was sealed.</exception>
    internal static IReadOnlyList<SaltedFact> Open(ReadOnlySpan<byte> personKey, string log, string entryId, ReadOnlySpan<byte> box)
    {
        try
        {
            using var json = JsonDocument.Parse(SealedBox.Open(personKey, box, Bound(log, entryId)));
            return json.RootElement.EnumerateArray().Select(static fact => new SaltedFact(fact[0].GetString()!, fact[1].GetString()!, fact[2].GetBytesFromBase64())).ToImmutableArray();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new CryptographicException("The sealed facts are malformed.", error);
        }
    }

    private static byte[] Bound(string log, string entryId) => Encoding.UTF8.GetBytes($"{log}|{entryId}");
}
