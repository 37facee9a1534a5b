using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Timeline.Storage;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests.Desk;

/// <summary>How fast the desk is worked, by keys alone, on a site of its own.</summary>
public sealed class DeskFiguresTests(Site site) : IClassFixture<Site>
{
    private const string NextItem = """
        code => new Promise(done => {
          const before = document.querySelector("[data-subject]").dataset.subject;
          const since = performance.now();
          const watch = new MutationObserver(() => {
            const now = document.querySelector("[data-subject]")?.dataset.subject;
            if (now && now !== before) { watch.disconnect(); requestAnimationFrame(() => done(performance.now() - since)); }
          });
          watch.observe(document.body, { subtree: true, childList: true, attributes: true });
          document.body.dispatchEvent(new KeyboardEvent("keydown", { code, bubbles: true }));
        })
        """;

    /// <summary>
    /// Most is right and takes one key; some is another reading, or none; little must be typed. The pointer never moves.
    /// </summary>
    [Fact]
    public async Task Editor_OfManyItems_TakesOneKeyEachAndNoPointer()
    {
        var items = Figures.AreFull ? 200 : 40;
        await Figures.SaveMentionsAsync(site.Database, items + 20, "ذات يوم قريب");
        await using var visit = await OpenAsync("quick");
        await visit.Page.EvaluateAsync("window.pointers = 0; for (const kind of ['pointerdown', 'mousemove', 'touchstart']) addEventListener(kind, () => window.pointers++, true)");
        var (keys, times) = (new List<int>(), new List<double>());
        for (var i = 0; i < items; i++)
        {
            if (i % 25 == 24)
            {
                keys.Add(await TypeAsync(visit, "2018-04-09"));
                continue;
            }

            var code = (i % 10) switch { 3 => "Digit2", 7 => "KeyX", _ => "KeyA" };
            times.Add(await visit.Page.EvaluateAsync<double>(NextItem, code));
            keys.Add(1);
        }

        var median = Figures.Percentile(keys.Select(count => (double)count), 0.5);
        Figures.Tell(
            $"{items} items: median {median} keys, mean {keys.Average():0.00}; decision to next item: median {Figures.Percentile(times, 0.5):0} ms, p95 {Figures.Percentile(times, 0.95):0} ms");
        (await visit.Page.EvaluateAsync<int>("window.pointers")).ShouldBe(0);
        median.ShouldBeLessThanOrEqualTo(1.3);
        (await MineAsync("quick")).Sum(batch => batch.Size).ShouldBe(items, "each decision is stored once");

        Figures.Hold(Figures.Percentile(times, 0.95), 150);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Group_OfThousands_IsPreviewedAppliedAndUndoneInSeconds()
    {
        const string Phrase = "في ذلك الحين";
        var size = Figures.AreFull ? ReviewWork.LargestGroup : 300;
        await Figures.SaveMentionsAsync(site.Database, size, Phrase);
        await using var visit = await OpenAsync("bulky");
        while (!string.Equals(await visit.Page.Locator("#desk-phrase").InnerTextAsync(), Phrase, StringComparison.Ordinal))
        {
            await visit.Page.EvaluateAsync<double>(NextItem, "Space");
        }

        await visit.Page.Keyboard.PressAsync("KeyG");
        await Expect(visit.Page.Locator(".desk-group h3")).ToContainTextAsync(size.ToString(CultureInfo.InvariantCulture));
        await visit.Page.Locator(".desk-group select").SelectOptionAsync("Days");
        await visit.Page.Locator(".desk-group input[type=text]").FillAsync("أول أمس");

        // One is left out, by the keyboard.
        await visit.Page.Locator(".group-items input[type=checkbox]").Nth(1).PressAsync("Space");
        var preview = await TimeAsync(
            () => visit.Page.GetByRole(AriaRole.Button, new() { Name = "عاين الأثر" }).PressAsync("Enter"), () => visit.Page.Locator(".desk-group h4").WaitForAsync());
        var apply = await TimeAsync(
            () => visit.Page.GetByRole(AriaRole.Button, new() { Name = "طبّق" }).PressAsync("Enter"), () => visit.Page.Locator("[data-notice=SavedGroup]").WaitForAsync());
        var batch = (await MineAsync("bulky")).ShouldHaveSingleItem();
        batch.Size.ShouldBe(size - 1);
        var undo = await TimeAsync(() => visit.Page.Keyboard.PressAsync("Control+KeyZ"), () => visit.Page.Locator("[data-notice=Undone]").WaitForAsync());

        Figures.Tell($"bulk of {size}: preview {preview:0} ms, apply {apply:0} ms, undo {undo:0} ms");
        (await MineAsync("bulky"))[^1].IsUndone.ShouldBeTrue();
        Figures.Hold(new[] { preview, apply, undo }.Max(), 5000);
        visit.Faults.ShouldBeEmpty();
    }

    private static async Task<double> TimeAsync(Func<Task> act, Func<Task> seen)
    {
        var since = Stopwatch.StartNew();
        await act();
        await seen();
        return since.Elapsed.TotalMilliseconds;
    }

    private static async Task<int> TypeAsync(Visit visit, string days)
    {
        var before = await visit.Page.Locator("[data-subject]").GetAttributeAsync("data-subject");

        // Nobody waits for the field: what is typed too early goes into it.
        await visit.Page.Keyboard.PressAsync("KeyE");
        await visit.Page.Keyboard.TypeAsync(days);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator($"[data-subject='{before}']")).ToHaveCountAsync(0);
        return days.Length + 2;
    }

    private static Task ReadyAsync(Visit visit) => visit.Page.Locator(".desk[data-ready] [data-subject]").WaitForAsync();

    private async Task<Visit> OpenAsync(string name)
    {
        await site.Database.AddAccountAsync(name, AccountRole.Editor, Site.Password, "محررة");
        var visit = await site.VisitAsAsync(name, "/desk");
        await ReadyAsync(visit);
        return visit;
    }

    private async Task<IReadOnlyList<BatchRecord>> MineAsync(string name) => await site.Database.History.BatchesAsync(
        (await site.Database.Accounts.FindAsync(name))!.Id.ToString(CultureInfo.InvariantCulture), limit: 500);
}
