using System.Text.Json;
using ComplianceKit.Ledger.Merkle;

namespace ComplianceKit.Tests.Ledger.Merkle;

/// <summary>The probes of transparency-dev/merkle: proofs that must hold, and many more that must not.</summary>
public sealed class MerkleVectorTests
{
    public static TheoryData<string> Inclusion => Names("merkle/inclusion.json");

    public static TheoryData<string> Consistency => Names("merkle/consistency.json");

    [Theory, MemberData(nameof(Inclusion))]
    public void Inclusion_probe(string source)
    {
        var probe = Find("merkle/inclusion.json", source);
        var holds = Vectors.Digest(probe.GetProperty("leafHash")) is { } leaf && Vectors.Digest(probe.GetProperty("root")) is { } root && Path(probe) is { } path
            && MerkleProof.VerifyInclusion(leaf, Number(probe, "leafIdx"), Number(probe, "treeSize"), path, root);
        Assert.Equal(!probe.GetProperty("wantErr").GetBoolean(), holds);
    }

    [Theory, MemberData(nameof(Consistency))]
    public void Consistency_probe(string source)
    {
        var probe = Find("merkle/consistency.json", source);
        var holds = Path(probe) is { } path
            && MerkleProof.VerifyConsistency(Number(probe, "size1"), Number(probe, "size2"), path, Root(probe, "root1"), Root(probe, "root2"));
        Assert.Equal(!probe.GetProperty("wantErr").GetBoolean(), holds);
    }

    [Fact]
    public void Roots_and_nodes_of_the_reference_tree()
    {
        var tree = Vectors.Load("merkle/tree_hashes.json");
        var leaves = tree.GetProperty("leaf_inputs").EnumerateArray().Select(static leaf => MerkleHash.Leaf(Convert.FromHexString(leaf.GetString()!))).ToList();
        var roots = tree.GetProperty("root_by_size").EnumerateArray().Select(static root => root.GetString()).ToList();
        var nodes = new ListedLeaves(leaves);

        var range = CompactRange.Empty;
        for (var size = 0; size <= leaves.Count; size++)
        {
            Assert.Equal(roots[size], range.Root().ToString());
            Assert.Equal(roots[size], MerkleProof.RangeRoot(nodes, 0, size).ToString());
            if (size < leaves.Count)
                range = range.Append(leaves[size]);
        }

        foreach (var (level, hashes) in tree.GetProperty("node_hashes_by_level").EnumerateArray().Index())
        {
            foreach (var (index, hash) in hashes.EnumerateArray().Index())
                Assert.Equal(hash.GetString(), nodes.Node(level, index).ToString());
        }
    }

    [Fact]
    public void Hashes_of_empty_tree_leaf_and_node()
    {
        foreach (var row in Vectors.Load("merkle/tree_hashes.json").GetProperty("hasher").EnumerateArray())
        {
            var hash = row.Text("op") switch
            {
                "empty_root" => MerkleHash.Empty,
                "leaf" => MerkleHash.Leaf(row.Hex("data")),

                // The reference hashes nodes of any length; ours are digests, so the bytes are put together here.
                _ => Sha256Digest.Of([1, .. row.Hex("left"), .. row.Hex("right")]),
            };
            Assert.Equal(row.Text("want"), hash.ToString());
        }
    }

    private static TheoryData<string> Names(string file) =>
        new(Vectors.Load(file).GetProperty("probes").EnumerateArray().Select(static probe => probe.Text("source")));

    private static JsonElement Find(string file, string source) =>
        Vectors.Load(file).GetProperty("probes").EnumerateArray().Single(probe => probe.Text("source") == source);

    /// <summary>Some probes carry a text for a root that does not matter; its digest stands for it, and for no other.</summary>
    private static Sha256Digest Root(JsonElement probe, string name) =>
        Vectors.Digest(probe.GetProperty(name)) ?? Sha256Digest.OfText(probe.Text(name));

    private static long Number(JsonElement probe, string name) => unchecked((long)probe.GetProperty(name).GetUInt64());

    private static List<Sha256Digest>? Path(JsonElement probe)
    {
        var proof = probe.GetProperty("proof");
        var hashes = proof.ValueKind == JsonValueKind.Null ? [] : proof.EnumerateArray().Select(Vectors.Digest).ToList();
        return hashes.TrueForAll(static hash => hash is not null) ? hashes.ConvertAll(static hash => hash!.Value) : null;
    }
}
