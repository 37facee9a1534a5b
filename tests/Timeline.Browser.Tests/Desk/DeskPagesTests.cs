using System.Globalization;
using System.Xml.Linq;
using Microsoft.Playwright;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Testing;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests.Desk;

/// <summary>What else is decided by keys: entries, writer's days, conflicts, who is who; and what editors and leads are told. On a site of its own.</summary>
public sealed class DeskPagesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Entry_ByKeysAlone_GetsSpeakerQuotationTypeAndStatus()
    {
        await using var visit = await OpenAsync("entries", "/desk");
        var keys = visit.Page.Keyboard;
        while (await visit.Page.Locator(".dependants .sign.statement").CountAsync() == 0)
        {
            await SkipAsync(visit);
        }

        await keys.PressAsync("KeyS");
        await Expect(visit.Page.Locator("#desk-field")).ToBeFocusedAsync();
        await keys.TypeAsync("متحدث من المكتب");
        await keys.PressAsync("Enter");
        await NoticeAsync(visit, "Saved");
        var entry = long.Parse((await visit.Page.Locator("[data-entry][aria-current]").GetAttributeAsync("data-entry"))!, CultureInfo.InvariantCulture);
        await Expect(visit.Page.Locator("[data-entry][aria-current]")).ToContainTextAsync("متحدث من المكتب");
        foreach (var (key, choice) in new[] { ("KeyK", "Digit1"), ("KeyT", "Digit9"), ("KeyU", "Digit3") })
        {
            await keys.PressAsync(key);
            await Expect(visit.Page.Locator("#desk-field")).ToBeFocusedAsync();
            await keys.PressAsync(choice);
            await Expect(visit.Page.Locator("#desk-field")).ToHaveCountAsync(0);
        }

        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        var decided = (await site.Database.Entries.GetAsync(entry))!.Entry;
        (decided.Speaker, decided.Quotation, decided.Type, decided.Status).ShouldBe(("متحدث من المكتب", "direct", "WELCOME", EntryStatus.Planned));
        for (var i = 0; i < 4; i++)
        {
            await keys.PressAsync("Control+KeyZ");
        }

        await Expect(visit.Page.Locator($"[data-entry='{entry}']")).Not.ToContainTextAsync("متحدث من المكتب");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task WritersDay_ByKeysAlone_ShowsWhatMovesAndMovesIt()
    {
        await using var visit = await OpenAsync("anchors", "/desk");
        while (await visit.Page.GetByText("(تاريخ النشر)").CountAsync() == 0)
        {
            await SkipAsync(visit);
        }

        var subject = await visit.SubjectAsync();
        var before = (await site.Database.Queue.GetAsync(subject))!.Article;
        await visit.Page.Keyboard.PressAsync("KeyW");
        await visit.Page.Keyboard.TypeAsync(before.WriterDay!.Value.AddDays(1).ToString("O", CultureInfo.InvariantCulture));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("#desk-preview .group-items li").First.WaitForAsync();
        (await site.Database.Articles.GetAsync(before.Id))!.WriterDay.Day.ShouldBe(before.WriterDay, "it is only shown");
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();

        await visit.Page.Keyboard.PressAsync("Enter");

        await NoticeAsync(visit, "Saved");
        (await site.Database.Articles.GetAsync(before.Id))!.WriterDay.Day.ShouldBe(before.WriterDay!.Value.AddDays(1));
        await visit.Page.Keyboard.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await site.Database.Articles.GetAsync(before.Id))!.WriterDay.Day.ShouldBe(before.WriterDay);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Conflict_OfDays_IsDecidedByOneKeyAndUndone()
    {
        await MeetAsync("17");
        await MeetAsync("18");
        await using var visit = await OpenAsync("judge", "/desk/conflicts?kind=event-days", AccountRole.Lead);
        await Expect(visit.Page.Locator(".sides section")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".sides")).ToContainTextAsync("17 أيار 2017");
        await Expect(visit.Page.Locator(".sides")).ToContainTextAsync("18 أيار 2017");
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        var conflict = (await site.Database.Clusters.ConflictsAsync()).ShouldHaveSingleItem();

        await visit.Page.Keyboard.PressAsync("Digit1");
        await NoticeAsync(visit, "Settled");
        (await site.Database.Entries.GetAsync(conflict.SecondId))!.Entry.Days.ShouldBe(conflict.FirstDays);
        (await site.Database.Clusters.ConflictsAsync()).ShouldBeEmpty();

        await visit.Page.Keyboard.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await site.Database.Entries.GetAsync(conflict.SecondId))!.Entry.Days.ShouldBe(conflict.SecondDays);
        await Expect(visit.Page.Locator(".sides section")).ToHaveCountAsync(2);

        await visit.Page.Keyboard.PressAsync("KeyB");
        await NoticeAsync(visit, "Settled");
        (await site.Database.Clusters.ConflictsAsync()).ShouldBeEmpty();
        (await site.Database.Entries.GetAsync(conflict.SecondId))!.Entry.Days.ShouldBe(conflict.SecondDays, "two events, each on its day");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Twins_AreForLeads_AndAreSettledByOneKey()
    {
        var twins = (await site.Database.Actors.TwinsAsync())[0];
        await using (var editor = await OpenAsync("twin-editor", "/desk/conflicts?kind=actor-twins"))
        {
            await Expect(editor.Page.Locator(".options button").First).ToBeDisabledAsync();
            await editor.Page.Keyboard.PressAsync("Digit1");
            await NoticeAsync(editor, "Forbidden");
            (await site.Database.Actors.GetAsync(twins.Second.Id))!.Actor.Id.ShouldBe(twins.Second.Id);
        }

        await using var visit = await OpenAsync("twin-lead", "/desk/conflicts?kind=actor-twins", AccountRole.Lead);
        await visit.Page.Keyboard.PressAsync("Digit1");
        await NoticeAsync(visit, "Settled");
        (await site.Database.Actors.GetAsync(twins.Second.Id))!.Actor.Id.ShouldBe(twins.First.Id);
        await visit.Page.Keyboard.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await site.Database.Actors.GetAsync(twins.Second.Id))!.Actor.Id.ShouldBe(twins.Second.Id);
    }

    [Fact]
    public async Task Actor_ByKeysAlone_IsSplitAndMerged()
    {
        var actor = (await site.Database.Actors.ListAsync(limit: 200)).First(row => row.Entries > 0);
        await using var visit = await OpenAsync("names", $"/desk/actors?actor={actor.Id}", AccountRole.Lead);
        var other = (await site.Database.Actors.ListAsync(limit: 200)).First(row => row.Id != actor.Id && row.Entries > 0);

        await visit.Page.Keyboard.PressAsync("KeyM");
        await Expect(visit.Page.Locator("#desk-field")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync(other.Name);
        await Expect(visit.Page.Locator(".desk-field .choices button").First).ToContainTextAsync(other.Name);
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await visit.Page.Keyboard.PressAsync("Enter");
        await NoticeAsync(visit, "Settled");
        (await site.Database.Actors.GetAsync(actor.Id))!.Actor.Id.ShouldBe(other.Id);

        await visit.Page.Keyboard.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await site.Database.Actors.GetAsync(actor.Id))!.Actor.Id.ShouldBe(actor.Id);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Notice_OfAChangedDecision_IsOnThePageAndInTheFeedUntilThatIsClosed()
    {
        var mine = await site.Database.AddAccountAsync("told", AccountRole.Editor, Site.Password, "ليلى");
        var mention = Subject.Mention((long)(await site.Database.ScalarAsync("select min(id) from time_mentions"))!);
        await DecideAsync(new Editor(mine.ToString(CultureInfo.InvariantCulture), "ليلى"), Decision.Confirm(mention));
        await DecideAsync(new Editor("someone", "سامر"), Decision.SetDays(mention, DayRange.Of(new DateOnly(2015, 3, 2))));

        await using var visit = await site.VisitAsAsync("told", "/account/feed");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "أنشئ عنوانا" }).ClickAsync();
        var address = await visit.Page.Locator("code.secret").InnerTextAsync();
        using var client = new HttpClient();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(await client.GetStringAsync(address, TestContext.Current.CancellationToken)).Descendants(atom + "entry").ShouldHaveSingleItem();
        entry.Element(atom + "title")!.Value.ShouldContain("سامر");

        await visit.OpenAsync("/desk/notices");
        await Expect(visit.Page.Locator(".batches li")).ToContainTextAsync("2 آذار 2015");
        await Expect(visit.Page.Locator(".batches .chip")).ToHaveCountAsync(1);
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await visit.LiveAsync();
        await Expect(visit.Page.Locator(".batches li")).ToHaveCountAsync(1);

        await visit.OpenAsync("/account/feed");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "أغلقها" }).ClickAsync();
        await Expect(visit.Page.GetByText("لا خلاصة لك بعد")).ToBeVisibleAsync();
        visit.Faults.ShouldBeEmpty();
        (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SecondReviewer_AskedForByALead_IsNotToldTheFirstAnswer()
    {
        await using (var lead = await OpenAsync("ruler", "/desk/quality", AccountRole.Lead, ready: false))
        {
            await lead.LiveAsync();
            await lead.Page.GetByLabel("القاعدة").FillAsync("test.day");
            await lead.Page.GetByLabel("القاعدة").PressAsync("Tab");
            await lead.Page.GetByRole(AriaRole.Button, new() { Name = "أضف القاعدة" }).PressAsync("Enter");
            await Expect(lead.Page.Locator(".batches li")).ToContainTextAsync("test.day");
            (await lead.AccessibilityFaultsAsync()).ShouldBeEmpty();
            lead.Faults.ShouldBeEmpty();
        }

        await site.Database.SaveAsync(new SampleArticle("وصل الوفد أمس إلى دمشق").Published("2018-04-11").At("https://example.org/second").Mention("أمس", "2018-04-10", confidence: 0.1).Build());
        var mention = (long)(await site.Database.ScalarAsync("select max(id) from time_mentions"))!;
        await DecideAsync(new Editor("first", "سامر"), Decision.SetDays(Subject.Mention(mention), DayRange.Of(new DateOnly(2018, 4, 3))));

        await using var visit = await OpenAsync("second", "/desk?doubt=second-look");
        (await visit.SubjectAsync()).ShouldBe(Subject.Mention(mention));
        await Expect(visit.Page.Locator(".kicker .chip")).ToContainTextAsync("مراجع ثان");
        await Expect(visit.Page.Locator(".candidates")).ToContainTextAsync("10 نيسان 2018");
        await Expect(visit.Page.Locator(".desk-columns")).Not.ToContainTextAsync("3 نيسان 2018");
        await visit.Page.Keyboard.PressAsync("KeyA");
        await NoticeAsync(visit, "Saved");

        (await site.Database.Queue.GetAsync(Subject.Mention(mention)))!.Mention!.State.ShouldBe(ReviewState.Disputed, "the two differ");
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/desk/conflicts", "en", "dark", 390)]
    [InlineData("/desk/conflicts", "ar", "light", 1440)]
    [InlineData("/desk/notices", "en", "dark", 1440)]
    [InlineData("/desk/quality", "en", "light", 390)]
    [InlineData("/desk/quality", "ar", "dark", 1440)]
    [InlineData("/desk/actors", "en", "dark", 390)]
    [InlineData("/account/feed", "ar", "dark", 390)]
    public async Task Page_OfTheDesk_IsAccessibleAndFits(string path, string language, string theme, int width)
    {
        if (await site.Database.Accounts.FindAsync("looker") is null)
        {
            await site.Database.AddAccountAsync("looker", AccountRole.Lead, Site.Password, "رئيسة");
        }

        await using var visit = await site.VisitAsAsync("looker", "/account", width, 844, theme);
        await visit.OpenAsync($"{path}?lang={language}");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        (await visit.OverflowsAsync()).ShouldBeFalse();
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        visit.Faults.ShouldBeEmpty();
    }

    private static Task NoticeAsync(Visit visit, string kind) => visit.Page.Locator($"[data-notice={kind}]").WaitForAsync();

    private static async Task SkipAsync(Visit visit)
    {
        var subject = await visit.SubjectAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.GoneAsync(subject);
    }

    private async Task<Visit> OpenAsync(string name, string path, AccountRole role = AccountRole.Editor, bool ready = true)
    {
        await site.Database.AddAccountAsync(name, role, Site.Password, "محررة");
        var visit = await site.VisitAsAsync(name, path);
        if (ready)
        {
            await visit.Page.Locator(".desk[data-ready]").WaitForAsync();
        }

        return visit;
    }

    private async Task DecideAsync(Editor editor, Decision decision) =>
        (await site.Database.Decisions.DecideAsync(editor, [decision])).ShouldBeOfType<DecisionResult.Saved>();

    /// <summary>One meeting, told by an article of its own.</summary>
    private Task<SaveResult> MeetAsync(string day) => site.Database.SaveAsync(
        new SampleArticle($"التقى لافروف نظيره تيلرسون في واشنطن لبحث الملف السوري يوم {day}").Published($"2017-05-{day}").At($"https://example.org/meeting/{day}").From($"وكالة {day}")
            .Event("CONSULT", "التقى", ["سيرغي لافروف", "ريكس تيلرسون"]).Build());
}
