using ComplianceKit.Ledger.Checkpoints;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.Ledger.Checkpoints;

public sealed class Ed25519Tests
{
    /// <summary>The order of the base point, little-endian.</summary>
    private static readonly byte[] Order = Convert.FromHexString("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

    [Fact]
    public void Signs_as_RFC_8032_and_OpenSSL_do()
    {
        foreach (var row in Vectors.Load("note/ed25519_openssl.json").EnumerateArray())
        {
            var (seed, message) = (row.Hex("seed"), row.Hex("message"));
            Assert.Equal(row.Text("public"), Convert.ToHexStringLower(Ed25519.PublicKey(seed)));
            Assert.Equal(row.Text("signature"), Convert.ToHexStringLower(Ed25519.Sign(seed, message)));
            Assert.True(Ed25519.Verify(row.Hex("public"), message, row.Hex("signature")));
        }
    }

    [Fact]
    public void One_wrong_bit_anywhere_is_refused()
    {
        var row = Vectors.Load("note/ed25519_openssl.json")[20];
        var (key, message, signature) = (row.Hex("public"), row.Hex("message"), row.Hex("signature"));
        foreach (var bit in Enumerable.Range(0, 512).Where(static bit => bit % 37 == 0))
            Assert.False(Ed25519.Verify(key, message, Flip(signature, bit)), $"bit {bit} of the signature");
        foreach (var bit in Enumerable.Range(0, 256).Where(static bit => bit % 51 == 0))
            Assert.False(Ed25519.Verify(Flip(key, bit), message, signature), $"bit {bit} of the key");
        Assert.False(Ed25519.Verify(key, Flip(message, 3), signature));
    }

    [Fact]
    public void A_second_form_of_the_same_signature_is_refused()
    {
        var row = Vectors.Load("note/ed25519_openssl.json")[5];
        var signature = row.Hex("signature");
        var carry = 0;
        for (var i = 0; i < 32; i++)
        {
            carry += signature[32 + i] + Order[i];
            signature[32 + i] = (byte)carry;
            carry >>= 8;
        }

        Assert.False(Ed25519.Verify(row.Hex("public"), row.Hex("message"), signature));
    }

    [Theory]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")] // y = p, another form of 0
    [InlineData("0200000000000000000000000000000000000000000000000000000000000000")] // not on the curve
    [InlineData("0100000000000000000000000000000000000000000000000000000000000080")] // negative zero
    public void What_is_no_point_is_no_key(string key) =>
        Assert.False(Ed25519.Verify(Convert.FromHexString(key), "x"u8, new byte[64]));

    [Fact]
    public void Wrong_lengths_are_refused()
    {
        var row = Vectors.Load("note/ed25519_openssl.json")[1];
        Assert.False(Ed25519.Verify(row.Hex("public").AsSpan(1), row.Hex("message"), row.Hex("signature")));
        Assert.False(Ed25519.Verify(row.Hex("public"), row.Hex("message"), row.Hex("signature").AsSpan(1)));
        Assert.Throws<ArgumentException>(() => Ed25519.Sign(new byte[31], "x"u8));
    }

    [Fact]
    public void Whatever_is_signed_verifies_under_its_own_key_alone() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(6), Prop.ForAll(Gen.Choose(0, 255).ListOf(32).ToArbitrary(), ArbMap.Default.ArbFor<byte[]>(), static (digits, message) =>
        {
            var seed = digits.Select(static d => (byte)d).ToArray();
            var signature = Ed25519.Sign(seed, message);
            return Ed25519.Verify(Ed25519.PublicKey(seed), message, signature) && !Ed25519.Verify(Ed25519.PublicKey(Flip(seed, 1)), message, signature);
        }));

    private static byte[] Flip(byte[] bytes, int bit)
    {
        var flipped = bytes.ToArray();
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }
}
