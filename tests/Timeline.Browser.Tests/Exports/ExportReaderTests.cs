using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests.Exports;

/// <summary>What is exported works where it is taken to: in a browser without a network, in TimelineJS, before a schema validator.</summary>
[Collection(SharedSite.Name)]
public sealed class ExportReaderTests(Site site) : IDisposable
{
    private const string Filter = "from=2017-10-01&to=2017-12-05";

    private readonly HttpClient _client = new() { BaseAddress = new Uri(site.Address) };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("timeline-exports-");

    public void Dispose()
    {
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Html_OpenedFromDiskWithoutNetwork_IsALiveTimeline()
    {
        await using var visit = await site.FileAsync(await SaveAsync("html", "page.html"));
        await visit.Drawn.WaitForAsync();

        (await visit.Drawn.GetAttributeAsync("data-state")).ShouldBe("ready");
        await visit.Canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        await visit.Page.Keyboard.PressAsync("Period");
        await Expect(visit.Live).Not.ToBeEmptyAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("[data-part=entry] h2")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[data-part=entry]")).ToContainTextAsync("الشاهد");
        await visit.Page.Locator("details summary").ClickAsync();
        (await visit.Page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(20);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Html_Opened_HasNoAccessibilityFaults()
    {
        await using var visit = await site.FileAsync(await SaveAsync("html", "page.html"));
        await visit.Drawn.WaitForAsync();

        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        (await visit.OverflowsAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task TimelineJs_DrawsEachEntry()
    {
        var library = NodeReader.Package(Path.Combine("@knight-lab", "timelinejs", "dist"));
        var json = await _client.GetStringAsync($"/api/v1/export?format=timelinejs&kind=event&{Filter}", TestContext.Current.CancellationToken);
        var page = Path.Combine(_folder.FullName, "timelinejs.html");
        await File.WriteAllTextAsync(page, $$"""
            <!doctype html><meta charset="utf-8">
            <style>{{await File.ReadAllTextAsync(Path.Combine(library, "css", "timeline.css"))}}</style>
            <div id="t" style="width:100%;height:600px"></div>
            <script>{{await File.ReadAllTextAsync(Path.Combine(library, "js", "timeline.js"))}}</script>
            <script>window.drawn = new TL.Timeline('t', {{json.Replace("</", "<\\/", StringComparison.Ordinal)}}, { language: 'en' });</script>
            """);

        await using var visit = await site.FileAsync(page);
        using var data = System.Text.Json.JsonDocument.Parse(json);

        var events = data.RootElement.GetProperty("events").GetArrayLength();
        events.ShouldBeGreaterThan(0);
        await Expect(visit.Page.Locator(".tl-timemarker")).ToHaveCountAsync(events);
    }

    [Fact]
    public async Task JsonLines_EachLine_FitsThePublishedSchema()
    {
        NodeReader.Package("ajv");
        var schema = Path.Combine(_folder.FullName, "schema.json");
        await File.WriteAllTextAsync(schema, await _client.GetStringAsync("/api/v1/entry.schema.json", TestContext.Current.CancellationToken));

        var output = await NodeReader.RunAsync(
            """
            const fs = require('fs');
            const Ajv = require('ajv/dist/2020').default;
            const ajv = new Ajv({ allErrors: true });
            require('ajv-formats').default(ajv);
            const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[1], 'utf8')));
            const lines = fs.readFileSync(process.argv[2], 'utf8').trimEnd().split('\n');
            for (const line of lines) {
              if (!validate(JSON.parse(line))) {
                console.error(line, JSON.stringify(validate.errors, null, 1));
                process.exit(1);
              }
            }
            console.log(lines.length, validate({ id: 'x' }));
            """,
            schema, await SaveAsync("jsonl", "entries.jsonl"));

        output.Trim().ShouldMatch("^[0-9]{2,} false$");
    }

    private async Task<string> SaveAsync(string format, string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(path, await _client.GetByteArrayAsync($"/api/v1/export?format={format}&{Filter}", TestContext.Current.CancellationToken));
        return path;
    }
}
