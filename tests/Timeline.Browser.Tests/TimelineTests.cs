using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests;

[Collection(SharedSite.Name)]
public sealed class TimelineTests(Site site)
{
    private const string Days = "/?from=2017-11-01&to=2017-12-05";

    [Fact]
    public async Task Timeline_Opened_ShowsTheSeedsWithoutAnyFault()
    {
        await using var visit = await (await site.VisitAsync("/")).ReadyAsync();

        visit.Query("from").ShouldNotBeNull();
        (await visit.Timeline.GetAttributeAsync("data-state")).ShouldBe("ready");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Timeline_BeforeItsCircuit_IsDrawnAndKeepsWhatItsReaderDid()
    {
        await using var visit = await site.VisitAsync("/articles");
        var mayGoOn = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/blazor.web.js", async route =>
        {
            await mayGoOn.Task;
            await route.ContinueAsync();
        });
        await visit.OpenAsync(Days, WaitUntilState.Commit);
        await visit.Page.Locator(".timeline[data-loaded=true]").WaitForAsync();
        await visit.Page.Locator(".timeline").EvaluateAsync("timeline => { timeline.querySelector('canvas').drawnEarly = true; }");
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("KeyW");
        await visit.AddressAsync("from=2017-11-0[6-8]");
        await visit.Page.Keyboard.PressAsync("Period");
        await visit.Page.Keyboard.PressAsync("Enter");

        mayGoOn.SetResult();

        await Expect(visit.Page.Locator("aside.panel h2")).ToBeVisibleAsync();
        await visit.AddressAsync("from=2017-11-0[6-8].*sel=|sel=.*from=2017-11-0[6-8]");
        (await visit.Page.Locator(".timeline canvas").First.EvaluateAsync<bool>("canvas => canvas.drawnEarly === true")).ShouldBeTrue();
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("aside.panel")).ToHaveCountAsync(0);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wheel_OverTheDrawing_ZoomsTowardsThePointer()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();
        var box = (await visit.Canvas.BoundingBoxAsync())!;

        // Time runs right to left: the left edge is late.
        await visit.Page.Mouse.MoveAsync(box.X + 2, box.Y + 120);
        await visit.Page.Mouse.WheelAsync(0, -600);
        await visit.AddressAsync("from=2017-11-[12]");

