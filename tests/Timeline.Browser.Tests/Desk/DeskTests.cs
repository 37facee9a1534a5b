using System.Diagnostics;
using Microsoft.Playwright;
using Timeline.Storage;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests.Desk;

/// <summary>A session at the review desk without a pointer, on a site of its own: it decides about everything.</summary>
public sealed class DeskTests(Site site) : IClassFixture<Site>
{
    private const int ManyDecisions = 20;

    private string _editor = string.Empty;

    [Fact]
    public async Task Session_ByKeysAlone_DecidesUndoesAndTypesADate()
    {
        await using var visit = await OpenAsync();
        var keys = visit.Page.Keyboard;

        var first = await visit.SubjectAsync();
        await keys.PressAsync("KeyA");
        await NoticeAsync(visit, "Saved");
        var second = await visit.SubjectAsync();
        second.ShouldNotBe(first);
        (await StateAsync(first)).ShouldBe(ReviewState.Reviewed);

        await keys.PressAsync("KeyX");
        await visit.GoneAsync(second);
        (await StateAsync(second)).ShouldBe(ReviewState.Rejected);

        await keys.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await visit.SubjectAsync()).ShouldBe(second);
        (await StateAsync(second)).ShouldBe(ReviewState.Machine);
        await keys.PressAsync("Control+Shift+KeyZ");
        await NoticeAsync(visit, "Redone");
        (await StateAsync(second)).ShouldBe(ReviewState.Rejected);
        // A rejected entry is off the desk with that; a rejected expression lies there again.
        var shown = await visit.SubjectAsync();
        await keys.PressAsync("Space");
        await visit.GoneAsync(shown);

        var third = await visit.SubjectAsync();
        await keys.PressAsync("KeyE");
        await Expect(visit.Page.Locator("#desk-field")).ToBeFocusedAsync();
        await keys.TypeAsync("2015-03-02");
        await Expect(visit.Page.Locator("#desk-preview")).ToContainTextAsync("2 آذار 2015");
        await keys.PressAsync("Enter");
        await visit.GoneAsync(third);
        ((await site.Database.Queue.GetAsync(third))! is { Mention: { } mention } ? mention.Days : (await site.Database.Queue.GetAsync(third))!.Dependants[0].Days).ShouldBe(Temporal.DayRange.Of(new DateOnly(2015, 3, 2)));

