using Microsoft.Playwright;
using Timeline.Ingestion;
using Timeline.Storage;
using Timeline.Testing;

namespace Timeline.Browser.Tests;

/// <summary>Real everything: PostgreSQL, the seeds read by the analyser, the dashboard's own process, Chromium.</summary>
public sealed class Site : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>The password of every account here.</summary>
    public const string Password = "a phrase for tests";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private TestDatabase? _database;
    private WebProcess? _web;

    public string Address => _web!.Address;

    public TestDatabase Database => _database!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await new IngestPipeline(_database.Writer).RunAsync([Repository.Seeds]);
        await _database.AddAccountAsync("rasha", AccountRole.Editor, Password, "رشا");
        _web = await WebProcess.StartAsync(_database.ConnectionString);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (_web?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>A fresh browser profile with one tab, signed in.</summary>
    public async Task<Visit> VisitAsAsync(string account, string path, int width = 1440, int height = 900, string theme = "light")
    {
        var visit = await VisitAsync($"/account/sign-in?back={Uri.EscapeDataString(path)}", width, height, theme);
        await visit.Page.Locator("[name=name]").FillAsync(account);
        await visit.Page.Locator("[name=password]").FillAsync(Password);
        await visit.Page.Locator("form button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync(Address + path);
        return visit;
    }

    /// <summary>A fresh browser profile with one tab.</summary>
    public async Task<Visit> VisitAsync(string path, int width = 1440, int height = 900, string theme = "light")
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = width < 500,
        });
        await context.AddCookiesAsync([new Cookie { Name = "timeline.theme", Value = theme, Url = Address }]);
        var visit = new Visit(context, await context.NewPageAsync(), Address);
        await visit.OpenAsync(path);
        return visit;
    }

    /// <summary>A file of the disk in a fresh profile that reaches no network.</summary>
    public async Task<Visit> FileAsync(string path)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { Offline = true, ReducedMotion = ReducedMotion.Reduce });
        var visit = new Visit(context, await context.NewPageAsync(), "file://");
        await visit.OpenAsync(path);
        return visit;
    }
}
