using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Tests.Rules;

/// <summary>CK2007. The values are made here, with the check digit that the real ones have.</summary>
public sealed class LiteralAnalyzerTests
{
    private static readonly string Identity = WithCheck("45010319870416273");
    private static readonly string Card = WithLuhn("622848104715380273");
    private const string Mobile = "13971862405";

    public static TheoryData<string, string> Real => new()
    {
        { Identity, "id-number" },
        { "card " + Identity + " of the owner", "id-number" },
        { "身份证" + Identity, "id-number" },
        { Mobile, "phone" },
        { "手机" + Mobile + "，请联系", "phone" },
        { "+86" + Mobile, "phone" },
        { "+86-" + Mobile, "phone" },
        { "139-7186-2405", "phone" },
        { "Call " + Mobile + ".", "phone" },
        { "13971862405 15827340916", "phone" },
        { Card, "bank-card" },
        { WithLuhn("453201847163027"), "bank-card" },
        { Spaced(WithLuhn("453201847163027")), "bank-card" },
        { WithLuhn("37144963539843".Replace("963", "207", StringComparison.Ordinal)), "bank-card" },
        { "liu.ming83@163.com", "email" },
        { "mailto:824917365@qq.com", "email" },
        { Mobile + " liu.ming83@163.com", "phone,email" },
    };

    public static TheoryData<string> Clean =>
    [
        Identity[..17] + (Identity[17] == '1' ? '2' : '1'),
        WithCheck("99010319870416273"),
        WithCheck("45010319871316273"),
        WithCheck("45010319870416000"),
        "11010519491231002X",
        "12871862405",
        "13800138000", "13888888888", "13912345678", "0." + Mobile, Mobile + ".5", "A" + Mobile, Mobile + "7", "ORD-" + Mobile + "-01", Mobile + "-2",
        "15471862405",
        Card[..18] + (Card[18] == '1' ? '2' : '1'),
        "4242424242424242", "4111 1111 1111 1111", "6200000000000005", WithLuhn("993201847163027"),
        "liu.ming83@contoso.com", "test@163.com", "test01@qq.com", "123456@qq.com", "your.name@gmail.com", "@163.com", "a@",
        "{" + Mobile[..8] + "}", "2026-11-24 18:00:00", "", "@", "1", "d9b2d63d-a233-4123-847a-213971862405",
    ];

    [Theory, MemberData(nameof(Real))]
    public async Task A_value_that_looks_real_is_found_and_never_shown(string value, string kinds)
    {
        var finding = Assert.Single(await FindingsAsync($$"""class Seed { string Value = "{{value}}"; }"""));

        Assert.Equal(kinds, finding.Properties["ck.kinds"]);
        var said = string.Join(' ', finding.Properties.Values.Append(finding.GetMessage(CultureInfo.GetCultureInfo("en-US"))).Append(finding.GetMessage(CultureInfo.GetCultureInfo("zh-Hans"))));
        foreach (var part in value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static p => p.Length > 6 && p.Any(char.IsAsciiDigit)))
            Assert.DoesNotContain(part, said, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Clean))]
    public async Task What_only_looks_alike_is_left_alone(string value) =>
        Assert.Empty(await FindingsAsync($$"""class Seed { string Value = "{{value}}"; }"""));

    [Fact]
    public Task Every_form_of_literal_is_read() => Verify.DiagnosesAsync($$""""
        class Seed
        {
            const string A = {|CK2007:"{{Mobile}}"|};
            string B = {|CK2007:@"{{Mobile}}"|};
            string C(int n) => $"{n}{|CK2007: {{Mobile}} |}{n}";
            string D = {|CK2007:"""
                {{Mobile}}
                """|};
            [System.ComponentModel.DefaultValue({|CK2007:"{{Mobile}}"|})] public string E { get; set; } = "";
            long F = {|CK2007:{{WithCheck("45010319870416274")}}L|};
            long G = {{Mobile}};
            string H = "1397" + "1862405"; // {{Mobile}}
            string OrderId = "{{Card}}";
        }
        """", "CK2007");

    [Fact]
    public async Task The_message_says_what_it_is_and_what_to_do_in_both_languages()
    {
        var finding = Assert.Single(await FindingsAsync($$"""class Seed { string Value = "{{Identity}}"; }"""));

        Assert.Equal("This literal holds what looks like a real ID number; take it out of the source and its history, or use a documented test value", finding.GetMessage(CultureInfo.GetCultureInfo("en-US")));
        Assert.StartsWith("该字面量含有疑似真实的", finding.GetMessage(CultureInfo.GetCultureInfo("zh-Hans")), StringComparison.Ordinal);
        Assert.Equal("CN-PIPL-9,CN-PIPL-51", finding.Properties["ck.law"]);
    }

    [Fact]
    public async Task The_fingerprint_is_of_the_place_and_not_of_the_value()
    {
        var first = Assert.Single(await FindingsAsync($$"""class Seed { string Value = "{{Mobile}}"; }"""));
        var second = Assert.Single(await FindingsAsync("""class Seed { string Value = "15827340916"; }"""));
        var two = await FindingsAsync($$"""class Seed { string[] Value = ["{{Mobile}}", "15827340916"]; }""");

        Assert.Equal(first.Properties["ck.fingerprint"], second.Properties["ck.fingerprint"]);
        Assert.Equal(2, two.Select(static d => d.Properties["ck.fingerprint"]).Distinct().Count());
    }

    [Fact]
    public async Task Tests_are_left_alone_unless_asked_for()
    {
        var code = $$"""class Seed { string Value = "{{Mobile}}"; }""";
        var xunit = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("xunit.core").ToMetadataReference();

        Assert.Empty((await Verify.Code(code).WithReference(xunit).FindingsAsync()).Where(static d => d.Id == "CK2007"));
        Assert.Single((await Verify.Code(code).WithReference(xunit).WithOption("CK2007.include_tests", "true").FindingsAsync()), static d => d.Id == "CK2007");
    }

    [Fact]
    public Task A_value_at_the_seam_of_two_chunks_is_found()
    {
        var filler = new string(' ', 4090 - "class Seed { string A = \"".Length);
        return Verify.DiagnosesAsync("class Seed {" + filler + " string A = {|CK2007:\"" + Mobile + "\"|}; }", "CK2007");
    }

    [Fact]
    public Task Markup_of_a_page_is_left_to_whoever_wrote_the_page() => Verify.Code("class C;").With("Index.g.cs", $$"""
        #pragma checksum "Index.cshtml" "{8829d00f-11b8-4213-878b-770e8597ac16}" "00"
        // <auto-generated/>
        class Index
        {
            string Footer = "{{Mobile}}";
        #line 3 "Index.cshtml"
            string Code = {|CK2007:"{{Mobile}}"|};
        #line default
        }
        """).DiagnosesAsync("CK2007");

    private static async Task<IEnumerable<Diagnostic>> FindingsAsync(string code) => (await Verify.Code(code).FindingsAsync()).Where(static d => d.Id == "CK2007");

    private static string WithCheck(string seventeen)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return seventeen + "10X98765432"[seventeen.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    private static string WithLuhn(string digits)
    {
        var sum = digits.Reverse().Select(static (c, i) => i % 2 == 0 ? ((c - '0') * 2 / 10) + ((c - '0') * 2 % 10) : c - '0').Sum();
        return digits + (char)('0' + ((10 - (sum % 10)) % 10));
    }

    private static string Spaced(string digits) => string.Join(' ', digits.Chunk(4).Select(static c => new string(c)));
}
