using ComplianceKit.Ledger;
using ComplianceKit.Tool.Support;

namespace ComplianceKit.Tool.Commands;

/// <summary>The commands over a ledger: none is ever created by a mistyped path, and no contact point is repeated.</summary>
public sealed class LedgerCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ck-ledger-command-").FullName;

    private string Database => Path.Combine(folder, "consent.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_untouched_ledger_is_intact()
    {
        await CreateAsync();

        var (code, output, _) = await Shell.RunAsync("ledger", "verify", "--ledger", $"Data Source={Database}", "--language", "en");

        Assert.Equal(0, code);
        Assert.Contains("The ledger is intact", output);
        Assert.Contains("acme-homes/consent", output);
    }

    [Fact]
    public async Task A_damaged_ledger_is_not()
    {
        await CreateAsync();
        await File.WriteAllBytesAsync(Database, new byte[8192]);

        Assert.NotEqual(0, (await Shell.RunAsync("ledger", "verify", "--ledger", $"Data Source={Database}")).Code);
    }

    [Theory]
    [InlineData("ledger", "verify")]
    [InlineData("outreach", "opt-out", "13800138000")]
    [InlineData("outreach", "explain", "13800138000")]
    public async Task A_mistyped_path_creates_nothing(params string[] command)
    {
        var (code, output, error) = await Shell.RunAsync([.. command, "--ledger", $"Data Source={Database}", "--language", "zh-Hans"]);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("此处没有台账", error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task What_is_no_contact_point_is_refused_and_not_repeated()
    {
        var (code, output, error) = await Shell.RunAsync("outreach", "opt-out", "138001", "--ledger", $"Data Source={Database}");

        Assert.Equal(2, code);
        Assert.DoesNotContain("138001", output + error);
    }

    [Theory]
    [InlineData("--channel", "99")]
    [InlineData("--channel", "carrier-pigeon")]
    [InlineData("--reason", "42")]
    public async Task What_is_no_channel_or_reason_is_refused(string option, string value)
    {
        await CreateAsync();
        var (code, output, error) = await Shell.RunAsync("outreach", "opt-out", "13800138000", option, value, "--ledger", $"Data Source={Database}");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(value, error);
        Assert.DoesNotContain(" at ComplianceKit", error);
    }

    [Fact]
    public async Task A_variable_that_is_not_set_is_named()
    {
        var (code, _, error) = await Shell.RunAsync("ledger", "verify", "--ledger", "env:CK_NO_SUCH_LEDGER", "--language", "en");

        Assert.Equal(2, code);
        Assert.Contains("CK_NO_SUCH_LEDGER", error);
    }

    private async Task CreateAsync()
    {
        await using var ledger = new SqliteLedger(new SqliteLedgerOptions { ConnectionString = $"Data Source={Database}" }, new("acme-homes", "Acme Homes"), TimeProvider.System);
        await ledger.OpenAsync();
    }
}
