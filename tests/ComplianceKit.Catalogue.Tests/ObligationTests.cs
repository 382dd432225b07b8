using System.Text.RegularExpressions;

namespace ComplianceKit.Catalogue;

public sealed partial class ObligationTests
{
    [Fact]
    public void Every_duty_names_a_known_instrument_and_starts_with_its_id()
    {
        foreach (var (id, duty) in Obligations.ById)
        {
            Assert.Contains(duty.Text("instrument"), Obligations.Instruments.Keys);
            Assert.StartsWith(duty.Text("instrument") + "-", id, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_nobody_checked_is_not_called_verified()
    {
        foreach (var (id, duty) in Obligations.ById)
        {
            Assert.True(duty.Text("level") is "text" or "secondary" or "memory", id);
            Assert.False(duty.GetProperty("verified").GetBoolean() && duty.Text("level") == "memory", id);
            if (!duty.GetProperty("verified").GetBoolean())
                Assert.True(duty.TryGetProperty("note", out var note) && note.GetString()!.Length > 0, id + " says neither verified nor why not");
        }
    }

    [Fact]
    public void Duties_speak_both_languages_and_name_their_source()
    {
        foreach (var (id, duty) in Obligations.ById)
        {
            Assert.True(duty.GetProperty("duty").Text("en").Length > 10, id);
            Assert.Matches(Han(), duty.GetProperty("duty").Text("zh-Hans"));
            Assert.True(duty.Text("source").Length > 0, id);
            Assert.NotEmpty(duty.Strings("topics"));
        }
    }

    [Fact]
    public void A_replaced_rule_has_an_end_and_is_not_in_force()
    {
        var replaced = Obligations.ById["CN-SMS2015-18"];
        Assert.False(Obligations.InForce(replaced, "2026-05-01"));
        Assert.True(Obligations.InForce(replaced, "2026-04-30"));
        Assert.True(Obligations.InForce(Obligations.ById["CN-SMS2026-21"], "2026-05-01"));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
