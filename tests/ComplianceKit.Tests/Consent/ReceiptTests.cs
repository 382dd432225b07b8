using System.Text;
using ComplianceKit.Consent;
using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Checkpoints;
using ComplianceKit.Tests.Ledger;

namespace ComplianceKit.Tests.Consent;

public sealed class ReceiptTests
{
    [Fact]
    public async Task A_published_receipt_verifies_offline_with_the_public_key_alone()
    {
        await using var folder = new LedgerFolder();
        var (receipt, key) = await PublishedAsync(folder);
        var file = ReceiptDocument.Write(receipt);
        await folder.DisposeAsync();

        Assert.Equal(ReceiptVerification.Valid, new ReceiptVerifier(key).Verify(file));
        Assert.True(new ReceiptVerifier(key).Verify(receipt).IsValid);

        // A mail client or an editor may lay the file out anew.
        var reformatted = Encoding.UTF8.GetString(file).Replace("\n", "\r\n", StringComparison.Ordinal).Replace("  ", "\t", StringComparison.Ordinal);
        Assert.True(new ReceiptVerifier(key).Verify(Encoding.UTF8.GetBytes(reformatted)).IsValid);
        Assert.DoesNotContain("13800130003", reformatted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"purpose\":\"viewing\"", "\"purpose\":\"promotion\"")]
    [InlineData("\"kind\":\"granted\"", "\"kind\":\"withdrawn\"")]
    [InlineData("\"sequence\": 3", "\"sequence\": 4")]
    [InlineData("index 3", "index 2")]
    [InlineData("consent\\n7\\n", "consent\\n8\\n")]
    [InlineData("acme-homes/consent\\n7", "other/consent\\n7")]
    [InlineData("\"stage\": \"published\"", "\"stage\": \"sequenced\"")]
    [InlineData("compliancekit-receipt/1", "compliancekit-receipt/2")]
    [InlineData("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2")]
    [InlineData("{", "[")]
    public async Task A_receipt_that_was_changed_does_not(string part, string replacement)
    {
        await using var folder = new LedgerFolder();
        var (receipt, key) = await PublishedAsync(folder);
        var file = Encoding.UTF8.GetString(ReceiptDocument.Write(receipt));
        Assert.Contains(part, file, StringComparison.Ordinal);
        var at = file.IndexOf(part, StringComparison.Ordinal);

        var verification = new ReceiptVerifier(key).Verify(Encoding.UTF8.GetBytes(file[..at] + replacement + file[(at + part.Length)..]));
        Assert.False(verification.IsValid);
        Assert.NotEqual(verification.Problem!.English, verification.Problem.Chinese);
    }

    [Fact]
    public async Task Fields_that_say_more_than_the_proved_bytes_are_found()
    {
        await using var folder = new LedgerFolder();
        var (receipt, key) = await PublishedAsync(folder);
        var verifier = new ReceiptVerifier(key);
        Assert.False(verifier.Verify(receipt with { Entry = receipt.Entry with { Purpose = new("promotion") } }).IsValid);
        Assert.False(verifier.Verify(receipt with { Entry = receipt.Entry with { ValidUntil = DateTimeOffset.UnixEpoch } }).IsValid);
        Assert.False(verifier.Verify(receipt with { Entry = receipt.Entry with { Sequence = 2 } }).IsValid);
        Assert.False(verifier.Verify(receipt with { Proof = null }).IsValid);
    }

    [Fact]
    public async Task Another_logs_key_does_not_verify_it()
    {
        await using var folder = new LedgerFolder();
        var (receipt, _) = await PublishedAsync(folder);
        Assert.False(new ReceiptVerifier(new NoteSigner("acme-homes/consent", new byte[32]).Key.ToString()).Verify(receipt).IsValid);
        Assert.False(new ReceiptVerifier(new NoteSigner("else/consent", new byte[32]).Key.ToString()).Verify(receipt).IsValid);
    }

    [Fact]
    public async Task A_receipt_of_the_moment_has_its_place_and_no_proof_yet()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        var consent = LedgerFolder.ConsentOn(ledger);
        var receipt = await consent.RecordAsync(LedgerFolder.Grant(LedgerFolder.Person(1)));
        Assert.Equal(ReceiptStage.Sequenced, receipt.Stage);
        Assert.False(new ReceiptVerifier(await ledger.GetVerifierKeyAsync()).Verify(receipt).IsValid);
        Assert.Equal(receipt.Entry, ReceiptDocument.Read(ReceiptDocument.Write(receipt)).Entry);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => consent.GetReceiptAsync(1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => consent.GetReceiptAsync(-1));
    }

    [Fact]
    public async Task Every_entry_is_proved_and_old_checkpoints_still_prove_what_they_cover()
    {
        await using var folder = new LedgerFolder();
        var ledger = folder.Open();
        await ledger.AppendAsync([.. Enumerable.Range(0, 600).Select(LedgerFolder.Draft)]);
        var first = await ledger.PublishAsync();
        Assert.Equal(first, await ledger.PublishAsync());
        await ledger.AppendAsync([LedgerFolder.Draft(600)]);

        var verifier = new ReceiptVerifier(await ledger.GetVerifierKeyAsync());
        foreach (var sequence in new long[] { 0, 1, 254, 255, 256, 511, 512, 598, 599 })
        {
            var proof = await ledger.ProveAsync(sequence);
            Assert.Equal(first, proof.Checkpoint);
            var entry = await ledger.ReadAsync((view, cancel) => view.GetAsync(sequence, cancel));
            Assert.True(verifier.Verify(new ConsentReceipt(ReceiptStage.Published, LedgerFolder.Acme, entry!, proof)).IsValid);
        }

        Assert.NotEqual(first, (await ledger.ProveAsync(600)).Checkpoint);
    }

    private static async Task<(ConsentReceipt Receipt, string Key)> PublishedAsync(LedgerFolder folder)
    {
        var ledger = folder.Open();
        var consent = LedgerFolder.ConsentOn(ledger);
        for (var i = 0; i < 7; i++)
            await consent.RecordAsync(LedgerFolder.Grant(LedgerFolder.Person(i)));
        return (await consent.GetReceiptAsync(3), await ledger.GetVerifierKeyAsync());
    }
}
