using System.Globalization;
using Microsoft.Playwright;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Testing;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests.Desk;

/// <summary>Conflicts of articles and of decisions, actors that are split, entries in groups: by keys alone. On a site of its own.</summary>
public sealed class DeskConflictsTests(Site site) : IClassFixture<Site>
{
    private static readonly Editor s_other = new("someone", "سامر");

    [Fact]
    public async Task TextAgainstMetadata_ByOneKey_CountsFromTheTextAndIsUndone()
    {
        await ContradictAsync(1);
        await using var visit = await OpenAsync("metadata", "/desk/conflicts?kind=text-against-metadata");
        await Expect(visit.Page.Locator(".sides section")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".sides")).ToContainTextAsync("11 نيسان 2018");
        await Expect(visit.Page.Locator(".sides")).ToContainTextAsync("13 نيسان 2018");
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        var article = (await site.Database.Query<ConflictQuery>().ListAsync(ConflictKind.TextAgainstMetadata))[0].Article!.Id;

        await visit.Page.Keyboard.PressAsync("Digit1");
        await NoticeAsync(visit, "Settled");
        (await WriterDayAsync(article)).ShouldBe(new DateOnly(2018, 4, 11), "the day that came with it");
        await visit.Page.Keyboard.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await WriterDayAsync(article)).ShouldBe(new DateOnly(2018, 4, 13), "the day that the text says");

        await visit.Page.Keyboard.PressAsync("KeyX");
        await NoticeAsync(visit, "Settled");
        (await OpenAsync(ConflictKind.TextAgainstMetadata)).ShouldBe(0, "somebody found that it is none");
        visit.Faults.ShouldBeEmpty();
    }

    /// <summary>Keys that come faster than answers are for what lies there when it is their turn: each settles one.</summary>
    [Fact]
    public async Task Keys_FasterThanAnswers_AreNotDropped()
    {
        const int Conflicts = 4;
        for (var i = 0; i < Conflicts; i++)
        {
            await ContradictAsync(10 + i);
        }

        var before = await OpenAsync(ConflictKind.TextAgainstMetadata);
        await using var visit = await OpenAsync("hurried", "/desk/conflicts?kind=text-against-metadata");
        await visit.Page.EvaluateAsync("""
            count => { for (let i = 0; i < count; i++) document.body.dispatchEvent(new KeyboardEvent("keydown", { code: "Digit2", bubbles: true })); }
            """, Conflicts);

        await Expect(visit.Page.Locator(".tabs [aria-current=page] .muted")).ToHaveTextAsync((before - Conflicts).ToString(CultureInfo.InvariantCulture));
        (await OpenAsync(ConflictKind.TextAgainstMetadata)).ShouldBe(before - Conflicts);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task DecisionWithoutItsPhrase_ByOneKey_IsMadeAgainWhereTheWordsStandNow()
    {
        const string Url = "https://example.org/unplaced";
        await site.Database.SaveAsync(new SampleArticle("وصل الوفد أمس إلى دمشق.").Published("2018-04-11").At(Url).Mention("أمس", "2018-04-10").Build());
        var former = await LastMentionAsync();
        await DecideAsync(Decision.SetDays(Subject.Mention(former), DayRange.Of(new DateOnly(2018, 4, 5))));
        await site.Database.SaveAsync(
            new SampleArticle("عاد الوزير أمس إلى بيته. ثم غادر الجميع أمس مدينة حلب.").Published("2018-04-11").At(Url).Mention("أمس", "2018-04-10").Mention("أمس", "2018-04-10").Build());
        var now = await LastMentionAsync();
        (await OpenAsync(ConflictKind.UnplacedDecision)).ShouldBe(1);

        await using var visit = await OpenAsync("placer", "/desk/conflicts?kind=unplaced-decision");
        await Expect(visit.Page.Locator(".sides")).ToContainTextAsync("5 نيسان 2018");
        await Expect(visit.Page.Locator(".sides")).ToContainTextAsync("ثم غادر الجميع أمس");
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await visit.Page.Keyboard.PressAsync("Digit2");
        await NoticeAsync(visit, "Settled");

        (await site.Database.Queue.GetAsync(Subject.Mention(now)))!.Mention!.Days.ShouldBe(DayRange.Of(new DateOnly(2018, 4, 5)));
        (await OpenAsync(ConflictKind.UnplacedDecision)).ShouldBe(0);
        await visit.Page.Keyboard.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await site.Database.Queue.GetAsync(Subject.Mention(now)))!.Mention!.Days.ShouldBe(DayRange.Of(new DateOnly(2018, 4, 10)));
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Actor_OfTwoNames_IsSplitByKeysAndPutTogetherAgain()
    {
        await SayAsync("split/1", "المتحدث الأول");
        await SayAsync("split/2", "المتحدث الثاني");
        var (first, second) = (await ActorAsync("المتحدث الأول"), await ActorAsync("المتحدث الثاني"));
        (await site.Database.Query<ActorStore>().MergeAsync(second, first, s_other)).ShouldBeOfType<ActorResult.Saved>();
        await using var visit = await OpenAsync("splitter", $"/desk/actors?actor={first.Id}", AccountRole.Lead);
        await Expect(visit.Page.Locator(".panel .choices label")).ToContainTextAsync("المتحدث الثاني");
        await Expect(visit.Page.Locator(".panel > p.muted")).ToHaveTextAsync("المداخل: 2");

        await visit.Page.Keyboard.PressAsync("Digit1");
        await Expect(visit.Page.Locator(".panel .choices input")).ToBeCheckedAsync();
        await visit.Page.Keyboard.PressAsync("KeyS");
        await NoticeAsync(visit, "Settled");
        (await ActorAsync("المتحدث الثاني")).Id.ShouldNotBe(first.Id);
        await Expect(visit.Page.Locator(".panel > p.muted")).ToHaveTextAsync("المداخل: 1");

        await visit.Page.Keyboard.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        await Expect(visit.Page.Locator(".panel > p.muted")).ToHaveTextAsync("المداخل: 2");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Twin_WithItsEntries_HasRoomBeforeTheLink()
    {
        await using var visit = await OpenAsync("reader-of-twins", "/desk/conflicts?kind=actor-twins", AccountRole.Lead);

        (await visit.Page.Locator(".sides section p.muted").First.InnerTextAsync()).ShouldMatch("^المداخل: [0-9]+ · افتح$");
    }

    /// <summary>From an expression down to an entry, and from that to all that are told like it.</summary>
    [Fact]
    public async Task EntriesToldAlike_ByKeys_AreDecidedAsOneAndUndone()
    {
        for (var i = 0; i < 3; i++)
        {
            await site.Database.SaveAsync(
                new SampleArticle($"حذر الناطق المعروف أمس من الخطر رقم {i}.").Published("2018-04-11").At($"https://example.org/alike/{i}").Mention("أمس", "2018-04-10", confidence: 0.01)
                    .Statement("الناطق المعروف", "حذر", "الخطر", 0, "WARN").Build());
        }

        await using var visit = await OpenAsync("alike", "/desk");
        while (!(await visit.Page.Locator(".dependants").AllInnerTextsAsync()).Any(text => text.Contains("الناطق المعروف", StringComparison.Ordinal)))
        {
            var mention = await visit.Page.Locator("[data-subject]").GetAttributeAsync("data-subject");
            await visit.Page.Keyboard.PressAsync("Space");
            await Expect(visit.Page.Locator($"[data-subject='{mention}']")).ToHaveCountAsync(0);
        }

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator("[data-entry][aria-current]")).ToContainTextAsync("الناطق المعروف");
        await visit.Page.Keyboard.PressAsync("KeyG");
        await Expect(visit.Page.Locator(".desk-group h3")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".group-items li")).ToHaveCountAsync(3);
        await visit.Page.Locator(".desk-group select").First.SelectOptionAsync("Reject");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "عاين الأثر" }).PressAsync("Enter");
        await Expect(visit.Page.Locator(".desk-group h4")).ToBeVisibleAsync();
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "طبّق" }).PressAsync("Enter");
        await NoticeAsync(visit, "SavedGroup");
        (await AlikeAsync()).ShouldBe(0);

        await visit.Page.Keyboard.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await AlikeAsync()).ShouldBe(3);
        visit.Faults.ShouldBeEmpty();
    }

    private static Task NoticeAsync(Visit visit, string kind) => visit.Page.Locator($"[data-notice={kind}]").WaitForAsync();

    private async Task<Visit> OpenAsync(string name, string path, AccountRole role = AccountRole.Editor)
    {
        await site.Database.AddAccountAsync(name, role, Site.Password, "محررة");
        var visit = await site.VisitAsAsync(name, path);
        await visit.Page.Locator(".desk[data-ready]").WaitForAsync();
        return visit;
    }

    private async Task DecideAsync(Decision decision) =>
        (await site.Database.Decisions.DecideAsync(s_other, [decision])).ShouldBeOfType<DecisionResult.Saved>();

    private async Task<long> OpenAsync(ConflictKind kind) =>
        (await site.Database.Query<ConflictQuery>().CountsAsync()).Where(count => count.Kind == kind && count.State == ConflictState.Open).Sum(count => count.Count);

    private async Task<DateOnly?> WriterDayAsync(long article) => (await site.Database.Articles.GetAsync(article))!.WriterDay.Day;

    private async Task<long> LastMentionAsync() => (long)(await site.Database.ScalarAsync("select max(id) from time_mentions"))!;

    private Task<long> AlikeAsync() => site.Database.Entries.CountAsync(new EntryFilter(Type: "WARN", Text: "\"الناطق المعروف\""), TestContext.Current.CancellationToken);

    private async Task<ActorRow> ActorAsync(string name) => (await site.Database.Actors.ListAsync(name)).Single();

    private Task<SaveResult> SayAsync(string place, string speaker) => site.Database.SaveAsync(
        new SampleArticle("قال إن كل شيء على ما يرام.").Published("2018-04-11").At($"https://example.org/{place}").From(place).Statement(speaker, "قال", "كل شيء").Build());

    /// <summary>An article that came with one day and whose text says another.</summary>
    private Task<SaveResult> ContradictAsync(int number) => site.Database.SaveAsync(
        new SampleArticle($"وصل الوفد رقم {number} إلى دمشق اليوم الجمعة.").Published("2018-04-11").At($"https://example.org/friday/{number}").Mention("اليوم الجمعة", "2018-04-13").Build() with
        {
            WriterDay = new WriterDay(new DateOnly(2018, 4, 13), WriterDayBasis.WeekdayEvidence, 0.8, new Bilingual("اليوم الجمعة ليس 11 نيسان", "“today, Friday” is not 11 April")),
        });
}
