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

    /// <summary>Waits until the pages that a reader sees are these, in this order: the report follows its address a moment after the click.</summary>
    /// <exception cref="TimeoutException">It never shows them; the message says what it shows.</exception>
    public async Task ShowsAsync(params string[] pages)
    {
        const string Shown = "[...document.querySelectorAll('.page')].filter(p => p.checkVisibility()).map(p => p.id).join()";
        try
        {
            await Page.WaitForFunctionAsync($"pages => {Shown} === pages", string.Join(',', pages));
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The report shows '{await Page.EvaluateAsync<string>(Shown)}' and not '{string.Join(',', pages)}'.", late);
        }
    }

    public ValueTask DisposeAsync() => new(context.CloseAsync());
}
