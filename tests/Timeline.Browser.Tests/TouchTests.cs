using System.Globalization;
using Microsoft.Playwright;

namespace Timeline.Browser.Tests;

/// <summary>Fingers on the timeline, and rows beyond counting.</summary>
[Collection(SharedSite.Name)]
public sealed class TouchTests(Site site)
{
    private const string Days = "/?from=2017-11-01&to=2017-12-05";

    [Fact]
    public async Task Finger_DraggedToTheRight_BringsLaterDaysIn()
    {
        await using var visit = await (await site.VisitAsync(Days, width: 390, height: 844)).ReadyAsync();
        var box = (await visit.Canvas.BoundingBoxAsync())!;
        var hand = await Hand.OfAsync(visit.Page);

        await hand.PutAsync((box.X + 100, box.Y + 150));
        await hand.MoveAsync((box.X + 160, box.Y + 150));
        await hand.MoveAsync((box.X + 260, box.Y + 150));
        await hand.LiftAsync();

        await visit.AddressAsync("to=(2017-12-[12]|2018-)");
        Span(visit).ShouldBe(34);
        From(visit).ShouldBeGreaterThan(new DateOnly(2017, 11, 10));
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fingers_Spread_ShowFewerDaysAroundThem()
    {
        await using var visit = await (await site.VisitAsync(Days, width: 390, height: 844)).ReadyAsync();
        var box = (await visit.Canvas.BoundingBoxAsync())!;
        var hand = await Hand.OfAsync(visit.Page);
        var middle = box.X + (box.Width / 2);

        await hand.PutAsync((middle - 40, box.Y + 150), (middle + 40, box.Y + 150));
        await hand.MoveAsync((middle - 80, box.Y + 150), (middle + 80, box.Y + 150));
        await hand.MoveAsync((middle - 160, box.Y + 150), (middle + 160, box.Y + 150));
        await hand.LiftAsync();

        // Four times as near, around the day in the middle.
        await visit.AddressAsync("from=2017-11-1[3-5]&to=2017-11-2[1-4]");
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_TenThousand_AreScrolledThroughWithFewElements()
    {
        await using var visit = await site.VisitAsync("/articles");
        await visit.Page.RouteAsync("**/api/timeline**", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "application/json",
            Body = $$"""
                {"from":"2017-01-01","to":"2018-12-31","overview":[],"extent":{"from":"2017-01-01","to":"2018-12-31"},"undated":0,"moreLanes":0,"lanes":[
                {{string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{"key":"{{i}}","label":"صف {{i}}","count":1,"buckets":[],"marks":[{"id":{{i}},"kind":"event","status":"happened","label":"حدث {{i}}","from":"2017-11-10","to":"2017-11-10","grain":"day","dateBasis":"mention"}]}"""))}}
                ]}
                """,
        }));
        await visit.OpenAsync(Days);
        await visit.Timeline.WaitForAsync();
        var scroller = visit.Page.Locator(".timeline-scroller");

        (await scroller.EvaluateAsync<int>("each => each.scrollHeight")).ShouldBeGreaterThan(10_000 * 50);
        await scroller.EvaluateAsync("each => { each.scrollTop = each.scrollHeight / 2; }");
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("KeyC");

        await Assertions.Expect(visit.Live).ToContainTextAsync(new System.Text.RegularExpressions.Regex("صف (?:49|50)[0-9]{2}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        (await visit.Page.Locator(".timeline *").CountAsync()).ShouldBeLessThan(300);
        await visit.PictureAsync("timeline-ten-thousand-rows");
        visit.Faults.ShouldBeEmpty();
    }

    private static DateOnly From(Visit visit) => DateOnly.Parse(visit.Query("from")!, CultureInfo.InvariantCulture);

    private static int Span(Visit visit) => DateOnly.Parse(visit.Query("to")!, CultureInfo.InvariantCulture).DayNumber - From(visit).DayNumber;

    /// <summary>Fingers as the browser itself would tell of them, not as a script makes them up.</summary>
    private sealed class Hand(ICDPSession session)
    {
        public static async Task<Hand> OfAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

        public Task PutAsync(params (double X, double Y)[] fingers) => SendAsync("touchStart", fingers);

        public Task MoveAsync(params (double X, double Y)[] fingers) => SendAsync("touchMove", fingers);

        public Task LiftAsync() => SendAsync("touchEnd", []);

        private async Task SendAsync(string type, (double X, double Y)[] fingers) => await session.SendAsync(
            "Input.dispatchTouchEvent",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["type"] = type,
                ["touchPoints"] = fingers.Select((finger, index) => new { x = finger.X, y = finger.Y, id = index }).ToArray(),
            });
    }
}
