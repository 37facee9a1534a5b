using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Timeline.Storage;
using Timeline.Testing;

namespace Timeline.Ingestion.Tests;

public sealed class IngestPipelineTests : IngestionTest
{
    private static string Line(string text, string? id = null, string? url = null, string? outlet = null, string? title = null, string? published = null) =>
        JsonSerializer.Serialize(new { id, url, outlet, title, text, published });

    [Fact]
    public async Task RunAsync_FolderWithManifest_StoresTextsWithTheirDates()
    {
        Folder.Write("a.txt", "قال الوزير أمس إن المحادثات مستمرة.");
        Folder.Write("manifest.json", """[{"file": "a.txt", "published": "2017-05-18", "basis": "stands in the paper", "outlet": "سانا"}]""");
        var result = await IngestAsync(Folder.Path);
        result.ShouldBe(new IngestResult(1, 0, 0, 0, 0));
        var article = await Database.Articles.GetAsync((await Database.Articles.ListAsync(new ArticleFilter())).Items.Single().Id);
        article!.Text.ShouldBe("قال الوزير أمس إن المحادثات مستمرة.");
        article.Published.ShouldBe(new DateOnly(2017, 5, 18));
        article.PublishedBasis.ShouldBe("stands in the paper");
        article.Outlet.ShouldBe("سانا");
    }

    [Fact]
    public async Task RunAsync_SameInputTwice_ChangesNothing()
    {
        var path = Folder.Write("a.jsonl", string.Join('\n', Enumerable.Range(1, 250).Select(i => Line($"نص رقم {i}", id: $"{i}", published: "2018-02-15"))));
        (await IngestAsync(path)).Added.ShouldBe(250);
        var before = await Database.LinesAsync("select xmin::text || id::text from articles union all select xmin::text || id::text from entries order by 1");
        (await IngestAsync(path)).ShouldBe(new IngestResult(0, 250, 0, 0, 0));
        (await Database.LinesAsync("select xmin::text || id::text from articles union all select xmin::text || id::text from entries order by 1")).ShouldBe(before);
    }

