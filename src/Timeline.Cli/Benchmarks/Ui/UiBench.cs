using System.Globalization;
using System.Text.Json;
using Timeline.Cli.Benchmarks.Store;
using Timeline.Cli.Serving;

namespace Timeline.Cli.Benchmarks.Ui;

/// <summary>
/// The timeline in a browser over many entries: how even it moves, how soon it is sharp; vis-timeline with ten thousand items and the
/// same movements beside it. Runs on a cluster of its own in a temporary folder.
/// </summary>
internal sealed class UiBench : Bench
{
    private static readonly NodePackages s_packages = new("bench-ui", "vis-timeline@8.5.4", "playwright-core@1.56.1");

    private static readonly string[] s_browsers =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    public override string Name => "ui";

    public override string Description => "the timeline in headless Chromium over many entries, beside vis-timeline with ten thousand items";

    public override async Task<BenchReport> RunAsync(BenchRequest request, CancellationToken cancellation)
    {
        if (await s_packages.RequireAsync(request, cancellation).ConfigureAwait(false) is { } whyNot)
        {
            throw CommandException.WorldFailed(whyNot);
        }

        var browser = Array.Find(s_browsers, File.Exists)
            ?? throw CommandException.WorldFailed($"No Chromium was found; looked at {string.Join(", ", s_browsers)}.");
        await using var store = await SampleStore.StartAsync(cancellation).ConfigureAwait(false);
        var entries = await store.FillAsync(request, cancellation).ConfigureAwait(false);
        var address = ListenAddress.AnyFree();
        await using var web = await WebProcess.StartAsync(address, store.ConnectionString, cancellation).ConfigureAwait(false);
        request.Progress.Report("moving the timeline");
        using var told = JsonDocument.Parse(
            await s_packages.ReadAsync("Ui/ui.mjs", [address.Url, browser], "The browser could not be measured", cancellation).ConfigureAwait(false));
        return Report(told.RootElement, entries);
    }

    private static BenchReport Report(JsonElement told, int entries)
    {
        var (ours, vis) = (told.GetProperty("ours"), told.GetProperty("vis"));
        return new BenchReport(
            ["page", "items", "frame, ms", "later than 20 ms", "drawing, ms", "page busy, ms a frame", "nodes in the page"],
            [
                Row("an empty canvas", "", told.GetProperty("idle")),
                Row("one that is cleared", "", told.GetProperty("cleared")),
                Row("one of a single colour", "", told.GetProperty("filled")),
                Row("Timeline", $"{entries:N0}", ours),
                Row("vis-timeline 8.5.4", $"{told.GetProperty("visItems").GetInt32():N0}", vis),
            ],
            [
                "Frames (median / 95th percentile) while the picture is dragged and zoomed; the display asks for one each 16.7 ms. Drawing is what the page's own callbacks of a frame take, busy all that its main thread does, input, layout and paint included.",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Pieces of work of more than 50 ms: Timeline {ours.GetProperty("longTasks")}, vis-timeline {vis.GetProperty("longTasks")}. Chromium draws without a graphics card. Frames that the empty canvas misses too are the machine's; what the single colour misses is what any picture of that size costs here."),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"From the last turn of the wheel to a sharp picture, data included: {TimesOf(ours, "sharp").Shown} ms. First picture of a warm server: {TimesOf(ours, "paint").Shown} ms. vis-timeline builds for {vis.GetProperty("build").GetDouble():0} ms."),
                $"Script of ours as sent: {ours.GetProperty("script").GetInt64():N0} bytes. {ours.GetProperty("lanes")} lanes.",
            ]);
    }

    private static IReadOnlyList<string> Row(string name, string items, JsonElement page)
    {
        var frames = page.GetProperty("frames");
        var late = frames.EnumerateArray().Count(time => time.GetDouble() > 20);
        var nodes = page.TryGetProperty("nodes", out var counted) ? $"{counted}" : "";
        return
        [
            name,
            items,
            TimesOf(page, "frames").Shown,
            string.Create(CultureInfo.InvariantCulture, $"{100.0 * late / frames.GetArrayLength():0.0} %"),
            TimesOf(page, "work").Shown,
            string.Create(CultureInfo.InvariantCulture, $"{page.GetProperty("busy").GetDouble():0.0}"),
            nodes,
        ];
    }

    private static Times TimesOf(JsonElement told, string name) => new([.. told.GetProperty(name).EnumerateArray().Select(time => time.GetDouble())]);
}
