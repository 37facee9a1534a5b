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

    [Theory]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/api/nothing", 404)]
    [InlineData("/api/v1/entries", 405)]
    [InlineData("/feeds/entries.atom", 405)]
    public async Task Address_ThatIsNotThereForThis_IsAProblemDocument(string path, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        response.Content.Headers.Allow.Contains("GET").ShouldBe(status == 405);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(path);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/entries/1")]
    [InlineData("/entries/987654321")]
    [InlineData("/feeds/entries.ics")]
    [InlineData("/api/v1/entries?limit=3")]
    [InlineData("/api/v1/export?format=xlsx")]
    [InlineData("/robots.txt")]
    public async Task Head_OfWhatever_IsAsGetWithoutContent(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        using var whole = await _client.GetAsync(path, TestContext.Current.CancellationToken);

        head.StatusCode.ShouldBe(whole.StatusCode);
        head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType);
        head.Headers.ETag.ShouldBe(whole.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Body_ThatIsMangled_IsABadRequest()
    {
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        var address = new Uri(site.Address);
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes("POST /api/v1/analyze HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(new System.Net.Sockets.NetworkStream(socket));

        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 400 Bad Request");
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
