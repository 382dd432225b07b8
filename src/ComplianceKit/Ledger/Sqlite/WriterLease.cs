using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ComplianceKit.Ledger.Sqlite;

/// <summary>The right to write one ledger: an OS lock that dies with its process, handed on in the order of arrival.</summary>
/// <remarks>
/// Who finds the queue empty takes the lock at once; who does not draws a ticket, which is a locked file named after its time of arrival,
/// and waits until every earlier ticket is gone. A ticket whose process died is unlocked, and is swept by the next in line.
/// </remarks>
internal sealed class WriterLease(string directory, TimeSpan wait, TimeProvider clock)
{
    private const string TicketPattern = "*.ticket";
    private const int HolderSize = 256;
    private const int FileExists = 17;
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WindowsFileExists = unchecked((int)0x80070050);

    // The machine's time: an OS lock is waited for in it, whatever clock the application runs on.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static int tickets;

    private string LockPath => Path.Combine(directory, "lock");

    private string HolderPath => Path.Combine(directory, "holder");

    /// <summary>Finds out whether locks exclude here at all, before anything depends on them.</summary>
    /// <exception cref="LedgerUnsupportedException">They do not.</exception>
    internal void Probe()
    {
        try
        {
            Directory.CreateDirectory(directory);
            var probe = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"probe-{Environment.ProcessId}-{Interlocked.Increment(ref tickets)}"));
            using var first = TryLock(probe, FileMode.Create, FileOptions.DeleteOnClose);
            using var second = TryLock(probe, FileMode.OpenOrCreate, FileOptions.None);
            if (second is not null)
                throw new LedgerUnsupportedException($"File locks do not exclude in '{directory}' (they may be switched off by DOTNET_SYSTEM_IO_DISABLEFILELOCKING, or missing in this file system). Put the ledger on a local disk with file locks.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"The queue of writers '{directory}' cannot be created ({error.GetType().Name}). Give the process the right to write beside the ledger.", error);
        }
    }

    /// <summary>Waits for the lease.</summary>
    /// <exception cref="LedgerBusyException">Another process kept it for longer than this one waits.</exception>
    internal async ValueTask<IDisposable> AcquireAsync(CancellationToken cancellationToken)
    {
        if (IsFirst(ticket: null) && TryLock(LockPath, FileMode.OpenOrCreate, FileOptions.None) is { } free)
            return Hold(free);

        var began = Stopwatch.GetTimestamp();
        var ticket = Draw(out var name);
        using (ticket)
        {
            while (true)
            {
                if (IsFirst(name) && TryLock(LockPath, FileMode.OpenOrCreate, FileOptions.None) is { } taken)
                    return Hold(taken);
                if (Stopwatch.GetElapsedTime(began) > wait)
                    throw new LedgerBusyException($"Another process keeps the ledger: {Holder()}. This one waited {wait.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s; nothing was recorded. Try again, or end the holder if it hangs.");
                await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static FileStream? TryLock(string path, FileMode mode, FileOptions options)
    {
        try
        {
            return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, options);
        }
        catch (IOException error) when (error is FileNotFoundException || error.HResult is WouldBlock or WouldBlockOnMac or SharingViolation or FileExists or WindowsFileExists)
        {
            return null;
        }
    }

    private FileStream Draw(out string name)
    {
        while (true)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetTimestamp():D20}-{Environment.ProcessId}-{Interlocked.Increment(ref tickets)}.ticket");
            if (TryLock(Path.Combine(directory, name), FileMode.CreateNew, FileOptions.DeleteOnClose) is { } ticket)
                return ticket;
        }
    }

    /// <summary>Whether nobody alive came earlier.</summary>
    private bool IsFirst(string? ticket)
    {
        foreach (var path in Directory.EnumerateFiles(directory, TicketPattern))
        {
            if (ticket is not null && string.CompareOrdinal(Path.GetFileName(path), ticket) >= 0)
                continue;
            using var abandoned = TryLock(path, FileMode.Open, FileOptions.DeleteOnClose);
            if (abandoned is null && File.Exists(path))
                return false;
        }

        return true;
    }

    private FileStream Hold(FileStream taken)
    {
        try
        {
            // Beside the lock, since a locked file cannot be read by those who are to learn who holds it. Written over and never cut: a file
            // that is cut and filled again is flushed by ext4, and this happens with every commit.
            var name = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} ({Path.GetFileName(Environment.ProcessPath)}) since {clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}"));
            Span<byte> line = stackalloc byte[HolderSize];
            line.Fill((byte)' ');
            name.AsSpan(0, Math.Min(name.Length, HolderSize)).CopyTo(line);
            using var holder = File.OpenHandle(HolderPath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
            RandomAccess.Write(holder, line, 0);
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    private string Holder()
    {
        try
        {
            return File.ReadAllText(HolderPath).TrimEnd();
        }
        catch (IOException)
        {
            return "an unknown process";
        }
    }
}