        var fourth = await visit.SubjectAsync();
        await keys.PressAsync("Space");
        await visit.GoneAsync(fourth);
        (await StateAsync(fourth)).ShouldBe(ReviewState.Machine);
        await keys.PressAsync("Shift+Slash");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        visit.Faults.ShouldBeEmpty();
    }

    /// <summary>One key a decision, and the next one is there at once.</summary>
    [Fact]
    public async Task Session_OfManyDecisions_TakesOneKeyAndLittleTimeEach()
    {
        await using var visit = await OpenAsync();
        var times = new List<double>();
        for (var i = 0; i < ManyDecisions; i++)
        {
            // Measured in the page: from the key to the next item on the screen.
            times.Add(await visit.Page.EvaluateAsync<double>(
                """
                () => new Promise(done => {
                  const before = document.querySelector("[data-subject]").dataset.subject;
                  const since = performance.now();
                  const watch = new MutationObserver(() => {
                    const now = document.querySelector("[data-subject]")?.dataset.subject;
                    if (now && now !== before) { watch.disconnect(); done(performance.now() - since); }
                  });
                  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
                  document.body.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyA", bubbles: true }));
                })
                """));
        }

        (await MineAsync()).Count.ShouldBe(ManyDecisions);
        times.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine($"decision to next: median {times[ManyDecisions / 2]:0} ms, p95 {times[ManyDecisions - 2]:0} ms");

        // The goal is 150 ms at the 95th of a hundred on an idle machine; a busy one gets room, half of them none.
        times[ManyDecisions - 2].ShouldBeLessThan(1000);
    }

    [Fact]
    public async Task Draft_OfADate_OutlivesAReload()
    {
        await using var visit = await OpenAsync();
        var before = await visit.SubjectAsync();
        await visit.Page.Keyboard.PressAsync("KeyE");
        await Expect(visit.Page.Locator("#desk-field")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("2014-05");
        await Expect(visit.Page.Locator("#desk-preview bdi")).ToBeVisibleAsync();

        await visit.Page.ReloadAsync();
        await ReadyAsync(visit);
        (await visit.SubjectAsync()).ShouldBe(before);
        await visit.Page.Keyboard.PressAsync("KeyE");

        await Expect(visit.Page.Locator("#desk-field")).ToHaveValueAsync("2014-05");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await visit.GoneAsync(before);
    }

    [Fact]
    public async Task Group_ByKeys_IsShownFirstAndAppliedAsOne()
    {
        await using var visit = await OpenAsync();
        while (await visit.Page.Locator("[data-subject^=mention]").GetByRole(AriaRole.Button, new() { Name = "المجموعة" }).CountAsync() == 0)
        {
            var passed = await visit.SubjectAsync();
            await visit.Page.Keyboard.PressAsync("Space");
            await visit.GoneAsync(passed);
        }

        await visit.Page.Keyboard.PressAsync("KeyG");
        await Expect(visit.Page.Locator(".desk-group h3")).ToBeFocusedAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "عاين الأثر" }).PressAsync("Enter");
        await Expect(visit.Page.Locator(".desk-group h4")).ToBeVisibleAsync();
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        (await MineAsync()).ShouldBeEmpty();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "طبّق" }).PressAsync("Enter");
        await NoticeAsync(visit, "SavedGroup");

        var batch = (await MineAsync()).ShouldHaveSingleItem();
        batch.Size.ShouldBeGreaterThan(1);
        await visit.Page.Keyboard.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await MineAsync())[^1].IsUndone.ShouldBeTrue();
    }

    /// <summary>What no time expression dates has its own turn: the same keys, about the entry itself.</summary>
    [Fact]
    public async Task Editor_OfEntriesWithoutAnExpression_DecidesByKeys()
    {
        await using var visit = await OpenAsync("/desk?doubt=no-expression");
        var keys = visit.Page.Keyboard;

        var first = await visit.SubjectAsync();
        first.Kind.ShouldBe(SubjectKind.Entry);
        await Expect(visit.Page.Locator($"[data-entry='{first.Id}'][aria-current=true]")).ToHaveCountAsync(1);
        await keys.PressAsync("KeyA");
        await NoticeAsync(visit, "Saved");
        await visit.GoneAsync(first);
        (await StateAsync(first)).ShouldBe(ReviewState.Reviewed);
        await keys.PressAsync("Control+KeyZ");
        await NoticeAsync(visit, "Undone");
        (await visit.SubjectAsync()).ShouldBe(first);
        (await StateAsync(first)).ShouldBe(ReviewState.Machine);

        await keys.PressAsync("KeyE");
        await Expect(visit.Page.Locator("#desk-field")).ToBeFocusedAsync();
        await keys.TypeAsync("2015-03-02");
        await Expect(visit.Page.Locator("#desk-preview")).ToContainTextAsync("2 آذار 2015");
        await keys.PressAsync("Enter");
        await visit.GoneAsync(first);
        (await site.Database.Queue.GetAsync(first))!.Dependants[0].Days.ShouldBe(Temporal.DayRange.Of(new DateOnly(2015, 3, 2)));
        visit.Faults.ShouldBeEmpty();
    }

    /// <summary>Whoever is disabled loses an open desk within a minute, and writes nothing from the moment on.</summary>
    [Fact]
    public async Task Circuit_OfADisabledAccount_WritesNothingAndEnds()
    {
        await using var visit = await OpenAsync();
        await site.Database.WithAccountsAsync(directory => directory.DisableAsync(_editor, Origin.CommandLine));
        var since = Stopwatch.StartNew();

        await visit.Page.Keyboard.PressAsync("KeyA");
        await NoticeAsync(visit, "SignedOut");
        (await MineAsync()).ShouldBeEmpty();

        await Expect(visit.Page.Locator(".desk-columns")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    private static Task NoticeAsync(Visit visit, string kind) => visit.Page.Locator($"[data-notice={kind}]").WaitForAsync();

    private static Task ReadyAsync(Visit visit) => visit.Page.Locator(".desk[data-ready] [data-subject]").WaitForAsync();

    /// <summary>The desk of an editor who was not here before.</summary>
    private async Task<Visit> OpenAsync(string address = "/desk")
    {
        _editor = $"editor-{Guid.NewGuid():N}";
        await site.Database.AddAccountAsync(_editor, AccountRole.Editor, Site.Password, "محررة");
        var visit = await site.VisitAsAsync(_editor, address);
        await ReadyAsync(visit);
        return visit;
    }

    private async Task<IReadOnlyList<BatchRecord>> MineAsync() => await site.Database.History.BatchesAsync(
        (await site.Database.Accounts.FindAsync(_editor))!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    // A rejected entry is off the timeline, and stands among what was taken off.
    private async Task<ReviewState> StateAsync(Subject subject) => await site.Database.Queue.GetAsync(subject) is { } item
        ? item.State
        : KebabName.Parse<ReviewState>((string)(await site.Database.ScalarAsync($"select reason from tombstones where entry_id = {subject.Id}"))!);
}
