using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests;

/// <summary>Every page, in both languages and themes, on a desk and in a hand.</summary>
[Collection(SharedSite.Name)]
public sealed class PagesTests(Site site)
{
    public static TheoryData<string, string, string, int> Views()
    {
        var views = new TheoryData<string, string, string, int>();
        foreach (var path in new[]
        {
            "/", "/?view=table", "/?sel=1", "/articles", "/articles/1", "/entries/1",
            "/today?day=2017-11-21", "/search", "/search?q=جنيف", "/actors", "/actors/1", "/compare?a=1&b=2", "/views", "/account/sign-in",
        })
        {
            views.Add(path, "ar", "light", 1440);
            views.Add(path, "ar", "dark", 390);
            views.Add(path, "en", "dark", 1440);
            views.Add(path, "en", "light", 360);
        }

        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_AnyLanguageThemeAndWidth_IsAccessibleFitsAndHasNoFault(string path, string language, string theme, int width)
    {
        await using var visit = await site.VisitAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}", width, 844, theme);
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", language == "ar" ? "rtl" : "ltr");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await visit.PictureAsync($"{(path == "/" ? "timeline" : path)}-{language}-{theme}-{width}");
        (await visit.OverflowsAsync()).ShouldBeFalse();
        (await visit.LayoutShiftAsync()).ShouldBeLessThan(0.1);
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Print_InTheDarkTheme_HasTheColoursOfPaper()
    {
        await using var visit = await site.VisitAsync("/today?day=2017-11-21", theme: "dark");
        const string Ink = "getComputedStyle(document.querySelector('.entry-item-name')).color";
        var onTheScreen = await visit.Page.EvaluateAsync<string>(Ink);

        await visit.Page.EmulateMediaAsync(new Microsoft.Playwright.PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });

        (await visit.Page.EvaluateAsync<string>(Ink)).ShouldBe("rgb(23, 36, 43)");
        onTheScreen.ShouldBe("rgb(230, 237, 240)");
    }

    [Fact]
    public async Task Language_Switched_StaysOnThePageAndIsRemembered()
    {
        await using var visit = await site.VisitAsync("/articles");
        await visit.LiveAsync();

        await visit.Page.GetByText("English").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Articles");
        await visit.OpenAsync("/");

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Address_OfNothing_Answers404WithAWayBack()
    {
        await using var visit = await site.VisitAsync("/nowhere");

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("لا توجد هذه الصفحة");
        visit.Faults.ShouldContain(fault => fault.StartsWith("404", StringComparison.Ordinal));
    }
}
