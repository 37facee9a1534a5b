using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Timeline.Browser.Tests.Desk;
using Timeline.Storage;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests.Accounts;

/// <summary>Ways to do more than one may: through an open circuit, through the API, through forms sent from elsewhere.</summary>
[Collection(SharedSite.Name)]
public sealed class EscalationTests(Site site)
{
    [Theory]
    [InlineData("/desk", "nyyy")]
    [InlineData("/desk/history", "nyyy")]
    [InlineData("/desk/conflicts", "nyyy")]
    [InlineData("/desk/notices", "nyyy")]
    [InlineData("/account/feed", "nyyy")]
    [InlineData("/desk/actors", "nnyy")]
    [InlineData("/desk/quality", "nnyy")]
    public async Task DeskPage_ForEachRole_IsOpenOrNot(string path, string wanted)
    {
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            using var session = await SignInAsync(role);
            (await session.StatusAsync(path)).ShouldBe(wanted[(int)role] == 'y' ? HttpStatusCode.OK : HttpStatusCode.Found, $"{role} {path}");
        }
    }

    /// <summary>The button is not there for editors; the key's message can be sent all the same.</summary>
    [Fact]
    public async Task Circuit_OfAnEditor_LocksNothing()
    {
        await site.Database.AddAccountAsync("locking", AccountRole.Editor, Site.Password, "محررة");
        await using var visit = await site.VisitAsAsync("locking", "/desk");
        await visit.Page.Locator(".desk[data-ready] [data-subject]").WaitForAsync();
        var subject = await visit.SubjectAsync();
        await Expect(visit.Page.GetByText("أقفل")).ToHaveCountAsync(0);

        await visit.Page.Keyboard.PressAsync("KeyL");

        await visit.Page.Locator("[data-notice=Forbidden]").WaitForAsync();
        (await site.Database.Queue.GetAsync(subject))!.State.ShouldBe(ReviewState.Machine);
    }

    /// <summary>An open circuit keeps nothing that was taken from the account since.</summary>
    [Fact]
    public async Task Circuit_OfALeadWhoBecameAViewer_WritesNothing()
    {
        await site.Database.AddAccountAsync("falling", AccountRole.Lead, Site.Password, "رئيسة");
        await using var visit = await site.VisitAsAsync("falling", "/desk");
        await visit.Page.Locator(".desk[data-ready] [data-subject]").WaitForAsync();
        await site.Database.WithAccountsAsync(directory => directory.SetRoleAsync("falling", AccountRole.Viewer, Origin.CommandLine));

        await visit.Page.Keyboard.PressAsync("KeyA");

        await visit.Page.Locator("[data-notice=SignedOut]").WaitForAsync();
        (await BatchesOfAsync("falling")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Key_OfAnEditor_TakesBackNothingOfOthers()
    {
        var theirs = await site.Database.AddAccountAsync("owner", AccountRole.Editor, Site.Password);
        var subject = (await site.Database.Queue.ClaimAsync(Of(theirs), ReviewFilter.All, [], 1))[0].Subject;
        await site.Database.Queue.ReleaseAsync(Of(theirs));
        var batch = ((DecisionResult.Saved)await site.Database.Decisions.DecideAsync(Of(theirs), [Decision.Comment(subject, "كلام")])).Batch;
        using var client = await ClientAsync("stranger-editor", AccountRole.Editor, [ApiScope.Decide]);

        (await client.PostAsync($"/api/v1/decisions/{batch}/undo", null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Database.History.BatchesAsync()).ShouldNotContain(each => each.Of == batch);
    }

    /// <summary>A key never locks and never says who is who, whatever its owner may.</summary>
    [Theory]
    [InlineData("lock")]
    [InlineData("unlock")]
    [InlineData("merge-actors")]
    [InlineData("break-event")]
    public async Task Key_OfAnAdministrator_HasNoWordsForWhatKeysMayNot(string kind)
    {
        using var client = await ClientAsync("admin-" + kind, AccountRole.Administrator, [.. Enum.GetValues<ApiScope>()]);

        var answer = await client.PostAsJsonAsync("/api/v1/decisions", new { decisions = new[] { new { kind, mention = 1 } } }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Decisions_OfEveryKind_AreReadAndStored()
    {
        using var client = await ClientAsync("program", AccountRole.Editor, [ApiScope.Decide]);
        var entries = await site.Database.Entries.ListAsync(EntryFilter.All, EntryOrder.Latest, limit: 200);
        var statement = entries.Items.First(row => row.Kind == EntryKind.Statement).Id;
        var told = entries.Items.First(row => row.Kind == EntryKind.Event).Id;
        object[] decisions =
        [
            new { kind = "set-speaker", entry = statement, text = "متحدث جديد" },
            new { kind = "set-quotation", entry = statement, text = "direct" },
            new { kind = "set-speech-act", entry = statement, text = "WARN" },
            new { kind = "set-type", entry = told, text = "AID" },
            new { kind = "set-status", entry = told, text = "planned" },
            new { kind = "set-participants", entry = told, names = new[] { "الأول", "الثاني" } },
        ];

        var answer = await client.PostAsJsonAsync("/api/v1/decisions", new { decisions, comment = "لماذا" }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var batch = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("batch").GetInt64();
        var said = (await site.Database.Entries.GetAsync(statement))!.Entry;
        (said.Speaker, said.Quotation, said.Type).ShouldBe(("متحدث جديد", "direct", "WARN"));
        var happened = (await site.Database.Entries.GetAsync(told))!.Entry;
        (happened.Type, happened.Status, string.Join(' ', happened.Actors.Select(actor => actor.Name))).ShouldBe(("AID", EntryStatus.Planned, "الأول الثاني"));
        (await client.PostAsync($"/api/v1/decisions/{batch}/undo", null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        string.Equals((await site.Database.Entries.GetAsync(statement))!.Entry.Speaker, "متحدث جديد", StringComparison.Ordinal).ShouldBeFalse();
    }

    /// <summary>Forms that change accounts, sent by a page of somewhere else: with the cookie, without the token.</summary>
    [Theory]
    [InlineData("/account/keys", "create")]
    [InlineData("/account/feed", "open")]
    [InlineData("/account/password", "password")]
    [InlineData("/account", "sign-out")]
    public async Task Form_WithoutItsToken_IsRefusedToThoseSignedIn(string page, string form)
    {
        using var session = await SignInAsync(AccountRole.Editor);

        (await session.PostAsync(page, form, ("name", "x"), ("scopes", "decide"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await session.StatusAsync("/account")).ShouldBe(HttpStatusCode.OK, "still signed in");
    }

    /// <summary>What a browser sends along by itself never writes.</summary>
    [Fact]
    public async Task Decision_WithACookieAlone_IsUnknown()
    {
        using var session = await SignInAsync(AccountRole.Administrator);

        (await session.Client.PostAsJsonAsync("/api/v1/decisions", new { decisions = new[] { new { kind = "confirm", mention = 1 } } }, TestContext.Current.CancellationToken))
            .StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Editor Of(long account) => new(account.ToString(System.Globalization.CultureInfo.InvariantCulture), "محرر");

    private async Task<HttpClient> ClientAsync(string name, AccountRole role, ApiScope[] scopes)
    {
        var account = await site.Database.AddAccountAsync(name, role, Site.Password);
        var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", await site.Database.Keys.CreateAsync(account, "برنامج", scopes, Origin.CommandLine));
        return client;
    }

    private async Task<IReadOnlyList<BatchRecord>> BatchesOfAsync(string name) => await site.Database.History.BatchesAsync(
        (await site.Database.Accounts.FindAsync(name))!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private async Task<Session> SignInAsync(AccountRole role)
    {
        var name = "escalating-" + KebabName.Of(role);
        if (await site.Database.Accounts.FindAsync(name) is null)
        {
            await site.Database.AddAccountAsync(name, role, Site.Password);
        }

        var session = new Session(site.Address);
        await session.SignInAsync(name, Site.Password);
        return session;
    }
}
