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
        using var commands = new CommandCount(Database.ConnectionString);
        (await IngestAsync(path)).Added.ShouldBe(1000);

        // Not the clock is asked, which tells of the machine: how often the database is, which does not grow with the articles of a batch.
        var batches = 1000.0 / IngestPipeline.ArticlesPerBatch;
        commands.Count.ShouldBeInRange(10, (int)(60 * Math.Ceiling(batches)));
        (await Database.ScalarAsync("select count(*) from (select id - lag(id) over (order by external_id::int) as step from articles) s where step <> 1")).ShouldBe(0L);
    }

    [Fact]
    public async Task RunAsync_CollectedNews_IsStoredWhole()
    {
        // Real articles cannot stand in the repository; where they are at hand beside it, they are read too.
        var news = Path.Combine(Repository.Root, "..", "shared", "articles", "news.jsonl");
        if (!File.Exists(news))
        {
            TestContext.Current.SendDiagnosticMessage("No collected news beside the repository; the thousand made articles stand alone.");
            return;
        }

        var result = await IngestAsync(news);
        result.Rejected.ShouldBe(0);
        (result.Added + result.Unchanged).ShouldBe(340);
        (await IngestAsync(news)).Unchanged.ShouldBe(340);
    }
}
