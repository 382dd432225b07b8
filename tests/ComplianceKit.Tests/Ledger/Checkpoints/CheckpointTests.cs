using System.Text;
using System.Text.Json;
using ComplianceKit.Ledger.Checkpoints;

namespace ComplianceKit.Tests.Ledger.Checkpoints;

public sealed class CheckpointTests
{
    private static JsonElement Cases => Vectors.Load("note/checkpoint_parse.json");

    [Fact]
    public void Writes_and_reads_as_the_transparency_tools_do()
    {
        foreach (var row in Cases.GetProperty("marshal").EnumerateArray())
            Assert.Equal(row.Text("want"), new Checkpoint(row.Text("origin"), row.GetProperty("size").GetInt64(), Encoding.UTF8.GetBytes(row.Text("hash_utf8"))).ToText());
        foreach (var row in Cases.GetProperty("unmarshal_ok").EnumerateArray())
        {
            var checkpoint = Checkpoint.Parse(row.Text("m"));
            Assert.Equal(row.Text("origin"), checkpoint.Origin);
            Assert.Equal(row.GetProperty("size").GetInt64(), checkpoint.Size);
            Assert.Equal(row.Text("hash_utf8"), Encoding.UTF8.GetString(checkpoint.Root.Span));
            Assert.Equal(row.Text("rest"), checkpoint.Extensions);
        }
    }

    [Fact]
    public void Refuses_what_is_no_checkpoint() =>
        Assert.All(Cases.GetProperty("unmarshal_bad").EnumerateArray().Select(static row => row.GetString()!).Append("Log\n0123\nYmFuYW5hcw==\n").Append("Log\n1\nYmFuYW5hcw==\nunfinished"), static text =>
            Assert.ThrowsAny<FormatException>(() => Checkpoint.Parse(text)));

    [Fact]
    public void Opens_only_under_its_own_name_and_key()
    {
        var signer = new NoteSigner("acme-homes/consent", new byte[32]);
        var note = signer.Sign(new Checkpoint("acme-homes/consent", 7, new byte[32]).ToText());
        Assert.Equal(7, Checkpoint.Open(note, "acme-homes/consent", signer.Key).Size);
        Assert.Throws<FormatException>(() => Checkpoint.Open(note, "other/consent", signer.Key));
        Assert.Throws<NoteSignatureException>(() => Checkpoint.Open(note, "acme-homes/consent", new NoteSigner("acme-homes/consent", [1, .. new byte[31]]).Key));
        Assert.Throws<NoteSignatureException>(() => Checkpoint.Open(note.Replace("\n7\n", "\n8\n", StringComparison.Ordinal), "acme-homes/consent", signer.Key));
        Assert.Throws<FormatException>(() => Checkpoint.Open(signer.Sign("acme-homes/consent\n7\nAAAA\n"), "acme-homes/consent", signer.Key));
    }
}
