using System.Diagnostics;

namespace ComplianceKit.Tests.Ledger;

public sealed class CrashTests
{
    /// <summary>The short form of the campaign: two processes on one file, killed while they append and while they open.</summary>
    [Fact]
    public async Task Killed_processes_lose_nothing_that_was_acknowledged()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "ComplianceKit.Campaigns.dll"), "crash", "--count", "4" })
            start.ArgumentList.Add(argument);
        using var campaign = Process.Start(start)!;
        var output = await campaign.StandardOutput.ReadToEndAsync();
        await campaign.WaitForExitAsync();
        Assert.True(campaign.ExitCode == 0, output);
        Assert.Contains("{\"done\":4,\"failed\":0,", output, StringComparison.Ordinal);
    }
}
