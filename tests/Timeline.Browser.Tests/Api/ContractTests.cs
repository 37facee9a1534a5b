using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Timeline.Browser.Tests.Exports;

namespace Timeline.Browser.Tests.Api;

/// <summary>The API does what its description says, operation by operation, and no input makes it fail.</summary>
[Collection(SharedSite.Name)]
public sealed class ContractTests(Site site) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(site.Address) };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Operations_WithTheirExamples_AnswerWhatTheirSchemasSay()
    {
        NodeReader.Package("ajv");
        using var document = await DocumentAsync();
        var answers = new List<string>();
        foreach (var (path, method, operation) in Operations(document))
        {
            using var response = await SendAsync(path, method, operation);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{method} {path}");
            var content = operation.GetProperty("responses").GetProperty("200").GetProperty("content");
            if (content.TryGetProperty("application/json", out var json))
            {
                answers.Add(JsonSerializer.Serialize(new { operation = path, schema = json.GetProperty("schema"), answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()) }));
            }
        }

        answers.Count.ShouldBeGreaterThan(12);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { components = document.RootElement.GetProperty("components"), answers = answers.Select(answer => JsonSerializer.Deserialize<JsonElement>(answer)) }));
        await NodeReader.RunAsync(
            """
            const { components, answers } = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'));
            const Ajv = require('ajv/dist/2020').default;
            for (const { operation, schema, answer } of answers) {
              const ajv = new Ajv({ allErrors: true, strict: false });
              require('ajv-formats').default(ajv);
              const validate = ajv.compile({ ...schema, components });
              if (!validate(answer)) {
                console.error(operation, JSON.stringify(validate.errors.slice(0, 5), null, 1));
                process.exit(1);
              }
            }
            """,
            file);
        File.Delete(file);
    }

    [Fact]
    public async Task Operations_WithStrangeValues_NeverFail()
    {
        string[] strange = ["", "%00", "-1", "99999999999999999999", "é", "'; drop table entries; --", "%F0%9F%98%80", "2018-02-30", "0001-01-01", "9999-12-31", "null", "[]", new string('a', 2000)];
        using var document = await DocumentAsync();
        foreach (var (path, method, operation) in Operations(document).Where(each => each.Method == "get"))
        {
            var parameters = operation.GetProperty("parameters").EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query").ToList();
            foreach (var parameter in parameters)
            {
                foreach (var value in strange)
                {
                    using var response = await _client.GetAsync($"{path.Replace("{id}", "1", StringComparison.Ordinal)}?{parameter.GetProperty("name").GetString()}={value}", HttpCompletionOption.ResponseHeadersRead);

                    ((int)response.StatusCode).ShouldBeOneOf([200, 400, 404, 414, 422], $"{path} {parameter.GetProperty("name").GetString()}={value}");
                    if (!response.IsSuccessStatusCode)
                    {
                        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", path);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("[]", "body")]
    [InlineData("{", "body")]
    [InlineData("{}", "text")]
    [InlineData("""{"text":null}""", "text")]
    [InlineData("""{"text":"\ud83d"}""", "text")]
    [InlineData("""{"text":"a","published":"03/04/2018"}""", "published")]
    [InlineData("""{"text":"a","id":[]}""", "id")]
    public async Task Analyze_BadInput_IsNamedInAProblem(string body, string name)
    {
        using var response = await _client.PostAsync("/api/v1/analyze", new StringContent(body, Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        problem.GetProperty("errors").TryGetProperty(name, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Analyze_TooLarge_IsRefused()
    {
        using var response = await _client.PostAsync("/api/v1/analyze", new StringContent(JsonSerializer.Serialize(new { text = new string('ك', 200_000) }), Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Analyze_AnArticle_AnswersWithReasons()
    {
        using var response = await _client.PostAsync(
            "/api/v1/analyze", new StringContent("""{"id":7,"text":"وصل الوفد أمس الأول.","published":"2017-11-21"}""", Encoding.UTF8, "application/json"));

        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        answer.GetProperty("id").GetInt32().ShouldBe(7);
        answer.GetProperty("times")[0].GetProperty("value").GetString().ShouldBe("2017-11-19");
    }

    [Theory]
    [InlineData("/api/v1/entries?limit=3")]
    [InlineData("/feeds/entries.ics?kind=event")]
    [InlineData("/feeds/entries.atom?order=date")]
    [InlineData("/embed")]
    public async Task Answer_ThatIsKnown_IsNotSentAgain(string path)
    {
        using var first = await _client.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(request);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        first.Headers.Contains("RateLimit").ShouldBeTrue();
    }

    [Fact]
    public async Task Lists_FollowedByCursor_TellEachEntryOnce()
    {
        var seen = new List<long>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = JsonSerializer.Deserialize<JsonElement>(await _client.GetStringAsync($"/api/v1/entries?limit=50&order=latest{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}"));
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
            cursor = page.GetProperty("next").GetString();
        }

        seen.Count.ShouldBe((int)await site.Database.Entries.CountAsync(Storage.EntryFilter.All));
        seen.Distinct().Count().ShouldBe(seen.Count);
    }

    [Fact]
    public async Task Answers_AskedForCompressed_AreCompressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/export?format=csv");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));

        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        response.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
    }

    [Fact]
    public async Task Embed_Page_MayBeShownByAnybodyAndDoNothing()
    {
        using var response = await _client.GetAsync("/embed?kind=event");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'sha256-");
        policy.ShouldContain("frame-ancestors *");
    }

    [Fact]
    public async Task OEmbed_OfATimeline_HasAFrameOfTheSameFilter()
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(await _client.GetStringAsync($"/oembed?maxwidth=400&url={Uri.EscapeDataString($"{site.Address}/?kind=event")}"));

        answer.GetProperty("width").GetInt32().ShouldBe(400);
        answer.GetProperty("html").GetString()!.ShouldContain($"{site.Address}/embed?kind=event");
        using var elsewhere = await _client.GetAsync("/oembed?url=https%3A%2F%2Felsewhere.example%2F");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonDocument document) =>
        from path in document.RootElement.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        select (path.Name, method.Name, method.Value);

    private async Task<JsonDocument> DocumentAsync() => JsonDocument.Parse(await _client.GetStringAsync("/api/v1/openapi.json"));

    private async Task<HttpResponseMessage> SendAsync(string path, string method, JsonElement operation)
    {
        if (method == "post")
        {
            var example = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");
            return await _client.PostAsync(path, new StringContent(example.GetRawText(), Encoding.UTF8, "application/json"));
        }

        var query = new List<string>();
        foreach (var parameter in operation.GetProperty("parameters").EnumerateArray())
        {
            var (name, place) = (parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString());
            if (place == "path")
            {
                path = path.Replace($"{{{name}}}", (await ExistingAsync(path)).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            }
            else if (parameter.TryGetProperty("example", out var example))
            {
                query.Add($"{name}={Uri.EscapeDataString(example.ToString())}");
            }
        }

        return await _client.GetAsync($"{path}?{string.Join('&', query)}");
    }

    private async Task<long> ExistingAsync(string path)
    {
        if (!path.Contains("entries", StringComparison.Ordinal))
        {
            return 1;
        }

        var page = JsonSerializer.Deserialize<JsonElement>(await _client.GetStringAsync("/api/v1/entries?limit=1"));
        return page.GetProperty("items")[0].GetProperty("id").GetInt64();
    }
}
