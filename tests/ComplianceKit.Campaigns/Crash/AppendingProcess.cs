using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ComplianceKit.Campaigns.Crash;

/// <summary>One appending process, what it acknowledged so far, over all its lives.</summary>
internal sealed class AppendingProcess(string folder, string worker) : IDisposable
{
    private readonly long[] next = new long[AppendingWorker.Callers];
    private Process? process;
    private Task reading = Task.CompletedTask;
    private TaskCompletionSource progress = New();
    private long lines;

    /// <summary>Every acknowledged event, in the order of acknowledgement: key, place, leaf hash.</summary>
    internal ConcurrentQueue<(string Key, long Sequence, string Leaf)> Appended { get; } = new();

    /// <summary>Every published checkpoint.</summary>
    internal ConcurrentQueue<string> Published { get; } = new();

    /// <summary>What the process said on its error stream; an unhandled error there is a failure of the campaign.</summary>
    internal ConcurrentQueue<string> Errors { get; } = new();

    internal void Start()
    {
        Interlocked.Exchange(ref lines, 0);
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (!IsOwnHost)
            start.ArgumentList.Add(typeof(AppendingProcess).Assembly.Location);
        foreach (var argument in new[] { AppendingWorker.Name, folder, worker }.Concat(next.Select(static number => number.ToString(CultureInfo.InvariantCulture))))
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadErrorsAsync(process.StandardError));
    }

    /// <summary>Waits until the process reported so many lines in this life.</summary>
    internal async Task ReachAsync(long count, CancellationToken cancellationToken)
    {
        while (Interlocked.Read(ref lines) < count)
        {
            var waited = Volatile.Read(ref progress).Task;
            if (Interlocked.Read(ref lines) >= count)
                return;
            if (reading.IsCompleted)
                throw new InvalidOperationException($"Worker {worker} ended by itself: {string.Join(' ', Errors)}");
            await Task.WhenAny(waited, reading).WaitAsync(TimeSpan.FromMinutes(2), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Kills the process as a power switch would, and reads what it still had reported.</summary>
    internal async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(false);
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        if (process is null)
            return;
        process.Kill();
        process.Dispose();
    }

    private static bool IsOwnHost => Path.GetFileNameWithoutExtension(Environment.ProcessPath)!.StartsWith("ComplianceKit", StringComparison.Ordinal);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            Take(line.Split(' '));
            Interlocked.Increment(ref lines);
            Interlocked.Exchange(ref progress, New()).TrySetResult();
        }
    }

    private async Task ReadErrorsAsync(StreamReader output)
    {
        while (await output.ReadLineAsync().ConfigureAwait(false) is { } line)
            Errors.Enqueue(line);
    }

    private void Take(string[] words)
    {
        if (words is ["appended", var key, var sequence, { Length: 2 * Sha256Digest.Size } leaf])
        {
            Appended.Enqueue((key, long.Parse(sequence, CultureInfo.InvariantCulture), leaf));
            var parts = key.Split('/');
            next[int.Parse(parts[1], CultureInfo.InvariantCulture)] = long.Parse(parts[2], CultureInfo.InvariantCulture) + 1;
        }
        else if (words is ["published", var note])
        {
            Published.Enqueue(note);
        }
    }
}
