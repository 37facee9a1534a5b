using System.Diagnostics;
using System.Globalization;
using Timeline.Testing;

namespace Timeline.Ingestion.Tests;

public sealed class LargeInputTests : IngestionTest
{
    [Fact]
    public async Task RunAsync_ThousandArticles_StoresThemInTheirOrder()
    {
        var lines = Enumerable.Range(1, 1000).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id": "{{i}}", "outlet": "سانا", "published": "2017-05-18", "text": "خبر {{i}}: قال وزير الخارجية سيرغي لافروف أمس إن المحادثات ستستأنف يوم الأربعاء المقبل."}"""));
        var path = Folder.Write("a.jsonl", string.Join('\n', lines));
        (await IngestAsync(path)).Added.ShouldBe(1000);
        (await Database.ScalarAsync("select count(*) from (select id - lag(id) over (order by external_id::int) as step from articles) s where step <> 1")).ShouldBe(0L);
    }

    [Fact]
    public async Task RunAsync_CollectedNews_IsStoredInSeconds()
    {
        // Real articles cannot stand in the repository; where they are at hand beside it, they are read too.
        var news = Path.Combine(Repository.Root, "..", "shared", "articles", "news.jsonl");
        if (!File.Exists(news))
        {
            TestContext.Current.SendDiagnosticMessage("No collected news beside the repository; the thousand made articles stand alone.");
            return;
        }

        var watch = Stopwatch.StartNew();
        var result = await IngestAsync(news);
        watch.Stop();
        TestContext.Current.TestOutputHelper!.WriteLine($"{result} in {watch.Elapsed.TotalSeconds:0.00} s");
        result.Rejected.ShouldBe(0);
        (result.Added + result.Unchanged).ShouldBe(340);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        (await IngestAsync(news)).Unchanged.ShouldBe(340);
    }
}
