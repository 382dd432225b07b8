namespace ComplianceKit.Tests.ContactPoints;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("+8613800138000")]
    [InlineData("+86 138-0013-8000")]
    [InlineData("0086 13800138000")]
    [InlineData("8613800138000")]
    [InlineData("86-138 0013 8000")]
    [InlineData("１３８００１３８０００")]
    [InlineData("＋８６　１３８　００１３　８０００")]
    [InlineData("(+86)13800138000")]
    [InlineData("+86(0)13800138000")]
    [InlineData("+86 138(0)0138000")]
    [InlineData("013800138000")]
    [InlineData("'13800138000")]
    [InlineData("tel:+86-138-0013-8000")]
    [InlineData(" 138 0013 8000\t")]
    [InlineData("138\u20110013\u20118000")]
    [InlineData("\u202A13800138000\u202C")]
    [InlineData("\uFEFF13800138000")]
    [InlineData("138.0013.8000")]
    [InlineData("13800138000.0")]
    [InlineData("1.3800138000E+10")]
    public void Every_way_to_write_a_mobile_is_the_same_point(string text) =>
        Assert.Equal("+8613800138000", ContactPoint.Phone(text).Address);

    [Theory]
    [InlineData("0771-5551234", "+867715551234")]
    [InlineData("(0771) 5551234", "+867715551234")]
    [InlineData("+86 771 5551234", "+867715551234")]
    [InlineData("7715551234", "+867715551234")]
    [InlineData("010-87654321", "+861087654321")]
    [InlineData("0755-26012345", "+8675526012345")]
    [InlineData("86 20 83123456", "+862083123456")]
    [InlineData("+1 (202) 555-0123", "+12025550123")]
    [InlineData("001 202 555 0123", "+12025550123")]
    [InlineData("+44 (0)20 7946 0958", "+442079460958")]
    [InlineData("+44 020 7946 0958", "+442079460958")]
    [InlineData("+39 06 6982", "+39066982")]
    [InlineData("00852 2345 6789", "+85223456789")]
    [InlineData("+886 0912 345 678", "+886912345678")]
    [InlineData("+65 8123 4567", "+6581234567")]
    public void Landlines_and_foreign_numbers_have_one_form(string text, string canonical) =>
        Assert.Equal(canonical, ContactPoint.Phone(text).Address);

    [Theory]
    [InlineData("", ContactPointProblem.Empty)]
    [InlineData(" \u200B ", ContactPointProblem.Empty)]
    [InlineData("unknown", ContactPointProblem.Malformed)]
    [InlineData("无", ContactPointProblem.Malformed)]
    [InlineData("-", ContactPointProblem.Malformed)]
    [InlineData("1.38E+10", ContactPointProblem.DigitsLost)]
    [InlineData("1.3800138E10", ContactPointProblem.DigitsLost)]
    [InlineData("1.38001E+10", ContactPointProblem.DigitsLost)]
    [InlineData("138****8000", ContactPointProblem.Masked)]
    [InlineData("13800138000,13900139000", ContactPointProblem.Several)]
    [InlineData("13800138000/0771-5551234", ContactPointProblem.Several)]
    [InlineData("13800138000 或 13900139000", ContactPointProblem.Several)]
    [InlineData("0771-5551234转802", ContactPointProblem.Extension)]
    [InlineData("+1 202 555 0123 ext 4", ContactPointProblem.Extension)]
    [InlineData("5551234", ContactPointProblem.AreaCodeMissing)]
    [InlineData("400-820-8820", ContactPointProblem.ServiceNumber)]
    [InlineData("95588", ContactPointProblem.ServiceNumber)]
    [InlineData("106575551234", ContactPointProblem.ServiceNumber)]
    [InlineData("1380013800", ContactPointProblem.NotInNumberingPlan)]
    [InlineData("12800138000", ContactPointProblem.NotInNumberingPlan)]
    [InlineData("138001380001", ContactPointProblem.TooLong)]
    [InlineData("000013800138000", ContactPointProblem.UnknownCountry)]
    [InlineData("+999 123456789", ContactPointProblem.UnknownCountry)]
    [InlineData("+1 202 555", ContactPointProblem.NotInNumberingPlan)]
    [InlineData("+12", ContactPointProblem.TooShort)]
    [InlineData("123", ContactPointProblem.TooShort)]
    public void What_is_not_one_persons_number_is_refused_with_its_reason(string text, ContactPointProblem expected)
    {
        Assert.False(ContactPoint.TryPhone(text, out var point, out var problem));
        Assert.Null(point);
        Assert.Equal(expected, problem);
    }
}
