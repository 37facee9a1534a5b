using System.Text.Json;
using Timeline.Ingestion;
using Timeline.Testing;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests;

/// <summary>What comes into the store by whatever way appears on pages that are open.</summary>
[Collection(SharedSite.Name)]
public sealed class LiveTests(Site site) : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Article_ReadByAnotherProgram_AppearsInDrawingAndTableWithoutAReload()
    {
        const string Address = "/?q=زنبقستان&from=2017-11-01&to=2017-12-05";
        await using var drawing = await site.VisitAsync(Address);
        await drawing.Timeline.WaitForAsync();
        await using var table = await site.VisitAsync(Address + "&view=table");
        await table.LiveAsync();
        await Expect(drawing.Page.Locator(".timeline-notice")).ToContainTextAsync("لا شيء في هذه الأيام");

        await IngestAsync("قال وزير خارجية زنبقستان أمس إن بلاده سترد على القرار.");

        await Expect(drawing.Page.Locator(".timeline")).ToHaveAttributeAsync("data-lanes", new System.Text.RegularExpressions.Regex("^[1-9]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(drawing.Page.Locator(".timeline-notice")).ToBeHiddenAsync();
        await Expect(table.Page.Locator("tbody tr").First).ToContainTextAsync("سترد");
        drawing.Faults.ShouldBeEmpty();
        table.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task View_WithNews_SaysHowManyUntilItIsOpened()
    {
        await using var visit = await site.VisitAsync("/search?q=قرنفلستان");
        await visit.LiveAsync();
        await visit.Page.Locator(".save-view summary").ClickAsync();
        await visit.Page.Locator(".save-view input").FillAsync("أخبار قرنفلستان");
        await visit.Page.Locator(".save-view button[type=submit]").ClickAsync();
        await Expect(visit.Page.Locator(".rz-notification")).ToContainTextAsync("أخبار قرنفلستان");
        await visit.OpenAsync("/views");
        await visit.LiveAsync();
        var view = visit.Page.Locator(".view-list li");
        await Expect(view.Locator(".chip")).ToHaveTextAsync("لا جديد");

        await IngestAsync("قال وزير خارجية قرنفلستان أمس إن بلاده سترد على القرار.");

        await Expect(view.Locator(".chip.fresh")).ToHaveTextAsync("جديد: 1");
        await visit.PictureAsync("views-new");
        await view.Locator(".chip.fresh").ClickAsync();
        await Expect(visit.Page.Locator(".item-list .entry-item").First).ToContainTextAsync("سترد");
        await visit.OpenAsync("/views");
        await Expect(view.Locator(".chip")).ToHaveTextAsync("لا جديد");
        visit.Faults.ShouldBeEmpty();
    }

    /// <summary>Reads an article of 2017-11-20 past the dashboard, as a command or a worker does.</summary>
    private async Task IngestAsync(string text)
    {
        var path = _folder.Write("live.jsonl", JsonSerializer.Serialize(new { id = text, text, published = "2017-11-20" }));
        await new IngestPipeline(site.Database.Writer).RunAsync([path]);
    }
}
