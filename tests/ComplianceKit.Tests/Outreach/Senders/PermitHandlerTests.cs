using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ComplianceKit.Outreach.Senders;

/// <summary>No request of a vendor's client passes without the permit of its recipient and its words.</summary>
public sealed class PermitHandlerTests : IAsyncLifetime
{
    private readonly OutreachWorld world = new();
    private readonly Vendor vendor = new();
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        await world.ConsentAsync(OutreachWorld.Owner, OutreachWorld.Promotion);
        client = new HttpClient(new PermitHandler(world.Gate, ReadAsync) { InnerHandler = vendor });
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task With_its_permit_a_message_goes_out()
    {
        using var response = await client.SendAsync(Message("138 0013 8000").WithPermit(await world.PermitAsync()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, vendor.Requests);
        Assert.Equal("sent", Assert.Single(await world.EntriesAsync(Ledger.LedgerEventKind.OutcomeReported)).Details["outcome"]);
    }

    [Fact]
    public async Task Without_one_it_does_not() =>
        Assert.Equal(GateReasonCode.NoPermit, await RefusalAsync(Message("13800138000")));

    [Theory]
    [InlineData("13900139000")]
    [InlineData("13800138000,13900139000")]
    [InlineData("")]
    public async Task To_somebody_else_it_does_not(string to) =>
        Assert.Equal(GateReasonCode.ContentChanged, await RefusalAsync(Message(to).WithPermit(await world.PermitAsync())));

    [Fact]
    public async Task With_other_words_it_does_not() =>
        Assert.Equal(GateReasonCode.ContentChanged, await RefusalAsync(Message("13800138000", "特惠").WithPermit(await world.PermitAsync())));

    [Fact]
    public async Task After_an_opt_out_it_does_not()
    {
        var permit = await world.PermitAsync();
        await world.Suppressions.OptOutAsync(new(OutreachWorld.Owner));

        Assert.Equal(GateReasonCode.Suppressed, await RefusalAsync(Message("13800138000").WithPermit(permit)));
    }

    [Fact]
    public async Task Many_at_once_under_one_permit_are_one_message()
    {
        var permit = await world.PermitAsync();

        var sends = Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            try
            {
                using var response = await client.SendAsync(Message("13800138000").WithPermit(permit));
                return true;
            }
            catch (SendRefusedException)
            {
                return false;
            }
        }));

        Assert.Single(await Task.WhenAll(sends), static sent => sent);
        Assert.Equal(1, vendor.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, true)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.InternalServerError, false)]
    [InlineData(HttpStatusCode.RequestTimeout, false)]
    [InlineData(HttpStatusCode.OK, false)]
    public async Task Only_what_certainly_failed_may_be_tried_again(HttpStatusCode first, bool again)
    {
        var permit = await world.PermitAsync();
        vendor.Answers = first;
        using var response = await client.SendAsync(Message("13800138000").WithPermit(permit));
        vendor.Answers = HttpStatusCode.OK;

        if (again)
            using (await client.SendAsync(Message("13800138000").WithPermit(permit)))
                Assert.Equal(2, vendor.Requests);
        else
            Assert.Equal(GateReasonCode.PermitUsed, await RefusalAsync(Message("13800138000").WithPermit(permit)));
    }

    [Fact]
    public void Sending_without_awaiting_the_gate_is_not_supported()
    {
        using var request = Message("13800138000");

        Assert.Throws<NotSupportedException>(() => client.Send(request));
    }

    [Fact]
    public async Task A_sender_of_the_application_is_held_to_the_same()
    {
        var sent = new List<string>();
        var sender = new DelegateMarketingSender<(string To, string Text)>(
            world.Gate,
            static message => new(message.To, MessageContent.Sms(message.Text)),
            (message, _) => { sent.Add(message.To); return Task.FromResult(SendOutcome.Sent); });
        var permit = await world.PermitAsync();

        await Assert.ThrowsAsync<SendRefusedException>(() => sender.SendAsync(("13900139000", OutreachWorld.Text.Body), permit));
        await sender.SendAsync(("13800138000", OutreachWorld.Text.Body), permit);
        await Assert.ThrowsAsync<SendRefusedException>(() => sender.SendAsync(("13800138000", OutreachWorld.Text.Body), permit));

        Assert.Equal("13800138000", Assert.Single(sent));
    }

    private static HttpRequestMessage Message(string to, string? text = null) =>
        new(HttpMethod.Post, "https://sms.example/send") { Content = JsonContent.Create(new { to, text = text ?? OutreachWorld.Text.Body }) };

    private static async ValueTask<OutboundMessage> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return new(body.GetProperty("to").GetString()!, MessageContent.Sms(body.GetProperty("text").GetString()!));
    }

    private async Task<GateReasonCode> RefusalAsync(HttpRequestMessage request)
    {
        var before = vendor.Requests;
        var refused = await Assert.ThrowsAsync<SendRefusedException>(() => client.SendAsync(request));
        Assert.Equal(before, vendor.Requests);
        Assert.DoesNotContain("0013800", refused.ToString(), StringComparison.Ordinal);
        return Assert.Single(refused.Reasons).Code;
    }

    private sealed class Vendor : HttpMessageHandler
    {
        private int requests;

        internal int Requests => Volatile.Read(ref requests);

        internal HttpStatusCode Answers { get; set; } = HttpStatusCode.OK;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref requests);
            return Task.FromResult(new HttpResponseMessage(Answers));
        }
    }
}
