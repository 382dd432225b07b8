using System.Text.RegularExpressions;
using ComplianceKit.Tool.Law;
using ComplianceKit.Tool.Reports;
using ComplianceKit.Tool.Support;
using Microsoft.Playwright;

namespace ComplianceKit.Tool.BrowserTests;

/// <summary>The report as a compliance officer opens it.</summary>
public sealed partial class ReportInBrowserTests(Chromium browser) : IClassFixture<Chromium>
{
    private static readonly string English = new HtmlReport(FactBook.Instance, chinese: false).Render(ShopAudit.Report());
    private static readonly string[] Pages = ["glance", "map", "findings", "notices", "items", "blind"];
    private static readonly string Chinese = new HtmlReport(FactBook.Instance, chinese: true).Render(ShopAudit.Report());

    [BrowserFact]
    public async Task It_asks_the_network_for_nothing_and_complains_about_nothing()
    {
        await using var report = await browser.OpenAsync(English);
        foreach (var page in (string[])["#map", "#findings", "#notices", "#items", "#blind"])
        {
            await report.Page.ClickAsync($"nav a[href='{page}']");
        }

        Assert.Empty(report.Complaints);
        Assert.StartsWith("file:", Assert.Single(report.Requests));
    }

    [BrowserFact]
    public async Task What_slips_into_it_can_neither_run_nor_load()
    {
        await using var report = await browser.OpenAsync(English);
        await report.Page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"http://127.0.0.1:9/x.png\" onerror=\"window.ran = true\"><button id=\"trap\" onclick=\"window.ran = true\">x</button>')");
        await report.Page.EvaluateAsync("document.getElementById('trap').click()");