    [Fact]
    public async Task RunAsync_TwoAtOnce_KeepEachArticleOnce()
    {
        var path = Folder.Write("a.jsonl", string.Join('\n', Enumerable.Range(1, 300).Select(i => Line($"نص رقم {i}", outlet: "سانا", id: $"{i}"))));
        var results = await Task.WhenAll(
            new IngestPipeline(Database.Writer).RunAsync([path], cancellation: TestContext.Current.CancellationToken),
            new IngestPipeline(Database.Writer).RunAsync([path], cancellation: TestContext.Current.CancellationToken));
        results.Sum(result => result.Added).ShouldBe(300);
        results.Sum(result => result.Unchanged).ShouldBe(300);
        (await Database.Articles.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(300);
    }

    [Fact]
    public async Task RunAsync_EditedArticle_IsUpdatedInPlace()
    {
        await IngestAsync(Folder.Write("a.jsonl", Line("النص الأول", url: "https://example.org/1")));
        var before = (await Database.Articles.ListAsync(new ArticleFilter())).Items.Single();
        (await IngestAsync(Folder.Write("b.jsonl", Line("النص الأول مصححا", url: "https://example.org/1")))).Updated.ShouldBe(1);
        var after = (await Database.Articles.ListAsync(new ArticleFilter())).Items.Single();
        after.Id.ShouldBe(before.Id);
        (await Database.Articles.GetAsync(after.Id))!.Text.ShouldBe("النص الأول مصححا");
    }

    [Fact]
    public async Task RunAsync_Title_StandsBeforeTheTextOnce()
    {
        await IngestAsync(Folder.Write("a.jsonl", $"{Line("متن الخبر", title: "العنوان")}\n{Line("العنوان\nمتن آخر", title: "العنوان")}"));
        var texts = new List<string>();
        foreach (var row in (await Database.Articles.ListAsync(new ArticleFilter())).Items)
        {
            texts.Add((await Database.Articles.GetAsync(row.Id))!.Text);
        }

        texts.ShouldBe(["العنوان\nمتن آخر", "العنوان\n\nمتن الخبر"]);
    }

    [Fact]
    public async Task RunAsync_MomentInUtc_CountsInTheOutletsZone()
    {
        await IngestAsync(Folder.Write("a.jsonl", Line("خبر", outlet: "skynews", published: "2018-02-15T21:30:00+00:00")));
        var article = await Database.Articles.GetAsync((await Database.Articles.ListAsync(new ArticleFilter())).Items.Single().Id);
        article!.Published.ShouldBe(new DateOnly(2018, 2, 16));
        article.PublishedAt.ShouldBe(new DateTimeOffset(2018, 2, 15, 21, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task RunAsync_BadLines_AreReportedAndTheRestGoesOn()
    {
        var path = Folder.Write("a.jsonl", string.Join('\n',
            Line("جيد", id: "1"),
            "{ not json",
            "",
            "[1, 2]",
            Line("", id: "2"),
            Line("مؤرخ بلا تاريخ", id: "3", published: "أمس"),
            Line("مكرر", id: "1"),
            """{"text": {"a": 1}}""",
            Line("جيد أيضا", id: "4", published: "2018-02-30"),
            Line("جيد أيضا", id: "5", published: "2018-02-28")));
        var result = await IngestAsync(path);
        result.ShouldBe(new IngestResult(2, 0, 0, 7, 0));
        Problems.ShouldBe(
        [
            "a.jsonl:2: this is no JSON (at byte 2 of the line), expected one object",
            "a.jsonl:4: this is a JSON list, expected an object",
            "a.jsonl:5: the article has no text, expected \"text\"",
            "a.jsonl:6: \"published\" is 'أمس', expected a day such as 2018-04-11 or a time such as 2018-04-11T09:30:00Z",
            "a.jsonl:7: id '1' stands in line 1 already, expected each id once",
            "a.jsonl:8: \"text\" is a JSON object, expected a text",
            "a.jsonl:9: \"published\" is '2018-02-30', expected a day such as 2018-04-11 or a time such as 2018-04-11T09:30:00Z",
        ]);
    }

    [Fact]
    public async Task RunAsync_BadFiles_AreReportedAndTheRestGoesOn()
    {
        Folder.Write("1/empty.txt", "");
        Folder.Write("1/good.txt", "نص جيد");
        Folder.Write("1/binary.txt", [0, 1, 2, 3, 0xFF, 0, 0]);
        Folder.Write("2/readme.md", "لا شيء");
        Folder.Write("3/manifest.json", "[{\"file\": \"x.txt\", \"published\": \"2018-13-01\"},\n{\"file\": \"missing.txt\"},\n{\"published\": \"2018-01-01\"},\n{\"file\": \"x.txt\"},\n oops]");
        Folder.Write("3/x.txt", "نص آخر");
        Folder.Write("4.jsonl", "");
        await using (var huge = File.Create(Path.Combine(Folder.Path, "huge.txt")))
        {
            huge.SetLength(100L * 1024 * 1024);
        }

        var at = new[] { "1", "2", "3", "4.jsonl", "huge.txt", "nowhere", "2/readme.md" }.Select(name => Path.Combine(Folder.Path, name)).ToArray();
        var result = await IngestAsync(at);
        result.Added.ShouldBe(2);
        Problems.ShouldBe(
        [
            "2: the folder holds nothing to read, expected .txt, .jsonl, .jsonl.gz or manifest.json",
            "nowhere: there is no such file or folder",
            "2/readme.md: this kind of file is not read, expected .txt, .jsonl, .jsonl.gz or manifest.json",
            "1/binary.txt: the file is no text, or UTF-16 without a byte order mark, expected UTF-8, UTF-16 with a byte order mark, Windows-1256 or ISO-8859-6",
            "1/empty.txt: the file is empty, expected the text of an article",
            "3/manifest.json:1: \"published\" is '2018-13-01', expected a day such as 2018-04-11 or a time such as 2018-04-11T09:30:00Z",
            "3/manifest.json:2: 'missing.txt': there is no such file",
            "3/manifest.json:3: the entry names no file, expected \"file\"",
            "3/manifest.json:5: the manifest is no JSON from here on, expected a list such as [{\"file\": \"a.txt\", \"published\": \"2018-04-11\"}]",
            "4.jsonl: the file is empty, expected one JSON object a line",
            "huge.txt: the text is too large (100 MB), expected at most 8 MB",
        ]);
        result.Rejected.ShouldBe(Problems.Count);
    }

    [Fact]
    public async Task RunAsync_LineOfAHundredMegabytes_IsPassedOver()
    {
        var path = Path.Combine(Folder.Path, "a.jsonl");
        await using (var writer = new StreamWriter(path))
        {
            await writer.WriteLineAsync(Line("قبله"));
            await writer.WriteAsync("{\"text\": \"");
            var block = new string('x', 1 << 20);
            for (var i = 0; i < 100; i++)
            {
                await writer.WriteAsync(block);
            }

            await writer.WriteLineAsync("\"}");
            await writer.WriteLineAsync(Line("بعده"));
        }

        (await IngestAsync(path)).ShouldBe(new IngestResult(2, 0, 0, 1, 0));
        Problems.Single().ShouldBe("a.jsonl:2: the text is too large (100 MB), expected at most 8 MB");
    }

    [Fact]
    public async Task RunAsync_Gzip_IsReadLikeTheFileInside()
    {
        using var bytes = new MemoryStream();
        await using (var gzip = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Line("خبر مضغوط")));
        }

        (await IngestAsync(Folder.Write("a.jsonl.gz", bytes.ToArray()))).Added.ShouldBe(1);
        (await IngestAsync(Folder.Write("broken.jsonl.gz", bytes.ToArray()[..20]))).Rejected.ShouldBe(1);
        Problems.Single().ShouldStartWith("broken.jsonl.gz:");
    }

    [Fact]
    public async Task RunAsync_WhatPostgresCannotKeep_IsMendedInPlace()
    {
        await IngestAsync(Folder.Write("a.jsonl", "{\"text\": \"قبل\\u0000بعد 😀\"}"));
        (await Database.ScalarAsync("select text from articles")).ShouldBe("قبل بعد 😀");
    }

    [Fact]
    public async Task RunAsync_OneAddressWithTwoTexts_IsReported()
    {
        var result = await IngestAsync(Folder.Write("a.jsonl", $"{Line("الأول", url: "https://example.org/1")}\n{Line("الثاني", url: "https://example.org/1")}"));
        result.ShouldBe(new IngestResult(1, 0, 0, 1, 0));
        Problems.Single().ShouldBe("a.jsonl:2: 'https://example.org/1' came before with another text, expected each article once");
    }

    [Fact]
    public async Task RunAsync_SeedsOfTheRepository_AreAllStored()
    {
        var seeds = Repository.Folder("seeds");
        (await IngestAsync(seeds)).ShouldBe(new IngestResult(5, 0, 0, 0, 0));
        (await IngestAsync(seeds)).ShouldBe(new IngestResult(0, 5, 0, 0, 0));
    }
}
