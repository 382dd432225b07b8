using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Ledger;
using ComplianceKit.Ledger.Canonical;

namespace ComplianceKit.Tests.Ledger.Canonical;

public sealed class EntryFormatTests
{
    /// <summary>The bytes of version 1. They stand in logs for ever: if this test fails, make a version 2 and keep reading this one.</summary>
    private const string Golden =
        "{\"actor\":\"person\",\"at\":1772355600000000,\"because\":3,\"channel\":\"in_app\",\"details\":{\"grade\":\"declared\",\"é\":\"\\n\"},"
        + "\"facts\":\"0101010101010101010101010101010101010101010101010101010101010101\",\"from\":1,\"id\":\"0195\",\"kind\":\"opt_out_lifted\",\"log\":\"acme-homes/consent\","
        + "\"notice\":{\"id\":\"lead-form\",\"lang\":\"zh-Hans\",\"sha256\":\"0202020202020202020202020202020202020202020202020202020202020202\",\"ver\":\"2026-01\"},"
        + "\"point\":\"0303030303030303030303030303030303030303030303030303030303030303\",\"prev\":0,\"purpose\":\"viewing\",\"rec\":1772355600000001,"
        + "\"retry\":\"0404040404040404040404040404040404040404040404040404040404040404\",\"subj\":\"000102030405060708090a0b0c0d0e0f\",\"to\":2,\"v\":1}";

    private static readonly EntryContent Full = new()
    {
        Log = "acme-homes/consent",
        Kind = LedgerEventKind.OptOutLifted,
        Id = "0195",
        Subject = SubjectId.FromBytes([.. Enumerable.Range(0, 16).Select(static i => (byte)i)]),
        Purpose = new("viewing"),
        Channel = Channel.InApp,
        OccurredAt = 1772355600000000,
        RecordedAt = 1772355600000001,
        ValidFrom = 1,
        ValidUntil = 2,
        Notice = new("lead-form", "2026-01", "zh-Hans", Digest(2)),
        Previous = 0,
        Actor = "person",
        BecauseOf = 3,
        Details = ImmutableDictionary<string, string>.Empty.Add("é", "\n").Add("grade", "declared"),
        FactsCommitment = Digest(1),
        PointCommitment = Digest(3),
        RetryCommitment = Digest(4),
    };

    [Fact]
    public void Writes_the_bytes_that_stand_in_logs() => Assert.Equal(Golden, Encoding.UTF8.GetString(EntryWriter.Write(Full)));

    [Fact]
    public void What_is_written_is_canonical() => Assert.True(CanonicalJson.IsCanonical(EntryWriter.Write(Full)));

    [Fact]
    public void What_is_read_says_what_was_written()
    {
        var read = EntryReader.Read(Encoding.UTF8.GetBytes(Golden));
        Assert.Equal(Full with { Details = read.Details }, read);
        Assert.Equal(Full.Details.OrderBy(static d => d.Key, StringComparer.Ordinal), read.Details);
    }

    [Fact]
    public void Every_kind_and_channel_has_a_name_and_comes_back()
    {
        Assert.All(Enum.GetValues<LedgerEventKind>(), static kind => Assert.Equal(kind, EventNames.Kind(EventNames.Of(kind))));
        Assert.All(Enum.GetValues<Channel>(), static channel => Assert.Equal(channel, EventNames.Channel(EventNames.Of(channel))));
        Assert.Throws<ArgumentException>(static () => EventNames.Of((LedgerEventKind)0));
    }

    [Theory]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("\"v\":1", "\"v\":1,\"w\":1")]
    [InlineData("\"kind\":\"opt_out_lifted\"", "\"kind\":\"resold\"")]
    [InlineData("\"channel\":\"in_app\"", "\"channel\":\"fax\"")]
    [InlineData("\"at\":1772355600000000", "\"at\":1.5")]
    [InlineData("\"at\":1772355600000000,", "")]
    [InlineData("\"prev\":0", "\"prev\":0,\"prev\":0")]
    [InlineData("\"subj\":\"0001", "\"subj\":\"zz01")]
    [InlineData("\"ver\":\"2026-01\"", "\"vers\":\"2026-01\"")]
    [InlineData("\"v\":1}", "\"v\":1")]
    [InlineData("\"v\":1}", "\"v\":1} ")]
    public void What_this_version_does_not_know_is_refused(string part, string replacement)
    {
        var bytes = Encoding.UTF8.GetBytes(Golden.Replace(part, replacement, StringComparison.Ordinal));
        if (replacement.EndsWith(' '))
            Assert.False(CanonicalJson.IsCanonical(bytes));
        else
            Assert.Throws<FormatException>(() => EntryReader.Read(bytes));
    }

    [Fact]
    public void An_entry_longer_than_a_tile_can_hold_is_refused() =>
        Assert.Throws<ArgumentException>(static () => EntryWriter.Write(Full with { Details = ImmutableDictionary<string, string>.Empty.Add("x", new('x', 70_000)) }));

    [Fact]
    public void Times_are_whole_microseconds_that_every_JSON_reader_keeps()
    {
        var time = new DateTimeOffset(2026, 3, 1, 17, 0, 0, TimeSpan.FromHours(8)).AddTicks(1234567);
        Assert.Equal(time.AddTicks(-7), Microseconds.ToTime(Microseconds.From(time)));
        Assert.Throws<ArgumentException>(static () => Microseconds.From(DateTimeOffset.MaxValue));
    }

    private static Sha256Digest Digest(byte value) => new(Enumerable.Repeat(value, 32).ToArray());
}
