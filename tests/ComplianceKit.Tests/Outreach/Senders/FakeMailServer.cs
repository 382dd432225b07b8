using System.Collections.Concurrent;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;

namespace ComplianceKit.Outreach.Senders;

/// <summary>A mail server on the loopback interface that takes mails, or refuses the recipient, or hangs up after the data.</summary>
internal sealed class FakeMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    internal FakeMailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    internal ConcurrentQueue<string> Mails { get; } = new();

    internal bool RefusesRecipient { get; set; }

    internal bool HangsUpAfterData { get; set; }

    internal SmtpClient Connect() => new(IPAddress.Loopback.ToString(), ((IPEndPoint)listener.LocalEndpoint).Port);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await serving;
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 loopback");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            if (line.StartsWith("RCPT", StringComparison.Ordinal) && RefusesRecipient)
            {
                await writer.WriteLineAsync($"550 5.1.1 no mailbox {line[8..]}");
            }
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(stopping.Token) is { } data && data != ".")
                    mail.AppendLine(data);
                if (HangsUpAfterData)
                    return;
                Mails.Enqueue(mail.ToString());
                await writer.WriteLineAsync("250 taken");
            }
            else
            {
                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
            }
        }
    }
}
