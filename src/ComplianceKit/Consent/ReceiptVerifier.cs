using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Canonical;
using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Consent;

/// <summary>Checks a receipt with the public key of the log alone: without the ledger, without a network, years later.</summary>
/// <remarks>
/// A valid receipt shows that the controller's log held exactly this entry at this place when it signed the checkpoint. It does not show
/// that nothing later exists: a withdrawal after it stands in the log only.
/// </remarks>
public sealed class ReceiptVerifier
{
    private readonly NoteKey key;

    /// <summary>Trusts one log.</summary>
    /// <param name="verifierKey">The public key of the log, as <c>acme-homes/consent+1f2e3d4c+A…</c> (C2SP signed-note); from <see cref="SqliteLedger.GetVerifierKeyAsync"/>.</param>
    /// <exception cref="FormatException">The text is no such key.</exception>
    public ReceiptVerifier(string verifierKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(verifierKey);
        key = NoteKey.Parse(verifierKey);
    }

    /// <summary>Checks a receipt.</summary>
    /// <param name="receipt">The receipt, published.</param>
    public ReceiptVerification Verify(ConsentReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if (receipt.Proof is not { } proof || receipt.Stage != ReceiptStage.Published)
            return ReceiptVerification.Invalid("The receipt has no proof yet; ask the controller for the published one.", "该回执尚无证明；请向个人信息处理者索取已发布的回执。");
        if (!Says(receipt.Entry))
            return ReceiptVerification.Invalid("The entry was changed: its fields are not what its canonical bytes say.", "记录已被改动：其字段与规范字节内容不一致。");
        if (receipt.Entry.Log.Origin != key.Name)
            return ReceiptVerification.Invalid($"The receipt is of log {receipt.Entry.Log}, not of log {key.Name}.", $"该回执属于日志 {receipt.Entry.Log}，而不是 {key.Name}。");
        try
        {
            var checkpoint = Checkpoint.Open(proof.Checkpoint, key.Name, key);
            return proof.Sequence == receipt.Sequence && proof.Size == checkpoint.Size
                && MerkleProof.VerifyInclusion(MerkleHash.Leaf(receipt.Entry.Bytes.Span), proof.Sequence, checkpoint.Size, proof.Path, checkpoint.Digest())
                ? ReceiptVerification.Valid
                : ReceiptVerification.Invalid("The proof does not lead from the entry to the signed root.", "证明无法从该记录推导出已签名的根哈希。");
        }
        catch (NoteSignatureException)
        {
            return ReceiptVerification.Invalid("The checkpoint is not signed by the key of this log.", "检查点并非由该日志的密钥签名。");
        }
        catch (FormatException)
        {
            return ReceiptVerification.Invalid("The checkpoint of the proof is malformed, or is of another log.", "证明中的检查点格式有误，或属于其他日志。");
        }
    }

    /// <summary>Reads a receipt file and checks it.</summary>
    /// <param name="utf8Json">The file, as <see cref="ReceiptDocument"/> writes it.</param>
    public ReceiptVerification Verify(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return Verify(ReceiptDocument.Read(utf8Json));
        }
        catch (FormatException error)
        {
            return ReceiptVerification.Invalid($"The file cannot be read as a receipt: {error.Message}", "无法将该文件读取为回执。");
        }
    }

    /// <summary>Whether what the entry shows is what its bytes, which are proved, say.</summary>
    private static bool Says(LedgerEntry entry)
    {
        try
        {
            var read = EntryCodec.ToEntry(entry.Log, entry.Sequence, EntryReader.Read(entry.Bytes.Span), entry.Bytes.ToArray());
            return CanonicalJson.IsCanonical(entry.Bytes.Span) && EntryCodec.SaysTheSame(read, entry);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
