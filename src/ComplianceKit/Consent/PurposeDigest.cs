using System.Buffers;
using System.Globalization;
using ComplianceKit.Configuration;
using ComplianceKit.Ledger.Canonical;

namespace ComplianceKit.Consent;

/// <summary>Digest of a purpose as it was declared when somebody consented to it, so that a later change of the declaration shows.</summary>
internal static class PurposeDigest
{
    internal static Sha256Digest Of(PurposeDefinition purpose)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("["u8);
        foreach (var part in Parts(purpose))
        {
            CanonicalJson.WriteString(output, part);
            output.Write(","u8);
        }

        output.Write("1]"u8);
        return Sha256Digest.Of(output.WrittenSpan);
    }

    private static IEnumerable<string> Parts(PurposeDefinition purpose) =>
    [
        purpose.Id.Value,
        purpose.Name.English,
        purpose.Name.Chinese,
        purpose.Basis.ToString(),
        purpose.Reason ?? string.Empty,
        Numbers(purpose.Kinds.Select(static kind => (long)kind)),
        purpose.Notice ?? string.Empty,
        Numbers(purpose.Channels.Select(static channel => (long)channel)),
        purpose.IsMarketing ? "marketing" : string.Empty,
        purpose.Retention?.Ticks.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
    ];

    private static string Numbers(IEnumerable<long> values) => string.Join(',', values.Order().Select(static value => value.ToString(CultureInfo.InvariantCulture)));
}
