using Microsoft.Playwright;

namespace ComplianceKit.Tool.BrowserTests;

/// <summary>A report in a browser, with whatever the browser complained about and asked the network for.</summary>
public sealed class OpenReport : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public OpenReport(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
        page.RequestFailed += (_, request) => Blocked.Add(request.Failure ?? "");
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    /// <summary>Why requests did not go out.</summary>
    public List<string> Blocked { get; } = [];

    /// <summary>What a reader sees of the page.</summary>
    public Task<string> TextAsync() => Page.Locator("body").InnerTextAsync();

    public async Task<IReadOnlyList<string>> VisiblePagesAsync() =>
        await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.page')].filter(p => p.checkVisibility()).map(p => p.id)");

    public ValueTask DisposeAsync() => new(context.CloseAsync());
}
