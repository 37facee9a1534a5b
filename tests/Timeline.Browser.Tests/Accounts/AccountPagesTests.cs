using Microsoft.Playwright;
using Timeline.Storage;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests.Accounts;

/// <summary>The pages of those who sign in, in both languages and themes, on a desk and in a hand.</summary>
[Collection(SharedSite.Name)]
public sealed class AccountPagesTests(Site site)
{
    [Theory]
    [InlineData("/desk", "ar", "light", 1440)]
    [InlineData("/desk", "en", "dark", 390)]
    [InlineData("/desk/history", "ar", "dark", 390)]
    [InlineData("/accounts", "ar", "light", 1440)]
    [InlineData("/accounts", "en", "dark", 390)]
    [InlineData("/accounts/audit", "ar", "dark", 390)]
    [InlineData("/account", "ar", "light", 390)]
    [InlineData("/account/keys", "en", "light", 1440)]
    [InlineData("/account/two-factor", "ar", "dark", 390)]
    [InlineData("/account/password", "en", "light", 390)]
    public async Task Page_OfThoseWhoSignIn_IsAccessibleFitsAndHasNoFault(string path, string language, string theme, int width)
    {
        if (await site.Database.Accounts.FindAsync("boss") is null)
        {
            await site.Database.AddAccountAsync("boss", AccountRole.Administrator, Site.Password, "مديرة الحسابات");
        }

        await using var visit = await site.VisitAsAsync("boss", "/account", width, 844, theme);
        await visit.OpenAsync($"{path}?lang={language}");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        (await visit.OverflowsAsync()).ShouldBeFalse();
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }
}
