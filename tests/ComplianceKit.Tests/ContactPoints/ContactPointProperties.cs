using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.ContactPoints;

/// <summary>What holds for every number and every text, checked with generated ones (FsCheck; it prints the seed of a failure).</summary>
public sealed class ContactPointProperties
{
    private static readonly string[] Noise = [" ", "-", "", "", "", "(", ")", "\u3000", "\u200B", "–"];

    private static readonly Gen<string> Mobile =
        from second in Gen.Choose(3, 9)
        from rest in Gen.Choose(0, 9).ListOf(9)
        select "1" + second + string.Concat(rest);

    private static readonly Gen<string> Written =
        from number in Mobile
        from prefix in Gen.Elements("", "+86", "0086", "86", "+86 ", "(+86)", "0", "tel:+86")
        from wide in Gen.Elements(true, false)
        from noise in Gen.Elements(Noise).ListOf(11)
        let spread = string.Concat(number.Zip(noise, static (digit, mark) => digit + mark))
        select number + "|" + prefix + (wide ? string.Concat(spread.Select(static c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c)) : spread);

    private static readonly Gen<string> AnyText =
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>(),
            Gen.Elements("0123456789+-() .Ee@,转*xabc。．＋８６\u200B\uD83D\uDE00\u0301İßﬁ".ToCharArray()).ListOf(12).Select(static c => string.Concat(c)),
            ArbMap.Default.GeneratorFor<string>().Select(static s => s + "@example.cn"),
            ArbMap.Default.GeneratorFor<string>().Select(static s => "li@" + s + ".cn"),
            Mobile.Select(static s => s.Insert(5, "E")));

    [Fact]
    public void However_a_mobile_is_written_its_canonical_form_is_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(Written.ToArbitrary(), static pair =>
        {
            var parts = pair.Split('|');
            return ContactPoint.Phone(parts[1]).Address == "+86" + parts[0];
        }));

    [Fact]
    public void A_plainly_written_mobile_is_always_read() =>
        Prop.ForAll(Mobile.ToArbitrary(), static number => ContactPoint.Phone(number).Equals(ContactPoint.Phone("0086 " + number))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_canonical_form_is_a_fixed_point() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(AnyText.ToArbitrary(), static text =>
            Enum.GetValues<ContactPointKind>().All(kind =>
                !ContactPoint.TryParse(kind, text, out var once, out _) || (ContactPoint.TryParse(kind, once.Address, out var twice, out _) && once.Equals(twice)))));

    [Fact]
    public void No_text_throws_and_no_masked_form_shows_the_value() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(AnyText.ToArbitrary(), static text =>
            Enum.GetValues<ContactPointKind>().All(kind =>
                !ContactPoint.TryParse(kind, text, out var point, out var problem)
                    ? problem != ContactPointProblem.None
                    : problem == ContactPointProblem.None && (point.Address.Length < 2 || !Masked(point).Contains(point.Address, StringComparison.Ordinal)))));

    [Fact]
    public void Letter_case_never_makes_a_second_address() =>
        Prop.ForAll(Gen.Elements("abcxyz019.+-_".ToCharArray()).ListOf(8).Select(static c => "l" + string.Concat(c).Replace("..", ".", StringComparison.Ordinal).TrimEnd('.') + "n@Mail.Example.cn").ToArbitrary(), static text =>
            !ContactPoint.TryEmail(text, out var point, out _) || point.Equals(ContactPoint.Email(text.ToUpperInvariant()))).QuickCheckThrowOnFailure();

    /// <summary>What is shown of the address: the name of the kind before it may hold a short address by chance ("co" in Account).</summary>
    private static string Masked(ContactPoint point) => point.ToString()[$"{point.Kind} ".Length..];
}
