using System.Text.Json;
using ComplianceKit.Ledger.Checkpoints;

namespace ComplianceKit.Tests.Ledger.Checkpoints;

/// <summary>The cases of Go's sumdb/note and of the C2SP pages.</summary>
public sealed class SignedNoteTests
{
    private static JsonElement Go => Vectors.Load("note/signed_note_go.json");

    public static TheoryData<string> Cases => new(Go.GetProperty("open").EnumerateArray().Select(static row => row.Text("name")));

    [Theory, MemberData(nameof(Cases))]
    public void Opens_what_Go_opens(string name)
    {
        var row = Go.GetProperty("open").EnumerateArray().Single(row => row.Text("name") == name);
        var note = row.TryGetProperty("note", out var text) ? NoteText.Bytes(text.GetString()!) : row.Hex("note_hex");
        var known = row.GetProperty("known").EnumerateArray().Select(static key => NoteKey.Parse(key.GetString()!)).ToList();
        var open = () => SignedNote.Open(note, known);
        switch (row.Text("want"))
        {
            case "ok":
                var opened = open();
                Assert.Equal(row.GetProperty("verified").EnumerateArray().Select(static n => n.GetString()), opened.Verified);
                Assert.Equal(row.TryGetProperty("unverified_count", out var count) ? count.GetInt32() : row.GetProperty("unverified").GetArrayLength(), opened.Unverified.Count);
                break;
            case "malformed":
                Assert.IsNotType<NoteSignatureException>(Assert.ThrowsAny<FormatException>(open));
                break;
            default:
                Assert.Throws<NoteSignatureException>(open);
                break;
        }
    }

    [Fact]
    public void Signs_what_Go_signs()
    {
        foreach (var row in Go.GetProperty("sign").EnumerateArray())
        {
            var secret = Convert.FromBase64String(row.Text("skey").Split('+', 5)[4]);
            var signer = new NoteSigner(row.Text("skey").Split('+')[2], secret[1..]);
            Assert.Equal(row.Text("vkey"), signer.Key.ToString());
            Assert.Equal(row.Text("want"), signer.Sign(row.Text("text")));
            Assert.Throws<ArgumentException>(() => signer.Sign("abc"));
        }
    }

    [Fact]
    public void Refuses_every_mutilated_verifier_key()
    {
        var key = Go.GetProperty("vkeys_ok")[0].GetString()!;
        Assert.Equal(key, NoteKey.Parse(key).ToString());
        var mutations = Enumerable.Range(0, key.Length).SelectMany(from => Enumerable.Range(from, key.Length - from + 1).Select(to => key[from..to]))
            .Where(part => part != key)
            .Concat(Enumerable.Range(0, key.Length).Select(i => key[..i] + (char)(key[i] + 1) + key[(i + 1)..]))
            .Concat(Go.GetProperty("vkeys_bad").EnumerateArray().Select(static row => row.Text("vkey")));
        Assert.All(mutations, static mutation => Assert.ThrowsAny<FormatException>(() => NoteKey.Parse(mutation)));
    }

    [Fact]
    public void Opens_the_notes_of_C2SP_and_of_the_Go_checksum_database()
    {
        foreach (var row in Vectors.Load("note/c2sp_examples.json").GetProperty("items").EnumerateArray())
        {
            if (row.GetProperty("vkey").GetString() is { } key)
                Assert.Single(SignedNote.Open(NoteText.Bytes(row.Text("note")), [NoteKey.Parse(key)]).Verified);
            if (!row.TryGetProperty("parsed", out var parsed))
                continue;
            var note = row.Text("note");
            var checkpoint = Checkpoint.Parse(note[..(note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)]);
            Assert.Equal(parsed.Text("origin"), checkpoint.Origin);
            Assert.Equal(parsed.GetProperty("size").GetInt64(), checkpoint.Size);
            Assert.Equal(parsed.Text("root_base64"), Convert.ToBase64String(checkpoint.Root.Span));
        }
    }
}
