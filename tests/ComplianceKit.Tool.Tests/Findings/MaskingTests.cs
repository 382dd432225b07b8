using ComplianceKit.Tool.Findings;

namespace ComplianceKit.Tool.FindingTests;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("call 13800138000 now", "call *** now")]
    [InlineData("手机13800138000，", "手机***，")]
    [InlineData("tel:+86 138-0013-8000", "tel:***")]
    [InlineData("(010) 6505-1234", "(***")]
    [InlineData("138.0013.8000", "***")]
    [InlineData("１３８００１３８０００", "***")]
    [InlineData("id 11010119900307889X.", "id ***.")]
    [InlineData("card 6222 0210 0111 2223 334", "card ***")]
    [InlineData("mail wang.fang+x@mail.example.com!", "mail ***!")]
    [InlineData("until 2026-11-24 13912345678", "until 2026-***")]
    public void What_looks_personal_is_masked(string text, string masked) => Assert.Equal(masked, Masking.Mask(text));

    [Theory]
    [InlineData("until 2026-11-24;")]
    [InlineData("net10.0 and 10.0.14")]
    [InlineData("TimeSpan.FromDays(365), 1234567")]
    [InlineData("@Html.Raw(x) a@b")]
    [InlineData("")]
    public void What_does_not_stays(string text) => Assert.Equal(text, Masking.Mask(text));
}
