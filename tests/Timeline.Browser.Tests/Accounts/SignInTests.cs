using System.Diagnostics;
using System.Net;
using Timeline.Storage;

namespace Timeline.Browser.Tests.Accounts;

[Collection(SharedSite.Name)]
public sealed class SignInTests(Site site)
{
    [Fact]
    public async Task SignIn_WithTheRightPassword_GoesWhereOneCameFrom()
    {
        using var session = new Session(site.Address);

        var answer = await session.SendAsync("/account/sign-in?back=%2Farticles", "sign-in", ("name", "rasha"), ("password", Site.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldEndWith("/articles");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("timeline.session", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task SignIn_BackToElsewhere_StaysHere(string back)
    {
        using var session = new Session(site.Address);

        var answer = await session.SendAsync($"/account/sign-in?back={Uri.EscapeDataString(back)}", "sign-in", ("name", "rasha"), ("password", Site.Password));

        answer.Headers.Location!.ToString().ShouldNotContain("elsewhere");
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        using var session = new Session(site.Address);

        var answer = await session.PostAsync("/account/sign-in", "sign-in", ("name", "rasha"), ("password", Site.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        session.SessionCookie.ShouldBeNull();
    }

    [Fact]
    public async Task SignIn_AfterACookieWasPlanted_GivesAnother()
    {
        using var session = new Session(site.Address) { SessionCookie = "planted" };

        await session.SignInAsync("rasha", Site.Password);

        string.Equals(session.SessionCookie, "planted", StringComparison.Ordinal).ShouldBeFalse();
        using var thief = new Session(site.Address) { SessionCookie = "planted" };
        (await thief.StatusAsync("/account")).ShouldBe(HttpStatusCode.Found);
    }

    /// <summary>Words and time are the same for a wrong password, no such name, and a disabled account.</summary>
    [Fact]
    public async Task SignIn_Refused_TellsNotWhetherTheNameIsKnown()
    {
        await site.Database.AddAccountAsync("gone", AccountRole.Editor, Site.Password);
        await site.Database.WithAccountsAsync(directory => directory.DisableAsync("gone", Origin.CommandLine));
        (string Name, string Password)[] tries = [("rasha", "wrong phrase"), ("nobody-at-all", "wrong phrase"), ("gone", Site.Password)];
        var answers = new List<(string Text, double Milliseconds)>();
        foreach (var (name, password) in tries)
        {
            using var session = new Session(site.Address);
            await session.SendAsync("/account/sign-in", "sign-in", ("name", name), ("password", password));
            var since = Stopwatch.StartNew();
            var answer = await session.SendAsync("/account/sign-in", "sign-in", ("name", name), ("password", password));
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add((Words(text), since.Elapsed.TotalMilliseconds));
        }

        answers.Select(answer => answer.Text).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        answers[0].Text.ShouldContain("لم يُقبل الدخول");

        // A name that is not known costs a hash too: without it the answer would take a small part of the time.
        answers.Min(answer => answer.Milliseconds).ShouldBeGreaterThan(answers.Max(answer => answer.Milliseconds) / 5);
    }

    [Fact]
    public async Task SignIn_GuessedTooOften_LocksTheAccountForTheRightPasswordToo()
    {
        await site.Database.AddAccountAsync("guessed", AccountRole.Viewer, Site.Password);
        using var session = new Session(site.Address);
        for (var i = 0; i < TimelineAccounts.AttemptsUntilLockout; i++)
        {
            await session.SignInAsync("guessed", "wrong phrase");
        }

        await session.SignInAsync("guessed", Site.Password);

        session.SessionCookie.ShouldBeNull();
        (await site.Database.Accounts.FindAsync("guessed"))!.LockedUntil.ShouldNotBeNull();
    }

    [Fact]
    public async Task OneTimePassword_LetsNobodyDoAnythingButChangeIt()
    {
        var added = (AccountResult.Done)await site.Database.WithAccountsAsync(
            directory => directory.AddAsync("fresh", "جديد", AccountRole.Administrator, Origin.CommandLine));
        using var session = new Session(site.Address);

        await session.SignInAsync("fresh", added.Secret!);

        (await session.Client.GetAsync("/accounts", TestContext.Current.CancellationToken)).Headers.Location!.ToString().ShouldEndWith("/account/password");
        await session.SendAsync(
            "/account/password", "password", ("current", added.Secret!), ("chosen", Site.Password), ("again", Site.Password));
        (await session.StatusAsync("/accounts")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Session_OfAnAccountThatIsDisabled_EndsAtOnce()
    {
        await site.Database.AddAccountAsync("leaving", AccountRole.Administrator, Site.Password);
        using var session = new Session(site.Address);
        await session.SignInAsync("leaving", Site.Password);
        (await session.StatusAsync("/accounts")).ShouldBe(HttpStatusCode.OK);
        await site.Database.AddAccountAsync("staying", AccountRole.Administrator, Site.Password);

        await site.Database.WithAccountsAsync(directory => directory.DisableAsync("leaving", Origin.CommandLine));

        (await session.StatusAsync("/accounts")).ShouldBe(HttpStatusCode.Found);
    }

    /// <summary>What a browser saved before its reader signed in goes to the account then.</summary>
    [Fact]
    public async Task SignIn_OfABrowserThatSavedViews_TakesThemAlong()
    {
        var account = await site.Database.AddAccountAsync("saver", AccountRole.Viewer, Site.Password);
        using var session = new Session(site.Address);
        await session.StatusAsync("/views");
        var key = session.ReaderCookie!.Split('.')[0];
        var views = site.Database.Query<SavedViewStore>();
        (await views.SaveAsync(ViewOwner.Browser(key), "موسكو", "/?type=AID", TestContext.Current.CancellationToken)).ShouldBeTrue();

        await session.SignInAsync("saver", Site.Password);

        (await views.ListAsync(ViewOwner.Account(account), TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Name.ShouldBe("موسكو");
        (await views.ListAsync(ViewOwner.Browser(key), TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static string Words(string html) => WebUtility.HtmlDecode(html[html.IndexOf("role=\"alert\"", StringComparison.Ordinal)..html.IndexOf("</p>", StringComparison.Ordinal)]);
}
