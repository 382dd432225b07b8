using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ComplianceKit.EndToEnd.Setup;

/// <summary>Stands for the vendor on loopback: takes whatever it is given to send, and remembers it.</summary>
public sealed class FakeSmsVendor : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Phone, string Text)> messages = new();

    public FakeSmsVendor()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        _ = AnswerAsync();
    }

    public Uri Address { get; }

    /// <summary>What it received, in order.</summary>
    public IReadOnlyList<(string Phone, string Text)> Messages => [.. messages];

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (listener.IsListening)
            {
                var context = await listener.GetContextAsync();
                using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
                messages.Enqueue((body.RootElement.GetProperty("phone").GetString()!, body.RootElement.GetProperty("text").GetString()!));
                context.Response.StatusCode = 200;
                context.Response.Close();
            }
        }
        catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
