using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Timeline.Browser.Tests;

/// <summary>One tab, and everything that went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly List<string> _faults = [];

    public Visit(IBrowserContext context, IPage page, string address)
    {
        _context = context;
        _address = address;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _faults.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _faults.Add($"{response.Status} {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors, uncaught exceptions and failing requests so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The timeline once it has its data and is heard by its page.</summary>
    public ILocator Timeline => Page.Locator(".timeline[data-loaded=true][data-live=true]");

    /// <summary>The timeline once it has its data, on a page that nobody serves as well.</summary>
    public ILocator Drawn => Page.Locator(".timeline[data-loaded=true]");

    /// <summary>The widget with the tab stop.</summary>
    public ILocator Canvas => Page.Locator("[role=application]");

    public ILocator Live => Page.Locator("[data-part=live]");

    public Task OpenAsync(string path, WaitUntilState until = WaitUntilState.Load) =>
        Page.GotoAsync(_address + path, new PageGotoOptions { WaitUntil = until });

    /// <summary>Waits until the drawing has its data and the page its circuit.</summary>
    public async Task<Visit> ReadyAsync()
    {
        await Timeline.WaitForAsync();

        // The drawing tells the page its window through the circuit, and the page writes it above the drawing.
        await Assertions.Expect(Page.Locator(".window-line bdi").First).ToBeVisibleAsync();
        return this;
    }

    /// <summary>Waits until the address fits.</summary>
    public Task AddressAsync(string pattern) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Waits until the page answers to its reader: before its circuit is up, what is typed is heard by nobody.</summary>
    public Task LiveAsync() => Page.Locator("main[data-live]").WaitForAsync();

    /// <summary>The value of a name in the address.</summary>
    public string? Query(string name) => System.Web.HttpUtility.ParseQueryString(new Uri(Page.Url).Query)[name];

    /// <summary>What a checker of WCAG finds, one line each.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityFaultsAsync()
    {
        var result = await Page.RunAxe();
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))];
    }

    public Task<bool> OverflowsAsync() =>
        Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>How much of the page moved after it was first drawn, as browsers reckon it: 0.1 is the most that is called good.</summary>
    public Task<double> LayoutShiftAsync() => Page.EvaluateAsync<double>(
        """
        () => new Promise(resolve => {
          let moved = 0;
          new PerformanceObserver(list => {
            for (const shift of list.getEntries()) {
              moved += shift.hadRecentInput ? 0 : shift.value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(moved)));
        })
        """);

    /// <summary>The picture of a part once it no longer changes: letters and the last labels come a few frames after the rest.</summary>
    public async Task<byte[]> StillAsync(ILocator part)
    {
        var before = Array.Empty<byte>();
        for (var look = 0; look < 30; look++)
        {
            await Page.EvaluateAsync(
                """
                async () => {
                  await document.fonts.ready;
                  for (let frame = 0; frame < 12; frame++) {
                    await new Promise(requestAnimationFrame);
                  }
                }
                """);
            var now = await part.ScreenshotAsync();
            if (now.AsSpan().SequenceEqual(before))
            {
                return now;
            }

            before = now;
        }

        throw new InvalidOperationException("It never stood still.");
    }

    /// <summary>By how much two pictures differ where they differ most: levels of one colour, of 255; 256 when they are not of one size.</summary>
    public Task<int> DifferenceAsync(byte[] one, byte[] other) => Page.EvaluateAsync<int>(
        """
        async pictures => {
          const read = async picture => {
            const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
            const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            context.drawImage(bitmap, 0, 0);
            return context.getImageData(0, 0, bitmap.width, bitmap.height);
          };
          const [a, b] = await Promise.all(pictures.map(read));
          return a.width !== b.width || a.height !== b.height ? 256 : a.data.reduce((most, level, i) => Math.max(most, Math.abs(level - b.data[i])), 0);
        }
        """,
        new[] { Convert.ToBase64String(one), Convert.ToBase64String(other) });

    /// <summary>Keeps a picture for people to look at, where the variable TIMELINE_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("TIMELINE_PICTURES") is { Length: > 0 } folder)
        {
            var file = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-');
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, file + ".png") });
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
