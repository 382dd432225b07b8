using System.Buffers;
using System.Text.Json;
using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Checkpoints;

namespace ComplianceKit.Consent;

/// <summary>A receipt as the file that a person gets: JSON that people can read, with the entry as it stands in the log and the proof in the form C2SP tlog-proof.</summary>
/// <remarks>The entry is a JSON object whose canonical form (RFC 8785) is the leaf of the tree; reformatting the file therefore changes nothing.</remarks>
public static class ReceiptDocument
{
    private const string Form = "compliancekit-receipt/1";
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a receipt.</summary>
    /// <param name="receipt">The receipt, with proof once it is published.</param>
    /// <returns>UTF-8 JSON.</returns>
    public static byte[] Write(ConsentReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var output = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            json.WriteStartObject();
            json.WriteString("form", Form);
            json.WriteString("stage", Word(receipt.Stage));
            json.WriteString("controller", receipt.Controller.Id);
            json.WriteString("controllerName", receipt.Controller.Name);
            json.WriteNumber("sequence", receipt.Sequence);
            json.WritePropertyName("entry");
            json.WriteRawValue(receipt.Entry.Bytes.Span);
            if (receipt.Proof is { } proof)
                json.WriteString("proof", TlogProof.Write(proof));
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads a receipt. What it says is not checked here; <see cref="ReceiptVerifier"/> does.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <exception cref="FormatException">The file is no receipt.</exception>
    public static ConsentReceipt Read(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8Json);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            if (root.GetProperty("form").GetString() != Form)
                throw new FormatException($"The receipt is not in the form {Form}.");
            var bytes = CanonicalJson.Canonicalize(JsonBytes(root.GetProperty("entry")));
            var content = EntryReader.Read(bytes);
            return new(
                Stage(root.GetProperty("stage").GetString()),
                new(root.GetProperty("controller").GetString()!, root.GetProperty("controllerName").GetString()!),
                EntryCodec.ToEntry(new(content.Log), root.GetProperty("sequence").GetInt64(), content, bytes),
                root.TryGetProperty("proof", out var proof) ? TlogProof.Read(proof.GetString()!) : null);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The file is no receipt of ComplianceKit.", error);
        }
    }

    private static ReadOnlySpan<byte> JsonBytes(JsonElement element) => System.Text.Encoding.UTF8.GetBytes(element.GetRawText());

    private static string Word(ReceiptStage stage) => stage switch
    {
        ReceiptStage.Accepted => "accepted",
        ReceiptStage.Sequenced => "sequenced",
        ReceiptStage.Published => "published",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage."),
    };

    private static ReceiptStage Stage(string? word) => Enum.GetValues<ReceiptStage>().Where(stage => Word(stage) == word).Cast<ReceiptStage?>().FirstOrDefault()
        ?? throw new FormatException("The receipt names a stage that there is not.");
}
