using System.Text;
using ComplianceKit.Ledger.Canonical;

namespace ComplianceKit.Tests.Ledger.Canonical;

/// <summary>The documents and numbers of the authors of RFC 8785.</summary>
public sealed class CanonicalJsonTests
{
    [Fact]
    public void Canonicalises_the_published_documents()
    {
        foreach (var row in Vectors.Load("jcs/documents.json").GetProperty("items").EnumerateArray())
        {
            var canonical = CanonicalJson.Canonicalize(Convert.FromBase64String(row.Text("input_base64")));
            Assert.Equal(row.Text("output_hex"), Convert.ToHexStringLower(canonical));
            Assert.True(CanonicalJson.IsCanonical(canonical));
            Assert.False(CanonicalJson.IsCanonical([.. canonical, (byte)'\n']));
        }
    }

    [Fact]
    public void Writes_every_published_number()
    {
        foreach (var row in Vectors.Load("jcs/numbers.json").GetProperty("rows").EnumerateArray())
            Assert.Equal(row[1].GetString(), EcmaNumber.Format(Number(row[0].GetString()!)));
        foreach (var row in Vectors.Load("jcs/numbers.json").GetProperty("must_fail").EnumerateArray())
            Assert.Throws<FormatException>(() => EcmaNumber.Format(Number(row.GetString()!)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("[1,]")]
    [InlineData("[1] [2]")]
    [InlineData("// note\n1")]
    [InlineData("1e400")]
    [InlineData("01")]
    public void Refuses_what_has_no_single_meaning(string json) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Refuses_nesting_without_end() =>
        Assert.Throws<FormatException>(() => CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(new string('[', 1000) + new string(']', 1000))));

    private static double Number(string bits) => BitConverter.UInt64BitsToDouble(Convert.ToUInt64(bits, 16));
}
