using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.PersonalData;

public sealed class RedactionTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("李", "***")]
    [InlineData("1234567", "***")]
    [InlineData("12345678", "1***8")]
    [InlineData("13800138000", "1***0")]
    public void Short_values_vanish_and_longer_ones_keep_their_ends(string? value, string? masked) =>
        Assert.Equal(masked, Redaction.Mask(value));

    [Fact]
    public void The_width_says_nothing_about_the_length() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), static value => Redaction.Mask(value.Get)!.Length is 3 or 5).QuickCheckThrowOnFailure();

    [Fact]
    public void At_most_two_characters_of_a_value_are_shown() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), static value =>
        {
            var masked = Redaction.Mask(value.Get)!;
            return masked == "***" || (masked[0] == value.Get[0] && masked[^1] == value.Get[^1] && masked[1..^1] == "***");
        }).QuickCheckThrowOnFailure();
}