        Assert.False(await report.Page.EvaluateAsync<bool>("window.ran === true"));
        Assert.Equal("csp", Assert.Single(report.Blocked));
        Assert.Contains(report.Complaints, static c => c.Contains("Content Security Policy"));
    }

    [BrowserFact]
    public async Task One_page_is_shown_at_a_time()
    {
        await using var report = await browser.OpenAsync(English);
        await report.ShowsAsync("glance");

        await report.Page.ClickAsync("nav a[href='#items']");

        await report.ShowsAsync("items");
        Assert.Equal("page", await report.Page.GetAttributeAsync("nav a[href='#items']", "aria-current"));
        Assert.Equal(0, await report.Page.EvaluateAsync<int>("scrollY"));
    }

    [BrowserFact]
    public async Task The_language_changes_all_that_is_said()
    {
        await using var report = await browser.OpenAsync(English);
        Assert.Equal("en", await report.Page.GetAttributeAsync("html", "lang"));
        Assert.DoesNotMatch(ChineseLetters(), (await report.TextAsync()).Replace("中文", "").Replace("Language / 语言", ""));

        await report.Page.ClickAsync("label[for=language-zh]");

        Assert.Equal("zh-Hans", await report.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("个人信息保护自查报告 - Shop", await report.Page.TitleAsync());
        foreach (var page in Pages)
        {
            await report.Page.ClickAsync($"nav a[href='#{page}']");
            await report.ShowsAsync(page);
            var headings = await report.Page.Locator($"#{page} :is(h1, h2, th, dt, summary > .status):visible").AllInnerTextsAsync();
            Assert.NotEmpty(headings);
            Assert.All(headings.Where(static h => h.Length > 0 && !h.EndsWith(".json", StringComparison.Ordinal)), static h => Assert.Matches(ChineseLetters(), h));
        }

        await report.Page.ClickAsync("nav a[href='#findings']");
        Assert.Equal("全部", await report.Page.EvaluateAsync<string>("document.querySelector('#filter-rule option').textContent"));
    }

    [BrowserFact]
    public async Task It_opens_in_the_language_that_was_asked_for()
    {
        await using var report = await browser.OpenAsync(Chinese);

        Assert.Contains("有 2 项发现需要整改", await report.TextAsync());
        Assert.DoesNotContain("At a glance", await report.TextAsync());
    }

    [BrowserFact]
    public async Task Findings_are_filtered_by_words_rule_and_state()
    {
        await using var report = await browser.OpenAsync(English, fragment: "#findings");
        var shown = report.Page.Locator(".finding:visible");
        Assert.Equal(3, await shown.CountAsync());

        await report.Page.FillAsync("#filter-text", "SaveChanges lead");
        Assert.Equal(["f-11111111111111111111111111111111", "f-22222222222222222222222222222222"], await shown.EvaluateAllAsync<string[]>("all => all.map(f => f.id)"));

        await report.Page.SelectOptionAsync("#filter-rule", "CK2001");
        Assert.Equal("f-22222222222222222222222222222222", await shown.GetAttributeAsync("id"));
        Assert.Equal("1", await report.Page.InnerTextAsync("#shown"));

        await report.Page.SelectOptionAsync("#filter-state", "suppressed");
        Assert.Equal(0, await shown.CountAsync());
        Assert.True(await report.Page.IsVisibleAsync("#nothing-shown"));

        await report.Page.ClickAsync("#filter-clear");
        Assert.Equal(3, await shown.CountAsync());
    }

    [BrowserFact]
    public async Task A_link_from_an_audit_item_opens_the_finding_even_where_a_filter_hides_it()
    {
        await using var report = await browser.OpenAsync(English, fragment: "#findings");
        await report.Page.SelectOptionAsync("#filter-rule", "CK3001");
        await report.Page.ClickAsync("nav a[href='#items']");

        await report.Page.ClickAsync("#item-2 a[href='#f-11111111111111111111111111111111'] >> nth=0");

        await report.ShowsAsync("findings");
        Assert.True(await report.Page.IsVisibleAsync("#f-11111111111111111111111111111111 .source .hit"));
        await Assertions.Expect(report.Page.Locator("#f-11111111111111111111111111111111 > summary")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task The_data_map_is_exported_as_a_table()
    {
        await using var report = await browser.OpenAsync(Chinese, fragment: "#map");
        var download = await report.Page.RunAndWaitForDownloadAsync(() => report.Page.ClickAsync(".actions a:visible"));
        var text = await File.ReadAllTextAsync(await download.PathAsync());

        Assert.Equal("data-map.csv", download.SuggestedFilename);
        Assert.Contains("\"手机号码、姓名\"", text.Replace("电话号码", "手机号码"));
        Assert.Contains("\"未见保护措施\"", text);
        Assert.Equal(3, text.Split("\r\n").Length);
    }

    [BrowserFact]
    public async Task Without_scripts_all_of_it_is_there_in_either_language()
    {
        await using var report = await browser.OpenAsync(English, new() { JavaScriptEnabled = false });
        Assert.Contains("Data map", await report.TextAsync());
        Assert.Contains("LeadForm.Phone", await report.TextAsync());
        Assert.False(await report.Page.IsVisibleAsync(".filters"));

        await report.Page.ClickAsync("label[for=language-zh]");

        Assert.Contains("数据地图", await report.TextAsync());
        Assert.DoesNotContain("Data map", await report.TextAsync());
    }

    [BrowserFact]
    public async Task The_keyboard_is_enough()
    {
        await using var report = await browser.OpenAsync(English);
        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await report.Page.EvaluateAsync<string>("document.activeElement.className"));
        await report.Page.Keyboard.PressAsync("Tab");
        await report.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("zh-Hans", await report.Page.GetAttributeAsync("html", "lang"));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await report.Page.Keyboard.PressAsync("Tab");
        }

        await report.Page.Keyboard.PressAsync("Enter");

        await report.ShowsAsync("findings");
    }

    [BrowserFact]
    public async Task Paper_shows_every_page_and_every_excerpt()
    {
        await using var report = await browser.OpenAsync(English);
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");

        await report.ShowsAsync(Pages);
        Assert.True(await report.Page.IsVisibleAsync("#f-11111111111111111111111111111111 .source"));
        Assert.False(await report.Page.IsVisibleAsync("nav"));
    }

    [BrowserFact]
    public async Task A_telephone_shows_it_without_scrolling_sideways()
    {
        await using var report = await browser.OpenAsync(Chinese, new() { ViewportSize = new() { Width = 375, Height = 720 } });
        foreach (var page in Pages)
        {
            await report.Page.EvaluateAsync($"location.hash = '{page}'");
            await report.ShowsAsync(page);
            Assert.True(await report.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), page);
            Assert.True(await report.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.page.current .scroll')].every(s => s.scrollWidth <= s.clientWidth)"), page + " has a table that is cut off");
            Assert.True(await report.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.page.current .picture')].every(p => p.scrollWidth <= p.clientWidth && [...p.querySelectorAll('svg')].filter(s => s.checkVisibility()).length === 1)"), page + " has a picture that is cut off");
            Assert.True(await report.Page.EvaluateAsync<bool>("(() => { const here = document.querySelector('nav a[aria-current]').getBoundingClientRect(); return here.left >= 0 && here.right <= innerWidth; })()"), page + " is not to be seen in the row of pages");
        }
    }

    [BrowserFact]
    public async Task Its_colours_can_be_read_by_day_and_by_night()
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var report = await browser.OpenAsync(English, new() { ColorScheme = scheme });
            await report.Page.EvaluateAsync("document.documentElement.classList.remove('paged'); document.querySelectorAll('details').forEach(d => d.open = true)");
            var weak = await report.Page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "contrast.js")));

            Assert.Empty(weak);
        }
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex ChineseLetters();
}
