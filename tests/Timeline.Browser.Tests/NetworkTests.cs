using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests;

/// <summary>A network that is slow, or gone for a while: the page says so and goes on by itself.</summary>
[Collection(SharedSite.Name)]
public sealed class NetworkTests(Site site)
{
    private const string Api = "**/api/timeline**";
    private const string Days = "/?from=2017-11-01&to=2017-12-05";

    private static readonly WebSocketRouteCloseOptions s_gone = new() { Code = 3001, Reason = "gone" };

    [Fact]
    public async Task Timeline_WhileItsAnswerIsOnTheWay_ShowsOutlinesOfRows()
    {
        await using var visit = await site.VisitAsync("/articles");
        var mayGoOn = new TaskCompletionSource();
        await visit.Page.RouteAsync(Api, async route =>
        {
            await mayGoOn.Task;
            await route.ContinueAsync();
        });
        await visit.OpenAsync(Days);
        await visit.Page.Locator(".timeline[data-state=loading][data-live=true]").WaitForAsync();

        // Several grounds: surface, grid, outlines. A canvas that nobody drew on is black.
        (await ColoursAsync(visit, "canvas")).Length.ShouldBeGreaterThan(2);
        (await ColoursAsync(visit, "overview")).ShouldNotContain(colour => colour == "0,0,0");
        (await visit.Page.Locator(".timeline-notice").EvaluateAsync<double>("notice => notice.getBoundingClientRect().width")).ShouldBeLessThan(2);
        await visit.PictureAsync("timeline-slow");
        mayGoOn.SetResult();

        await visit.Timeline.WaitForAsync();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Timeline_WhileTheNetworkIsGone_SaysSoAndComesBackByItself()
    {
        await using var visit = await site.VisitAsync("/articles");
        await visit.Page.RouteAsync(Api, route => route.AbortAsync("internetdisconnected"));
        await visit.OpenAsync(Days);
        var notice = visit.Page.Locator(".timeline-notice");
        await Expect(notice).ToContainTextAsync("تعذّر الوصول إلى البيانات");
        await Expect(notice).ToBeVisibleAsync();

        await visit.Page.UnrouteAsync(Api);

        await visit.Timeline.WaitForAsync();
        await Expect(notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Timeline_ThatLosesTheNetworkWhileItShowsSomething_KeepsItAndSaysSoBeside()
    {
        await using var visit = await (await site.VisitAsync(Days)).ReadyAsync();
        await visit.Page.RouteAsync(Api, route => route.AbortAsync("internetdisconnected"));
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        var notice = visit.Page.Locator(".timeline-notice.is-aside");
        await Expect(notice).ToContainTextAsync("تُعاد المحاولة");
        var strip = (await visit.Page.Locator(".timeline-overview").BoundingBoxAsync())!;
        var said = (await notice.BoundingBoxAsync())!;
        (said.Y + said.Height).ShouldBeLessThanOrEqualTo(strip.Y + 1);
        await visit.PictureAsync("timeline-offline");

        await visit.Page.UnrouteAsync(Api);

        await visit.Page.Locator(".timeline[data-state=ready][data-sharp=true]").WaitForAsync();
        await Expect(notice).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Circuit_ThatBreaks_SaysSoInArabicUntilItIsBack()
    {
        await using var visit = await site.VisitAsync("/articles");
        IWebSocketRoute? socket = null;
        var isBroken = false;
        var unanswered = new ConcurrentQueue<IWebSocketRoute>();
        await visit.Page.RouteWebSocketAsync("**/_blazor**", route =>
        {
            if (isBroken)
            {
                // A server that does not answer: the attempt lasts until it is closed.
                unanswered.Enqueue(route);
                return;
            }

            route.ConnectToServer();
            socket = route;
        });
        await visit.OpenAsync("/articles");
        await visit.LiveAsync();

        isBroken = true;
        await socket!.CloseAsync(s_gone);
        var notice = visit.Page.Locator("#components-reconnect-modal");
        await Expect(notice).ToBeVisibleAsync();
        await Expect(notice).ToHaveTextAsync("انقطع الاتصال بالخادم. جارٍ إعادة الاتصال…", new LocatorAssertionsToHaveTextOptions { UseInnerText = true });
        await visit.PictureAsync("reconnect");
        isBroken = false;
        while (unanswered.TryDequeue(out var attempt))
        {
            await attempt.CloseAsync(s_gone);
        }

        await Expect(notice).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 20_000 });
    }

    /// <summary>The colours of a canvas below the axis.</summary>
    private static Task<string[]> ColoursAsync(Visit visit, string part) => visit.Page.Locator($"[data-part={part}]").EvaluateAsync<string[]>(
        """
        canvas => {
          const top = canvas.height > 100 ? 80 : 0;
          const { data } = canvas.getContext('2d').getImageData(0, top, canvas.width, canvas.height - top);
          const colours = new Set();
          for (let i = 0; i < data.length; i += 4 * 7) {
            colours.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
          }
          return [...colours];
        }
        """);
}
