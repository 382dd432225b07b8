using Microsoft.Playwright;

namespace ComplianceKit.Tool.BrowserTests;

/// <summary>The browser of this machine, started once for all tests that look at the report as a reader does.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(static folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);

    public string Folder { get; } = Directory.CreateTempSubdirectory("ck-browser-").FullName;

    public async Task InitializeAsync()
    {
        if (Executable is not null)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox"] });
        }
    }

    public async Task<OpenReport> OpenAsync(string html, BrowserNewContextOptions? options = null, string fragment = "")
    {
        var file = Path.Combine(Folder, Path.ChangeExtension(Path.GetRandomFileName(), ".html"));
        await File.WriteAllTextAsync(file, html);
        var context = await browser!.NewContextAsync(options ?? new());
        var report = new OpenReport(context, await context.NewPageAsync());
        await report.Page.GotoAsync(new Uri(file).AbsoluteUri + fragment);
        return report;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A test that needs a browser; where there is none, it is skipped and says so.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Executable is null)
        {
            Skip = "No chromium, google-chrome or chrome is on the PATH of this machine.";
        }
    }
}
