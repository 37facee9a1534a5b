using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests;

/// <summary>What a reader does from morning on: searches, follows an actor, keeps a view, reads an article.</summary>
[Collection(SharedSite.Name)]
public sealed class ReadersTests(Site site)
{
    [Fact]
    public async Task Slash_OnAnArabicKeyboard_GoesToTheSearchAndFindsMarkedWords()
    {
        await using var visit = await site.VisitAsync("/articles");
        await visit.LiveAsync();

        // The key that is a slash on a Latin keyboard types ظ on an Arabic one.
        await visit.Page.EvaluateAsync(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Slash', key: 'ظ', bubbles: true, cancelable: true }))");
        await Expect(visit.Page.Locator("#site-search")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("سوتشي");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.AddressAsync("/search\\?q=");
        await Expect(visit.Page.Locator("mark.hit").First).ToHaveTextAsync("سوتشي");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Slash_InAField_IsWrittenThere()
    {
        await using var visit = await site.VisitAsync("/articles");
        await visit.LiveAsync();
        var field = visit.Page.Locator(".search-row input");

        await field.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("1/2");

        await Expect(field).ToHaveValueAsync("1/2");
    }

    [Fact]
    public async Task View_SavedFromASearch_IsFoundAgainAfterAReload()
    {
        await using var visit = await site.VisitAsync("/search?q=سوتشي");
        await visit.LiveAsync();
        await visit.Page.Locator(".save-view summary").ClickAsync();
        await visit.Page.Locator(".save-view input").FillAsync("ما يخص سوتشي");

        await visit.Page.Locator(".save-view button[type=submit]").ClickAsync();
        await Expect(visit.Page.Locator(".rz-notification")).ToContainTextAsync("ما يخص سوتشي");
        await visit.OpenAsync("/views");

        await Expect(visit.Page.Locator(".view-list a").First).ToHaveTextAsync("ما يخص سوتشي");
        await visit.LiveAsync();
        await visit.Page.Locator(".view-list a").First.ClickAsync();
        await visit.AddressAsync("/search\\?q=");
    }

    [Fact]
    public async Task Article_AMarkOfItsTimeline_ExplainsThatDate()
    {
        await using var visit = await site.VisitAsync("/articles/1");
        await visit.LiveAsync();
        var mark = visit.Page.Locator(".article-axis a").First;
        var phrase = (await mark.GetAttributeAsync("aria-label"))!.Split(':')[0];

        await mark.ClickAsync();

        await Expect(visit.Page.Locator(".article-side > h2")).ToHaveTextAsync(phrase);
    }

    [Fact]
    public async Task Hijri_Chosen_StandsBesideTheDays()
    {
        await using var visit = await site.VisitAsync("/today?day=2017-11-21");
        await visit.LiveAsync();
        await Expect(visit.Page.Locator(".hijri")).ToHaveCountAsync(0);

        await visit.Page.Locator(".reading-menu summary").ClickAsync();
        await visit.Page.Locator(".reading-menu").GetByText("أظهر التاريخ الهجري").ClickAsync();

        await Expect(visit.Page.Locator(".today-week .hijri")).ToContainTextAsync("ربيع الأول 1439 هـ");
    }

    [Fact]
    public async Task Digits_Chosen_AreThoseOfDaysAndCounts()
    {
        await using var visit = await (await site.VisitAsync("/?from=2017-11-01&to=2017-12-05")).ReadyAsync();

        await visit.Page.Locator(".reading-menu summary").ClickAsync();
        await visit.Page.Locator(".reading-menu").GetByText("١٢٣").ClickAsync();

        await Expect(visit.Page.Locator(".window-line bdi")).ToHaveTextAsync("١ تشرين الثاني ٢٠١٧ – ٥ كانون الأول ٢٠١٧");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Menu_OnAPhone_OpensOverThePageAndLeads()
    {
        await using var visit = await site.VisitAsync("/articles", width: 360, height: 740);
        await visit.LiveAsync();

        await visit.Page.Locator(".main-menu summary").ClickAsync();
        await visit.Page.Locator(".main-menu nav a[href='/actors']").ClickAsync();

        await visit.AddressAsync("/actors$");
        await Expect(visit.Page.Locator(".main-menu nav")).ToBeHiddenAsync();
        (await visit.OverflowsAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Print_AnyPage_LeavesTheToolsOut()
    {
        await using var visit = await site.VisitAsync("/today?day=2017-11-21", theme: "dark");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(visit.Page.Locator(".masthead")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".today-steps")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
    }
}
