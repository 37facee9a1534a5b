using Timeline.Storage;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests;

[Collection(SharedSite.Name)]
public sealed class CorrectionTests(Site site)
{
    [Fact]
    public async Task Correcting_ADate_MovesTheEntriesOnAnOpenTimelineAndKeepsTheMachineValue()
    {
        var entry = await FindEntryAsync();
        var day = entry.Days!.Value.First;
        await using var timeline = await (await site.VisitAsync($"/?sel={entry.Id}")).ReadyAsync();
        await Expect(timeline.Page.Locator("aside.panel .when")).ToContainTextAsync($"{day.Day} ");
        await using var article = await site.VisitAsAsync("rasha", $"/articles/{entry.ArticleId}?mention={await MentionOfAsync(entry.Id)}");

        var form = article.Page.Locator(".correction form");
        await article.LiveAsync();
        await form.GetByLabel("التاريخ الصحيح").FillAsync("2015-03-02");
        await Expect(form.Locator(".preview")).ToContainTextAsync("2 آذار 2015");
        await form.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "احفظ التصحيح" }).ClickAsync();

        await Expect(article.Page.Locator(".chain ins")).ToContainTextAsync("2 آذار 2015");
        await Expect(article.Page.Locator(".chain del")).ToContainTextAsync($"{day.Year}");
        await Expect(article.Page.Locator(".history")).ToContainTextAsync("رشا");
        await Expect(timeline.Page.Locator("aside.panel .when")).ToContainTextAsync("2 آذار 2015");
        var moved = await site.Database.Entries.GetAsync(entry.Id);
        moved!.Entry.Days.ShouldBe(Temporal.DayRange.Of(new DateOnly(2015, 3, 2)));
        timeline.Faults.ShouldBeEmpty();
        article.Faults.ShouldBeEmpty();

        await form.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "أعد قيمة الآلة" }).ClickAsync();
        await Expect(article.Page.Locator(".chain del")).ToHaveCountAsync(0);
    }

    /// <summary>An entry of the seeds that hangs on a time expression.</summary>
    private async Task<EntryRow> FindEntryAsync()
    {
        var page = await site.Database.Entries.ListAsync(EntryFilter.All, EntryOrder.Latest, limit: 200);
        return page.Items.First(row => row is { DateBasis: DateBasis.Mention, Days: not null });
    }

    private async Task<long> MentionOfAsync(long entry) => (await site.Database.Entries.GetAsync(entry))!.Mention!.Id;
}
