using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Timeline.Browser.Tests;

[Collection(SharedSite.Name)]
public sealed class PageApiTests(Site site) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(site.Address) };

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/api/timeline?from=2018-13-01&to=2019-01-01", "from")]
    [InlineData("/api/timeline?from=2018-01-01", "to")]
    [InlineData("/api/timeline?from=2018-01-02&to=2018-01-01", "to")]
    [InlineData("/api/timeline?lane=row", "lane")]
    [InlineData("/api/timeline?pixels=0", "pixels")]
    [InlineData("/api/timeline?lanes=-1", "lanes")]
    [InlineData("/api/timeline?skip=x", "skip")]
    [InlineData("/api/timeline?actor=99999999999999999999", "actor")]
    [InlineData("/api/timeline?kind=2", "kind")]
    [InlineData("/api/timeline?q=%00", "q")]
    [InlineData("/api/timeline?as_of=yesterday", "as_of")]
    [InlineData("/api/v1/entries/1?as_of=2018-13-01", "as_of")]
    [InlineData("/api/v1/export?format=xls", "format")]
    [InlineData("/api/v1/export?format=csv&columns=id,nothing", "columns")]
    [InlineData("/api/v1/export?format=ics&columns=id", "columns")]
    [InlineData("/api/v1/export?undated=true&from=2018-01-01&to=2018-01-02", "undated")]
    public async Task Parameter_Malformed_IsNamedInAProblem(string path, string name)
    {
        var response = await _client.GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("errors").TryGetProperty(name, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Entry_OfNoSuchNumber_IsNotFound()
    {
        var response = await _client.GetAsync("/api/v1/entries/987654321", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Timeline_WithoutWindow_AnswersTheWholeExtent()
    {
        var answer = await _client.GetFromJsonAsync<JsonElement>("/api/timeline", TestContext.Current.CancellationToken);

        answer.GetProperty("extent").GetProperty("from").GetString().ShouldBe(answer.GetProperty("from").GetString());
        answer.GetProperty("lanes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Timeline_ByTypeInEnglish_NamesItsLanesInEnglish()
    {
        var answer = await _client.GetFromJsonAsync<JsonElement>("/api/timeline?lane=type&lang=en", TestContext.Current.CancellationToken);

        answer.GetProperty("lanes").EnumerateArray().Select(lane => lane.GetProperty("label").GetString()).ShouldContain(label => label == "States");
    }

    [Fact]
    public async Task Export_AsJsonLines_HasOneEntryALine()
    {
        var text = await _client.GetStringAsync("/api/v1/export?format=jsonl&header=false", TestContext.Current.CancellationToken);

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe((int)await site.Database.Entries.CountAsync(Storage.EntryFilter.All, TestContext.Current.CancellationToken));
        lines.ShouldAllBe(line => JsonDocument.Parse(line, default).RootElement.GetProperty("id").GetInt64() > 0);
    }

    [Fact]
    public async Task Health_WithADatabase_IsHealthy() =>
        (await _client.GetStringAsync("/health", TestContext.Current.CancellationToken)).ShouldBe("Healthy");

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    public async Task Preferences_BackToElsewhere_StayHere(string back)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(site.Address) };

        var response = await client.GetAsync($"/preferences?lang=en&back={Uri.EscapeDataString(back)}", TestContext.Current.CancellationToken);

        response.Headers.Location?.ToString().ShouldBe("/");
    }
}
