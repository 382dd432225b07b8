using System.Text;
using ComplianceKit.Outreach;

namespace ComplianceKit.Imports;

/// <summary>CSV files as spreadsheets, vendors and accidents write them.</summary>
public sealed class CsvTests : IAsyncLifetime
{
    private const string Rest = "C-1,2026-03-01T10:00:00+08:00";

    private readonly ImportWorld world = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("Phone,E-Mail,Consent Reference,ConsentedAt")]
    [InlineData("手机号,邮箱,同意凭据,同意时间")]
    [InlineData("PHONE_NUMBER,email,consent-id,consented_at")]
    [InlineData("\"phone\",\"email\",\"consent_ref\",\"consent time\"")]
    public async Task The_header_is_understood_however_it_is_written(string header) =>
        Assert.Equal(ImportCode.Accepted, (await world.RowAsync($"13800138000,owner@example.com,{Rest}", header)).Code);

    [Fact]
    public async Task Other_columns_are_kept_for_whoever_takes_the_row_over()
    {
        var result = await world.RowAsync($"张三,13800138000,{Rest},\"凤岭北路, 1 栋\"", "name,phone,consent_reference,consented_at,address");

        Assert.Equal(("张三", "凤岭北路, 1 栋"), (result.Row!.Others["name"], result.Row.Others["address"]));
    }

    [Theory]
    [InlineData("name,address")]
    [InlineData("")]
    [InlineData("phone;email extra words, consent")]
    public async Task A_file_without_a_contact_column_is_refused_as_a_whole(string header)
    {
        var error = await Assert.ThrowsAsync<ImportSourceException>(() => world.ImportAsync(header + "\n1,2\n"));

        Assert.Contains("手机号", error.Text.Chinese, StringComparison.Ordinal);
        Assert.Equal(0, (await world.Outreach.Ledger.GetHeadAsync()).Size);
    }

    [Fact]
    public async Task A_column_that_stands_twice_is_ambiguous() =>
        Assert.Contains("Phone", (await Assert.ThrowsAsync<ImportSourceException>(() => world.ImportAsync("phone,手机\n1,2\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_header_alone_is_an_empty_list()
    {
        var report = await world.ImportAsync(ImportWorld.Header + "\n");

        Assert.Equal((0L, null), (report.Rows, report.Sequence));
    }

    [Theory]
    [InlineData("13800138000,,C-1", "4")]
    [InlineData("13800138000,,C-1,2026-03-01T10:00:00+08:00,one too many", "5")]
    public async Task A_row_with_other_columns_than_the_header_is_malformed(string row, string count)
    {
        var result = await world.RowAsync(row);

        Assert.Equal(ImportCode.MalformedRow, result.Code);
        Assert.Contains(count, result.Why.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_row_is_known_by_the_line_it_begins_on()
    {
        await world.ImportAsync($"{ImportWorld.Header},note\r\n13800138000,,{Rest},\"two\r\nlines\"\r\n\r\n1,,{Rest},\r\n13900139000,,{Rest},\r\n");

        Assert.Equal([(2L, ImportCode.Accepted), (5L, ImportCode.UnreadableContactPoint), (6L, ImportCode.Accepted)], world.Rows.Select(static row => (row.RowNumber, row.Code)));
        Assert.Equal("two\r\nlines", world.Rows[0].Row!.Others["note"]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_says_the_encoding(string encoding)
    {
        await world.ImportAsync($"手机号,同意凭据,同意时间\n13800138000,{Rest}\n", encoding: Encoding.GetEncoding(encoding));

        Assert.Equal(ImportCode.Accepted, Assert.Single(world.Rows).Code);
    }

    [Fact]
    public async Task A_row_in_another_encoding_is_malformed_and_the_next_one_is_not()
    {
        byte[] zhangSanInGbk = [0xD5, 0xC5, 0xC8, 0xFD];
        using var stream = new MemoryStream([.. Encoding.UTF8.GetBytes("name,phone,consent_reference,consented_at\n"), .. zhangSanInGbk, .. Encoding.UTF8.GetBytes($",13800138000,{Rest}\n李四,13900139000,{Rest}\n")]);

        await world.ImportAsync(stream);

        Assert.Equal([ImportCode.MalformedRow, ImportCode.Accepted], world.Rows.Select(static row => row.Code));
        Assert.Contains("UTF-8", world.Rows[0].Why.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task Other_separators_are_recognised(string separator) =>
        Assert.Equal(ImportCode.Accepted, (await world.RowAsync($"13800138000,,{Rest}".Replace(",", separator, StringComparison.Ordinal), ImportWorld.Header.Replace(",", separator, StringComparison.Ordinal))).Code);

    [Theory]
    [InlineData("138\"00138000,,C-1,2026-03-01T10:00:00+08:00")]
    [InlineData("\"13800138000\"x,,C-1,2026-03-01T10:00:00+08:00")]
    public async Task A_stray_quotation_mark_makes_a_row_malformed(string row) =>
        Assert.Equal(ImportCode.MalformedRow, (await world.RowAsync(row)).Code);

    [Theory]
    [InlineData(3)]
    [InlineData(40_000)]
    public async Task A_quotation_mark_that_nobody_closes_ends_the_reading_with_a_word(int swallowed)
    {
        var rest = string.Concat(Enumerable.Repeat($"13900139000,,{Rest}\n", swallowed));

        await world.ImportAsync($"{ImportWorld.Header}\n{ImportWorld.GoodRow}\n\"13700137000,,{Rest}\n{rest}");

        Assert.Equal([(2L, ImportCode.Accepted), (3L, ImportCode.MalformedRow)], world.Rows.Select(static row => (row.RowNumber, row.Code)));
        Assert.Contains("never closed", world.Rows[1].Why.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stream_stays_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{ImportWorld.Header}\n{ImportWorld.GoodRow}\n"));

        await world.ImportAsync(stream);

        Assert.True(stream.CanRead);
    }
}
