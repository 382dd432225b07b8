using System.Collections.Concurrent;
using System.Diagnostics;

namespace ComplianceKit.EndToEnd.Setup;

/// <summary>A web application of a project folder, started as its user would start it, on a loopback port that the system chose.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningApp(Process process)
    {
        this.process = process;
        process.EnableRaisingEvents = true;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The application ended:\n" + Output));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Everything it wrote so far.</summary>
    public string Output => string.Join('\n', output);

    public static async Task<RunningApp> StartAsync(string directory, string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var app = new RunningApp(Shell.Start(directory, "dotnet", [assembly, "--urls", "http://127.0.0.1:0", .. arguments], environment));
        try
        {
            app.Http = new HttpClient { BaseAddress = await app.address.Task.WaitAsync(Patience) };
            return app;
        }
        catch (TimeoutException late)
        {
            var said = app.Output;
            await app.DisposeAsync();
            throw new TimeoutException("The application did not begin to listen:\n" + said, late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not { } said)
            return;
        output.Enqueue(said);
        var at = said.IndexOf(Announcement, StringComparison.Ordinal);
        if (at >= 0)
            address.TrySetResult(new Uri(said[(at + Announcement.Length)..].Trim()));
    }
}