        visit.Query("to").ShouldBe("2017-12-05");
    }

    [Fact]
    public async Task Drag_ToTheRight_BringsLaterDaysInFromTheLeft()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();
        var box = (await visit.Canvas.BoundingBoxAsync())!;

        await visit.Page.Mouse.MoveAsync(box.X + 300, box.Y + 20);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + 600, box.Y + 20, new MouseMoveOptions { Steps = 5 });
        await visit.Page.Mouse.UpAsync();

        // Nine days were dragged; how much further the throw carries depends on how fast this machine moved the pointer.
        await visit.AddressAsync("to=(2017-12-(1[1-9]|[23])|2018-0)");
        var (from, to) = (DateOnly.Parse(visit.Query("from")!, CultureInfo.InvariantCulture), DateOnly.Parse(visit.Query("to")!, CultureInfo.InvariantCulture));
        (to.DayNumber - from.DayNumber).ShouldBe(34);
    }

    [Fact]
    public async Task KeyF_WithASelection_CentresItAndThenFitsAll()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Period");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AddressAsync("sel=");

        // The window keeps its length and moves; the second press leaves it for the whole range.
        await visit.Page.Keyboard.PressAsync("KeyF");
        await visit.AddressAsync("from=2017-10-|from=2017-11-0[2-9]|from=2017-11-[12]");
        await visit.Page.Keyboard.PressAsync("KeyF");
        await visit.AddressAsync("from=201[0-6]");
    }

    [Fact]
    public async Task Keys_OnTheDrawing_ZoomPanWalkAndOpen()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();
        await visit.Canvas.FocusAsync();

        await visit.Page.Keyboard.PressAsync("KeyW");
        await visit.AddressAsync("from=2017-11-0[6-8]");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.AddressAsync("from=2017-11-1");
        await visit.Page.Keyboard.PressAsync("Home");
        await visit.AddressAsync("from=201[0-6]");
        await visit.Page.Keyboard.PressAsync("Period");
        await Expect(visit.Live).ToContainTextAsync("1 من");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator("aside.panel h2")).ToBeVisibleAsync();
        visit.Query("sel").ShouldNotBeNull();
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("aside.panel")).ToHaveCountAsync(0);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_FoldedAndPinnedByKey_StayInTheAddressAndAreTakenBackFromTheMenu()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("KeyC");
        await visit.AddressAsync("fold=");
        await visit.Page.Keyboard.PressAsync("KeyP");
        await visit.AddressAsync("pin=");
        await Expect(visit.Live).ToContainTextAsync("في الأعلى");
        var pinned = visit.Query("pin")!;
        visit.Query("fold").ShouldBe(pinned);

        await visit.Page.Locator(".lane-menu summary").ClickAsync();
        await visit.Page.Locator(".pinned-lanes button").Last.ClickAsync();

        await Expect(visit.Page.Locator(".pinned-lanes")).ToHaveCountAsync(0);
        visit.Query("pin").ShouldBeNull();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Drag_WithShift_ShowsTheDaysThatWereChosen()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();
        var box = (await visit.Canvas.BoundingBoxAsync())!;
        var day = box.Width / 35;

        // Time runs right to left: from the middle of the fourth day to the middle of the ninth.
        await visit.Page.Mouse.MoveAsync(box.X + box.Width - (day * 3.5f), box.Y + 200);
        await visit.Page.Keyboard.DownAsync("Shift");
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + box.Width - (day * 8.5f), box.Y + 220, new MouseMoveOptions { Steps = 3 });
        await visit.Page.Mouse.UpAsync();
        await visit.Page.Keyboard.UpAsync("Shift");

        await visit.AddressAsync("from=2017-11-04&to=2017-11-09");
    }

    [Fact]
    public async Task Address_WithHours_OpensThemAndKeepsThemThroughAReload()
    {
        await using var visit = await (await site.VisitAsync("/?from=2017-11-21&to=2017-11-21&hours=06:00-18:00")).ReadyAsync();
        await Expect(visit.Page.Locator(".window-line")).ToContainTextAsync("06:00–18:00");

        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("KeyW");
        await visit.AddressAsync("hours=08:00-16:00");
        await visit.Page.ReloadAsync();

        await Expect(visit.Page.Locator(".window-line")).ToContainTextAsync("08:00–16:00");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Address_OpenedBySomebodyElse_ShowsTheSamePicture()
    {
        await using var visit = await (await site.VisitAsync("/?from=2017-11-12&to=2017-11-24&dir=ltr")).ReadyAsync();
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("KeyP");
        await visit.AddressAsync("pin=");
        await visit.Page.Keyboard.PressAsync("KeyW");
        await visit.AddressAsync("from=2017-11-1[3-6]");
        await visit.Page.Keyboard.PressAsync("Period");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AddressAsync("sel=");
        var address = new Uri(visit.Page.Url).PathAndQuery;

        // The window of an address is whole days: whoever moved by hand may stand hours beside it, everybody else stands at the same place.
        var pictures = new List<byte[]>();
        for (var reader = 0; reader < 2; reader++)
        {
            await using var other = await site.VisitAsync(address);
            await other.Timeline.WaitForAsync();
            await Expect(other.Page.Locator("aside.panel h2")).ToBeVisibleAsync();
            pictures.Add(await other.StillAsync(other.Page.Locator(".timeline")));
            new Uri(other.Page.Url).PathAndQuery.ShouldBe(address);
        }

        // Where a rounded corner is blended, the browser itself is not always of one mind: by a level, which nobody sees.
        (await visit.DifferenceAsync(pictures[0], pictures[1])).ShouldBeLessThanOrEqualTo(3);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_InATextField_AreOnlyText()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();
        var before = visit.Query("from");

        var field = visit.Page.GetByLabel("نص", new PageGetByLabelOptions { Exact = true });
        await field.PressSequentiallyAsync("wst");

        (await field.InputValueAsync()).ShouldBe("wst");
        visit.Query("from").ShouldBe(before);
    }

    [Fact]
    public async Task Filter_ByKind_NarrowsDrawingTableAndExport()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();

        await visit.Page.GetByLabel("الصنف").SelectOptionAsync("Event");
        await visit.AddressAsync("kind=event");
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("KeyT");
        await Expect(visit.Page.Locator("tbody tr").First).ToBeVisibleAsync();

        (await visit.Page.Locator("tbody td:nth-child(3)").AllInnerTextsAsync()).ShouldAllBe(text => text.Contains("حدث", StringComparison.Ordinal));
        var rows = await visit.Page.Locator("tbody tr").CountAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "تصدير" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync($"{rows} مدخلا");
        await dialog.GetByLabel("جدول CSV", new LocatorGetByLabelOptions { Exact = true }).CheckAsync();
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => dialog.GetByText("تنزيل").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        lines.ShouldContain(line => line.StartsWith("id,kind,", StringComparison.Ordinal));
        lines.Skip(1).Count(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^[0-9]+,event,", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))).ShouldBe(rows);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Direction_Switched_IsKeptInTheAddress()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();

        await visit.Page.GetByLabel("الزمن من اليسار إلى اليمين").ClickAsync();

        await visit.AddressAsync("dir=ltr");
        visit.Query("from").ShouldBe("2017-11-01");
    }

    [Fact]
    public async Task Back_AfterASelection_ClosesItAndKeepsTheWindow()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Period");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("aside.panel h2")).ToBeVisibleAsync();

        await visit.Page.GoBackAsync();

        await Expect(visit.Page.Locator("aside.panel")).ToHaveCountAsync(0);
        visit.Query("from").ShouldBe("2017-11-01");
    }
}
