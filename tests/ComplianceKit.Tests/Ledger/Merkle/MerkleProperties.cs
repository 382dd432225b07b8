using ComplianceKit.Ledger.Merkle;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.Ledger.Merkle;

/// <summary>What holds for every tree, every place and every pair of sizes; and that nothing else passes.</summary>
public sealed class MerkleProperties
{
    private static readonly List<Sha256Digest> Leaves = [.. Enumerable.Range(0, 300).Select(static n => MerkleHash.Leaf(BitConverter.GetBytes(n)))];
    private static readonly ListedLeaves Tree = new(Leaves);

    private static readonly Gen<(int Index, int Size)> Places =
        from size in Gen.Choose(1, 300)
        from index in Gen.Choose(0, size - 1)
        select (index, size);

    private static readonly Gen<(int First, int Second)> Sizes =
        from second in Gen.Choose(1, 300)
        from first in Gen.Choose(1, second)
        select (first, second);

    [Fact]
    public void The_right_edge_gives_the_root_of_the_definition() =>
        Prop.ForAll(Gen.Choose(0, 300).ToArbitrary(), static size =>
        {
            var range = Leaves.Take(size).Aggregate(CompactRange.Empty, static (edge, leaf) => edge.Append(leaf));
            return range.Root() == Tree.Root(0, size)
                && CompactRange.From(size, range.ToBytes()).Root() == range.Root()
                && MerkleProof.Range(Tree, size).ToBytes().AsSpan().SequenceEqual(range.ToBytes());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_audit_path_verifies_and_nowhere_else() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Places.ToArbitrary(), Gen.Choose(0, 299).ToArbitrary(), static (place, other) =>
        {
            var (index, size) = place;
            var (path, root) = (MerkleProof.Inclusion(Tree, index, size), Tree.Root(0, size));
            return MerkleProof.VerifyInclusion(Leaves[index], index, size, path, root)
                && (other == index || !MerkleProof.VerifyInclusion(Leaves[other], index, size, path, root))
                && (other == index || other >= size || !MerkleProof.VerifyInclusion(Leaves[index], other, size, path, root))
                && !MerkleProof.VerifyInclusion(Leaves[index], index, size, [.. path, root], root)
                && !MerkleProof.VerifyInclusion(Leaves[index], index, size, path, MerkleHash.Leaf([1]))
                && (path.Count == 0 || !MerkleProof.VerifyInclusion(Leaves[index], index, size, [.. path.Skip(1)], root))
                && !Mutations(path).Any(mutated => MerkleProof.VerifyInclusion(Leaves[index], index, size, mutated, root));
        }));

    [Fact]
    public void Every_prefix_is_consistent_and_no_other_tree_is() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Sizes.ToArbitrary(), static sizes =>
        {
            var (first, second) = sizes;
            var (path, old, root) = (MerkleProof.Consistency(Tree, first, second), Tree.Root(0, first), Tree.Root(0, second));
            return MerkleProof.VerifyConsistency(first, second, path, old, root)
                && !MerkleProof.VerifyConsistency(first, second, path, MerkleHash.Leaf([1]), root)
                && !MerkleProof.VerifyConsistency(first, second, path, old, MerkleHash.Leaf([1]))
                && !MerkleProof.VerifyConsistency(first, second, [.. path, old], old, root)
                && !Mutations(path).Any(mutated => MerkleProof.VerifyConsistency(first, second, mutated, old, root));
        }));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void An_empty_or_larger_first_tree_is_a_prefix_of_nothing(long first, long second) =>
        Assert.False(MerkleProof.VerifyConsistency(first, second, [], MerkleHash.Empty, Tree.Root(0, 5)));

    [Theory]
    [InlineData(3, 1)]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void A_stored_edge_that_does_not_fit_its_size_is_refused(long size, int hashes) =>
        Assert.Throws<FormatException>(() => CompactRange.From(size, new byte[hashes * Sha256Digest.Size]));

    /// <summary>The path with one hash changed, each in turn.</summary>
    private static IEnumerable<IReadOnlyList<Sha256Digest>> Mutations(IReadOnlyList<Sha256Digest> path) =>
        path.Select((hash, i) => (IReadOnlyList<Sha256Digest>)[.. path.Take(i), Sha256Digest.Of(hash.AsSpan()), .. path.Skip(i + 1)]);
}
