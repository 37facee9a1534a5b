using System.Globalization;
using System.Text.Json;
using Npgsql;
using Timeline.Cli.Benchmarks.Store;
using Timeline.Cli.Serving;
using Timeline.Migrations;
using Timeline.Storage;
using Timeline.Storage.Cluster;

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
        var root = Path.Combine(Path.GetTempPath(), $"timeline-bench-{Guid.NewGuid():N}");
        try
        {
            await using var cluster = await LocalCluster.StartAsync(
                new ClusterOptions { Folder = new ClusterFolder(root), Settings = ["shared_buffers=1GB", "maintenance_work_mem=512MB", "max_wal_size=8GB"] },
                cancellation).ConfigureAwait(false);
            await Migrator.MigrateAsync(cluster.ConnectionString, cancellation).ConfigureAwait(false);
            var entries = await FillAsync(cluster.ConnectionString, request, cancellation).ConfigureAwait(false);
            var address = ListenAddress.AnyFree();
            await using var web = await WebProcess.StartAsync(address, cluster.ConnectionString, cancellation).ConfigureAwait(false);
            request.Progress.Report("moving the timeline");
            return Report(await MeasureAsync(address, browser, cancellation).ConfigureAwait(false), entries);
        }
        finally
        {
            if (Directory.Exists(root))
            {
                Directory.Delete(root, recursive: true);
            }
        }
    }

    private static async Task<int> FillAsync(string connectionString, BenchRequest request, CancellationToken cancellation)
    {
        var entries = Math.Max(200, request.Entries / 200 * 200);
        request.Progress.Report($"making {entries:N0} entries");
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        var sample = new StoreSample(dataSource);
        await sample.PrepareAsync(cancellation).ConfigureAwait(false);
        await sample.AddAsync(0, entries, cancellation).ConfigureAwait(false);
        await new CountUpkeep(dataSource).RebuildAsync(cancellation).ConfigureAwait(false);
        await sample.SettleAsync(cancellation).ConfigureAwait(false);
        return entries;
    }

    private static async Task<JsonElement> MeasureAsync(ListenAddress address, string browser, CancellationToken cancellation)
    {
        using var node = s_packages.Run("Ui/ui.mjs", [address.Url, browser], redirectInput: false);
        var complaint = node.StandardError.ReadToEndAsync(cancellation);
        var told = await node.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await node.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return node.ExitCode == 0
            ? JsonDocument.Parse(told).RootElement
            : throw CommandException.WorldFailed($"The browser could not be measured: {NodePackages.FirstLine(await complaint.ConfigureAwait(false))}");
    }

    private static BenchReport Report(JsonElement told, int entries)
    {
        var (ours, vis) = (told.GetProperty("ours"), told.GetProperty("vis"));
        var (ourFrames, visFrames) = (TimesOf(ours, "frames"), TimesOf(vis, "frames"));
        return new BenchReport(
            ["timeline", "items", "frame, ms", "nodes in the page"],
            [
                ["Timeline", $"{entries:N0}", ourFrames.Shown, $"{ours.GetProperty("nodes")}"],
                ["vis-timeline 8.5.4", $"{told.GetProperty("visItems").GetInt32():N0}", visFrames.Shown, $"{vis.GetProperty("nodes")}"],
            ],
            [
                "Frame times are median / 95th percentile while the picture is dragged and zoomed; the display asks for one each 16.7 ms.",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"From the last turn of the wheel to a sharp picture, data included: {TimesOf(ours, "sharp").Shown} ms. First picture of a warm server: {TimesOf(ours, "paint").Shown} ms. vis-timeline builds for {vis.GetProperty("build").GetDouble():0} ms."),
                $"Script of ours as sent: {ours.GetProperty("script").GetInt64():N0} bytes. {ours.GetProperty("lanes")} lanes.",
            ]);
    }

    private static Times TimesOf(JsonElement told, string name) => new([.. told.GetProperty(name).EnumerateArray().Select(time => time.GetDouble())]);
}
