using System.Globalization;
using ComplianceKit.Tampering;

namespace ComplianceKit.Campaigns.Crash;

/// <summary>Kills processes that append to one file, two at a time, at points drawn from a seed; then everything acknowledged must be there, once and in order.</summary>
internal static class CrashCampaign
{
    private const string One = "kill-one";
    private const string Both = "kill-both";
    private const string Opening = "kill-opening";

    private static readonly string[] Kinds = [One, Both, Opening];

    internal static async Task<CampaignResult> RunAsync(CampaignArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var result = new CampaignResult(Kinds);
        var random = new Random(arguments.Seed);
        var folder = Directory.CreateTempSubdirectory("ck-crash-").FullName;
        AppendingProcess[] workers = [new(folder, "a"), new(folder, "b")];
        try
        {
            foreach (var worker in workers)
                worker.Start();
            for (var round = 0; arguments.GoesOn(round) && !cancellationToken.IsCancellationRequested; round++)
            {
                var kind = Kinds[round % Kinds.Length];
                await KillAsync(kind, workers, random, cancellationToken).ConfigureAwait(false);
                result.Add(kind, passed: true);
            }

            foreach (var worker in workers)
                await worker.KillAsync().ConfigureAwait(false);
            var (losses, summary) = await CrashEvidence.FindLossesAsync(folder, workers, cancellationToken).ConfigureAwait(false);
            output.WriteLine(summary);
            foreach (var loss in losses)
            {
                output.WriteLine(loss);
                result.Fail();
            }
        }
        catch (Exception error) when (error is InvalidOperationException or TimeoutException)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {arguments.Seed}: {error.Message}"));
            result.Fail();
        }
        finally
        {
            foreach (var worker in workers)
                worker.Dispose();
            Directory.Delete(folder, recursive: true);
        }

        result.Print(output);
        return result;
    }

    private static async Task KillAsync(string kind, AppendingProcess[] workers, Random random, CancellationToken cancellationToken)
    {
        var victim = workers[random.Next(workers.Length)];
        switch (kind)
        {
            case Opening:
                // Both lines of the start, or only the first, and nothing acknowledged yet by this life.
                await victim.KillAsync().ConfigureAwait(false);
                victim.Start();
                await victim.ReachAsync(1 + random.Next(2), cancellationToken).ConfigureAwait(false);
                await victim.KillAsync().ConfigureAwait(false);
                victim.Start();
                break;
            case Both:
                await WorkAsync(workers, random, cancellationToken).ConfigureAwait(false);
                await Task.WhenAll(workers.Select(static worker => worker.KillAsync())).ConfigureAwait(false);
                foreach (var worker in workers)
                    worker.Start();
                break;
            default:
                await WorkAsync(workers, random, cancellationToken).ConfigureAwait(false);
                await victim.KillAsync().ConfigureAwait(false);
                victim.Start();
                break;
        }
    }

    /// <summary>Lets both processes append, one for a while longer than the other.</summary>
    private static Task WorkAsync(AppendingProcess[] workers, Random random, CancellationToken cancellationToken) =>
        Task.WhenAll(workers.Select(worker => worker.ReachAsync(3 + random.Next(60), cancellationToken)));
}
