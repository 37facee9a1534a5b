using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Timeline.Browser.Tests.Exports;
using Timeline.Storage;

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
        var key = await KeyAsync();
        var description = await ApiDescription.ReadAsync(_client);
        var answers = new List<object>();
        foreach (var operation in description.Operations)
        {
            using var request = operation.Request(await ExistingAsync(operation, key));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await _client.SendAsync(request);
            ((int)response.StatusCode).ShouldBe(operation.Success, $"{operation.Id} {await response.Content.ReadAsStringAsync()}");
            if (operation.AnswerSchema is { } schema)
            {
                answers.Add(new { operation = operation.Id, schema, answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()) });
            }
        }

        answers.Count.ShouldBeGreaterThan(18);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { components = description.Components, answers }));
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
        string[] strange = ["", "%00", "-1", "99999999999999999999", "é", "'; drop table entries; --", "%F0%9F%98%80", "%ED%A0%80", "2018-02-30", "0001-01-01", "9999-12-31", "null", "[]", "0-0", new string('a', 2000)];
        var key = await KeyAsync();
        foreach (var operation in (await ApiDescription.ReadAsync(_client)).Operations.Where(operation => operation.Method == "get"))
        {
            var ids = await ExistingAsync(operation, key);
            foreach (var parameter in operation.Parameters("query"))
            {
                foreach (var value in strange)
                {
                    await NotFailingAsync(operation, operation.Request(ids, query: $"{parameter.GetProperty("name").GetString()}={value}"), key);
                }
            }

            foreach (var parameter in operation.Parameters("path"))
            {
                foreach (var value in strange.Where(value => value.Length > 0))
                {
                    await NotFailingAsync(operation, operation.Request(new Dictionary<string, string>(StringComparer.Ordinal) { [parameter.GetProperty("name").GetString()!] = value }), key);
                }
            }
        }
    }

    /// <summary>Bodies that began as the examples and had something happen to them, the same ones each time.</summary>
    [Fact]
    public async Task Operations_WithMangledBodies_NeverFail()
    {
        string[] pieces = ["null", "{}", "[]", "\"\"", "-1", "1e999", "99999999999999999999", "\"\\ud83d\"", "\"\\u0000\"", "true", "\"2018-02-30\"", "[[[[]]]]", "{\"a\":{\"a\":{}}}"];
        var random = new Random(7);

        // Of an account of its own: some of the bodies are good enough to be stored, up to what an account may have.
        var key = await KeyAsync(await site.Database.AddAccountAsync("mangled", AccountRole.Administrator, Site.Password));
        foreach (var operation in (await ApiDescription.ReadAsync(_client)).Operations.Where(operation => operation.BodyExample is not null))
        {
            var body = operation.BodyExample!.Value.GetRawText();
            var bodies = new List<string>(pieces);
            foreach (var property in operation.BodyExample.Value.EnumerateObject())
            {
                var value = property.Value.GetRawText();
                bodies.AddRange(pieces.Select(piece => body.Replace(value, piece, StringComparison.Ordinal)));
            }

            for (var i = 0; i < 150; i++)
            {
                var at = random.Next(body.Length);
                bodies.Add(random.Next(3) switch
                {
                    0 => body[..at],
                    1 => body.Remove(at, Math.Min(random.Next(1, 8), body.Length - at)),
                    _ => body.Insert(at, pieces[random.Next(pieces.Length)]),
                });
            }

            foreach (var mangled in bodies)
            {
                await NotFailingAsync(operation, operation.Request(body: mangled), key);
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

        seen.Count.ShouldBe((int)await site.Database.Entries.CountAsync(EntryFilter.All));
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

    private async Task NotFailingAsync(ApiOperationCase operation, HttpRequestMessage request, string key)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var said = $"{operation.Id}: {request.RequestUri} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync())}";
        ((int)response.StatusCode).ShouldBeLessThan(500, said);
        if ((int)response.StatusCode >= 400 && response.StatusCode != HttpStatusCode.RequestUriTooLong)
        {
            response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", said);
        }

        request.Dispose();
    }

    private async Task<string> KeyAsync() => await KeyAsync((await site.Database.Accounts.FindAsync("rasha"))!.Id);

    private Task<string> KeyAsync(long account) =>
        site.Database.Keys.CreateAsync(account, "عقد", Enum.GetValues<ApiScope>(), Origin.CommandLine);

    /// <summary>What stands for the parts of an operation's path so that it succeeds.</summary>
    private async Task<Dictionary<string, string>?> ExistingAsync(ApiOperationCase operation, string key)
    {
        static Dictionary<string, string> Of(string name, object value) =>
            new(StringComparer.Ordinal) { [name] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)! };

        var owner = ViewOwner.Account((await site.Database.Accounts.FindAsync("rasha"))!.Id);
        var webhooks = site.Database.Query<WebhookStore>();
        switch (operation.Id)
        {
            case "getEntry" or "decideAboutEntry":
                return Of("id", (await site.Database.Entries.ListAsync(EntryFilter.All, EntryOrder.Newest, limit: 1)).Items[0].Id);
            case "undoDecisions" or "redoDecisions":
                var editor = new Editor(owner.AccountId!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), "رشا");
                var entry = (await site.Database.Entries.ListAsync(EntryFilter.All, EntryOrder.Newest, limit: 2)).Items[1].Id;
                var batch = ((DecisionResult.Saved)await site.Database.Decisions.DecideAsync(editor, [Decision.Comment(Subject.Entry(entry), "x")])).Batch;
                if (operation.Id == "redoDecisions")
                {
                    await site.Database.Decisions.UndoAsync(editor, batch);
                }

                return Of("batch", batch);
            case "removeWebhook":
                return Of("id", (await webhooks.CreateAsync(owner, "x", "/", "https://example.org/", "x"))!);
            case "retryDelivery":
                var hook = await webhooks.CreateAsync(owner, "x", "/", "https://example.org/", "x");
                return Of("id", (await site.Database.ScalarAsync(
                    $"insert into webhook_deliveries (webhook_id, body, created_at, attempts, dead_at) values ({hook}, '{{}}', now(), 1, now()) returning id"))!);
            case "getExport" or "cancelExport" or "getExportFile":
                using (var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/exports?format=csv&kind=event"))
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
                    using var made = await _client.SendAsync(request);
                    var job = JsonSerializer.Deserialize<JsonElement>(await made.Content.ReadAsStringAsync()).GetProperty("id").GetString()!;
                    await ExportJobTests.FinishedAsync(_client, key, job);
                    return Of("job", job);
                }

            default:
                return null;
        }
    }
}
