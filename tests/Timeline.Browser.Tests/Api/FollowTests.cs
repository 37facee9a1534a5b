using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Timeline.Storage;
using static Microsoft.Playwright.Assertions;

namespace Timeline.Browser.Tests.Api;

/// <summary>Views followed from elsewhere, and windows that are answered from memory: what is corrected shows at once in both.</summary>
[Collection(SharedSite.Name)]
public sealed class FollowTests(Site site) : IDisposable
{
    private static readonly Editor s_editor = new("1", "رشا");

    private readonly HttpClient _client = new() { BaseAddress = new Uri(site.Address) };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Feed_OfASecretLink_FollowsCorrectionsAndEndsWhenItIsRevoked()
    {
        var entry = await DatedAsync();
        var links = site.Database.Query<FeedLinks>();
        var owner = ViewOwner.Browser("follow");
        var secret = (await links.CreateAsync(owner, "x", $"/?type={entry.Type}"))!;
        var before = Sequence(await _client.GetStringAsync($"/feeds/links/{secret}.ics"), entry.Id);

        await DecideAsync(Decision.SetDays(Subject.Entry(entry.Id), Temporal.DayRange.Of(new DateOnly(2016, 2, 29))));
        var corrected = await _client.GetStringAsync($"/feeds/links/{secret}.ics");
        corrected.ShouldContain("DTSTART;VALUE=DATE:20160229");
        Sequence(corrected, entry.Id).ShouldBe(before + 1);
        await DecideAsync(Decision.Reject(Subject.Entry(entry.Id)));
        var cancelled = await _client.GetStringAsync($"/feeds/links/{secret}.ics");
        var gone = XElement.Parse(await _client.GetStringAsync($"/feeds/links/{secret}.atom"));
        await DecideAsync(Decision.Reopen(Subject.Entry(entry.Id)));

        Event(cancelled, entry.Id).ShouldContain("STATUS:CANCELLED");
        gone.Elements(XName.Get("deleted-entry", "http://purl.org/atompub/tombstones/1.0")).Select(each => (string)each.Attribute("ref")!)
            .ShouldContain(reference => reference.EndsWith($"/{entry.Id}", StringComparison.Ordinal));
        Event(await _client.GetStringAsync($"/feeds/links/{secret}.ics"), entry.Id).ShouldNotContain("CANCELLED");
        await links.RevokeAsync(owner, (await links.ListAsync(owner))[0].Id);
        using var ended = await _client.GetAsync($"/feeds/links/{secret}.ics");
        ended.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Feed_AskedByMoment_IsSentAgainOnlyWhenItChanged()
    {
        var entry = await DatedAsync();
        var path = $"/feeds/entries.atom?type={entry.Type}&from=2015-01-01&to=2015-12-31";
        async Task<HttpResponseMessage> AskAsync(DateTimeOffset? since)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfModifiedSince = since;
            return await _client.SendAsync(request);
        }

        // It is said as soon as the second in which it was first asked for is over.
        async Task<DateTimeOffset> MomentAsync()
        {
            while (true)
            {
                using var answer = await AskAsync(null);
                if (answer.Content.Headers.LastModified is { } moment)
                {
                    return moment;
                }
            }
        }

        var first = await MomentAsync();
        (await AskAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await DecideAsync(Decision.SetDays(Subject.Entry(entry.Id), Temporal.DayRange.Of(new DateOnly(2015, 2, 28))));
        (await AskAsync(first)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var second = await MomentAsync();
        second.ShouldBeGreaterThan(first);

        // It leaves the filter: no moment of what stays in the answer is later.
        await DecideAsync(Decision.SetDays(Subject.Entry(entry.Id), null));
        (await AskAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task EntryPage_OfWhatIsNoMore_IsGoneAsInTheApi()
    {
        var entry = await DatedAsync();
        await DecideAsync(Decision.Reject(Subject.Entry(entry.Id)));
        using var page = await _client.GetAsync($"/entries/{entry.Id}");
        using var api = await _client.GetAsync($"/api/v1/entries/{entry.Id}");
        using var then = await _client.GetAsync($"/api/v1/entries/{entry.Id}?as_of={entry.UpdatedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}");
        var listed = await _client.GetStringAsync($"/api/v1/export?format=jsonl&header=false&type={entry.Type}&as_of={entry.UpdatedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}");
        await DecideAsync(Decision.Reopen(Subject.Entry(entry.Id)));

        (page.StatusCode, api.StatusCode, then.StatusCode).ShouldBe((HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.OK));
        listed.ShouldContain($"\"id\":{entry.Id},");
        (await _client.GetAsync($"/entries/{entry.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Analyze_WithTheOperatorsOwnTables_ReadsByThem()
    {
        const string Article = "{\"text\":\"انطلق اليوم معرض الورد في المدينة\"}";
        var own = Path.Combine(Path.GetTempPath(), $"own-{Guid.NewGuid():N}.tsv");
        await File.WriteAllTextAsync(own, "معرض الورد\tevent\t2019-05-01/2019-05-05\tflower show\tthe show\n");
        try
        {
            await using var web = await WebProcess.StartAsync(site.Database.ConnectionString, settings: (Ingestion.OwnTables.Variable, own));
            using var client = new HttpClient { BaseAddress = new Uri(web.Address) };
            using var with = await client.PostAsync("/api/v1/analyze", new StringContent(Article));
            using var without = await _client.PostAsync("/api/v1/analyze", new StringContent(Article));

            (await with.Content.ReadAsStringAsync()).ShouldContain("\"writer_day\":\"2019-05-01\"");
            (await without.Content.ReadAsStringAsync()).ShouldNotContain("2019-05-01");
        }
        finally
        {
            File.Delete(own);
        }
    }

    [Fact]
    public async Task Feed_OfABrowser_NeedsThatStrangersMayRead()
    {
        var links = site.Database.Query<FeedLinks>();
        var account = (await site.Database.Accounts.FindAsync("rasha"))!;
        var (stranger, member) = (await links.CreateAsync(ViewOwner.Browser("b"), "x", "/"), await links.CreateAsync(ViewOwner.Account(account.Id), "x", "/"));
        await using var closed = await WebProcess.StartAsync(site.Database.ConnectionString, publicReading: false);
        using var client = new HttpClient { BaseAddress = new Uri(closed.Address) };

        (await client.GetAsync($"/feeds/links/{stranger}.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var known = await client.GetAsync($"/feeds/links/{member}.atom");

        known.StatusCode.ShouldBe(HttpStatusCode.OK);
        known.Headers.GetValues("X-Robots-Tag").Single().ShouldBe("noindex");
    }

    [Fact]
    public async Task Window_AfterAWrite_IsAnother()
    {
        var entry = await DatedAsync();
        string[] paths = ["/api/v1/timeline?from=2016-01-01&to=2016-01-31&lane=type", "/api/timeline?from=2016-01-01&to=2016-01-31&lane=type"];
        foreach (var path in paths)
        {
            (await _client.GetStringAsync(path)).ShouldBe(await _client.GetStringAsync(path));
            var before = await _client.GetStringAsync(path);
            await DecideAsync(Decision.SetDays(Subject.Entry(entry.Id), Temporal.DayRange.Of(new DateOnly(2016, 1, 15))));
            var after = await _client.GetStringAsync(path);
            await DecideAsync(Decision.SetDays(Subject.Entry(entry.Id), null));
            var again = await _client.GetStringAsync(path);

            after.ShouldContain("2016-01-15");
            before.ShouldNotContain("2016-01-15");
            again.ShouldNotContain("2016-01-15");
        }
    }

    [Fact]
    public async Task IfMatch_OfWhatWasRead_IsTakenOnce()
    {
        var account = (await site.Database.Accounts.FindAsync("rasha"))!;
        var entry = await DatedAsync();
        using var read = await _client.GetAsync($"/api/v1/entries/{entry.Id}");
        read.Headers.ETag!.IsWeak.ShouldBeFalse();
        var key = await site.Database.Keys.CreateAsync(account.Id, "x", [ApiScope.Decide, ApiScope.Read], Origin.CommandLine);
        async Task<HttpStatusCode> DisputeAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/entries/{entry.Id}/decisions") { Content = new StringContent("""{"kind":"dispute","text":"؟"}""", System.Text.Encoding.UTF8, "application/json") };
            request.Headers.IfMatch.Add(read.Headers.ETag!);
            request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", key);
            using var response = await _client.SendAsync(request);
            return response.StatusCode;
        }

        (await DisputeAsync()).ShouldBe(HttpStatusCode.OK);
        (await DisputeAsync()).ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task FollowPage_OfAnActor_MakesAnAddressThatWorksAndRevokesIt()
    {
        await using var visit = await site.VisitAsync("/actors/1");
        await visit.LiveAsync();
        await visit.Page.Locator("a[href^='/follow']").ClickAsync();
        await visit.AddressAsync("/follow\\?view=");
        await visit.LiveAsync();
        await visit.Page.Locator("[aria-labelledby=follow-feeds] button.primary").ClickAsync();
        var address = await visit.Page.Locator("[aria-labelledby=follow-feeds] input").First.InputValueAsync();

        (await _client.GetStringAsync(new Uri(address).PathAndQuery)).ShouldStartWith("BEGIN:VCALENDAR");
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        await visit.Page.Locator("[aria-labelledby=follow-feeds] .view-list button.tool").First.ClickAsync();
        await Expect(visit.Page.Locator("[aria-labelledby=follow-feeds] .view-list li")).ToHaveCountAsync(0);
        (await _client.GetAsync(new Uri(address).PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task FollowPage_OfSomebodySignedIn_AddsAndRemovesAWebhook()
    {
        await site.Database.AddAccountAsync("follower", AccountRole.Viewer, Site.Password);
        await using var visit = await site.VisitAsAsync("follower", "/follow?view=%2F%3Fkind%3Devent&name=x", width: 390);
        await visit.LiveAsync();
        var part = visit.Page.Locator("[aria-labelledby=follow-hooks]");
        await part.Locator("input[type=url]").FillAsync("http://192.168.0.1/");
        await part.Locator("button.primary").ClickAsync();
        await Expect(part.Locator("[role=alert]")).ToBeVisibleAsync();

        await part.Locator("input[type=url]").FillAsync("https://example.org/hook");
        await part.Locator("button.primary").ClickAsync();

        await Expect(part.Locator(".notice .secret")).ToContainTextAsync("whsec_");
        (await visit.AccessibilityFaultsAsync()).ShouldBeEmpty();
        (await visit.OverflowsAsync()).ShouldBeFalse();
        await part.Locator(".view-list button.tool").First.ClickAsync();
        await Expect(part.Locator(".view-list li")).ToHaveCountAsync(0);
        visit.Faults.ShouldBeEmpty();
    }

    private async Task<EntryRow> DatedAsync() =>
        (await site.Database.Entries.ListAsync(new EntryFilter(Kind: EntryKind.Event), EntryOrder.Latest, limit: 50)).Items
        .First(entry => entry is { Days: not null, Corrected: false } && entry.UpdatedAt < DateTimeOffset.UtcNow.AddSeconds(-2));

    private async Task DecideAsync(Decision decision) => (await site.Database.Decisions.DecideAsync(s_editor, [decision])).ShouldBeOfType<DecisionResult.Saved>();

    private static long Sequence(string calendar, long entry) => long.Parse(
        Event(calendar, entry).Split("\r\n").First(line => line.StartsWith("SEQUENCE:", StringComparison.Ordinal))["SEQUENCE:".Length..], CultureInfo.InvariantCulture);

    private static string Event(string calendar, long entry) =>
        calendar.Split("BEGIN:VEVENT").Single(part => part.Contains($"UID:entry-{entry}@", StringComparison.Ordinal));
}
