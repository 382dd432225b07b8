using System.Text.Json;
using ComplianceKit.House;

namespace ComplianceKit.Tests.Ledger;

/// <summary>Reads the public vectors.</summary>
internal static class Vectors
{
    internal static JsonElement Load(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.PathOf("tests", "ComplianceKit.Tests", "Ledger", "Vectors"), name))).RootElement;

    /// <summary>A digest, or null where the vector gives one of another length.</summary>
    internal static Sha256Digest? Digest(JsonElement base64) =>
        base64.GetString() is { Length: > 0 } text && Convert.FromBase64String(text) is { Length: Sha256Digest.Size } bytes ? new Sha256Digest(bytes) : null;

    internal static byte[] Hex(this JsonElement row, string name) => Convert.FromHexString(row.GetProperty(name).GetString()!);

    internal static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
