using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Timeline.Storage;
using Timeline.Testing;

namespace Timeline.Browser.Tests.Api;

/// <summary>Every bad answer that the description names can be had, is a problem document, and there is no other.</summary>
public sealed class DocumentedErrorsTests : IAsyncLifetime
{
    private static readonly int[] s_common = [400, 401, 403, 429, 503];

    private TestDatabase _database = null!;
    private WebProcess _web = null!;
    private HttpClient _client = null!;
    private string _key = null!;
    private string _readKey = null!;
    private long _account;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await new Ingestion.IngestPipeline(_database.Writer).RunAsync([Repository.Seeds]);
        _account = await _database.AddAccountAsync("rasha", AccountRole.Lead, Site.Password);
        _key = await _database.Keys.CreateAsync(_account, "all", Enum.GetValues<ApiScope>(), Origin.CommandLine);
        _readKey = await _database.Keys.CreateAsync(_account, "read", [ApiScope.Read], Origin.CommandLine);
        _web = await WebProcess.StartAsync(_database.ConnectionString);
        _client = new HttpClient { BaseAddress = new Uri(_web.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _web.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task WithAWrongKey_EveryOperation_Answers401()
    {
        foreach (var operation in (await ApiDescription.ReadAsync(_client)).Operations)
        {
            await ExpectAsync(operation, 401, _client, operation.Request(), "tlk_wrong");
        }
    }

    [Fact]
    public async Task WithAKeyForReading_WhatNeedsMore_Answers403()
    {
        await using var closed = await WebProcess.StartAsync(_database.ConnectionString, publicReading: false);
        using var client = new HttpClient { BaseAddress = new Uri(closed.Address) };
        var operations = (await ApiDescription.ReadAsync(_client)).Operations;
        foreach (var operation in operations)
        {
            await ExpectAsync(operation, 401, client, operation.Request(), null);
            if (operation.NeedsScope)
            {
                await ExpectAsync(operation, 403, client, operation.Request(), _readKey);
            }
        }

        operations.Count(operation => operation.NeedsScope).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task AskedTooOften_EveryOperation_Answers429()
    {
        await using var strict = await WebProcess.StartAsync(_database.ConnectionString, settings: ("TIMELINE_API_PER_MINUTE", "1"));
        using var client = new HttpClient { BaseAddress = new Uri(strict.Address) };
        var operations = (await ApiDescription.ReadAsync(client)).Operations;
        foreach (var operation in operations)
        {
            using var response = await ExpectAsync(operation, 429, client, operation.Request(), _key);
            response.Headers.RetryAfter.ShouldNotBeNull(operation.Id);
        }
    }

    [Fact]
    public async Task WithoutADatabase_EveryOperation_Answers503()
    {
        var lost = await TestDatabase.CreateAsync();
        await using var web = await WebProcess.StartAsync(lost.ConnectionString);
        using var client = new HttpClient { BaseAddress = new Uri(web.Address) };
        var operations = (await ApiDescription.ReadAsync(client)).Operations;
        await lost.DisposeAsync();
        foreach (var operation in operations)
        {
            // Nothing is asked of the database where nothing is stored, until somebody comes with a key.
            await ExpectAsync(operation, 503, client, operation.Request(), operation.NeedsKey || operation.Id == "analyze" ? _key : null);
        }
    }

    [Fact]
    public async Task WithAWrongValue_EveryOperationThatTakesAny_Answers400()
    {
        foreach (var operation in (await ApiDescription.ReadAsync(_client)).Operations)
        {
            var parameters = operation.Parameters("query").ToList();
            (parameters.Count > 0 || operation.BodyExample is not null).ShouldBe(operation.Errors.Contains(400), operation.Id);
            foreach (var parameter in parameters)
            {
                var name = parameter.GetProperty("name").GetString()!;
                var wrong = new string('x', 2000);
                using var response = await ExpectAsync(operation, 400, _client, operation.Request(query: $"{name}={wrong}"), operation.NeedsKey ? _key : null);
                (await ProblemAsync(response)).GetProperty("errors").TryGetProperty(name, out _).ShouldBeTrue($"{operation.Id} {name}");
            }

            if (operation.BodyExample is not null)
            {
                await ExpectAsync(operation, 400, _client, operation.Request(body: "nonsense"), operation.NeedsKey ? _key : null);
            }
        }
    }

    [Fact]
    public async Task WhatOnlySomeOperationsAnswer_CanBeHad()
    {
        var operations = (await ApiDescription.ReadAsync(_client)).Operations.ToDictionary(operation => operation.Id, StringComparer.Ordinal);
        var cases = await CasesAsync();
        var documented = operations.Values.SelectMany(operation => operation.Errors.Except(s_common).Select(status => (operation.Id, status))).ToHashSet();

        cases.Select(each => (each.Operation, each.Status)).ToHashSet().SetEquals(documented).ShouldBeTrue(
            $"untested: {string.Join(", ", documented.Except(cases.Select(each => (each.Operation, each.Status))))}; undocumented: {string.Join(", ", cases.Select(each => (each.Operation, each.Status)).Except(documented))}");
        foreach (var (id, status, ids, query, body, match) in cases)
        {
            var operation = operations[id];
            await ExpectAsync(
                operation, status, _client, operation.Request(ids is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { [ids.Value.Name] = ids.Value.Value }, query, body, match), _key);
        }
    }

    private async Task<IReadOnlyList<(string Operation, int Status, (string Name, string Value)? Id, string? Query, string? Body, string? Match)>> CasesAsync()
    {
        var editor = new Editor(_account.ToString(CultureInfo.InvariantCulture), "رشا");
        var entries = (await _database.Entries.ListAsync(EntryFilter.All, EntryOrder.Newest, limit: 4)).Items;
        var (gone, locked, free) = (entries[0].Id, entries[1].Id, entries[2].Id);
        (await _database.Decisions.DecideAsync(editor, [Decision.Reject(Subject.Entry(gone))])).ShouldBeOfType<DecisionResult.Saved>();
        (await _database.Decisions.DecideAsync(editor, [Decision.Lock(Subject.Entry(locked))])).ShouldBeOfType<DecisionResult.Saved>();
        var batch = ((DecisionResult.Saved)await _database.Decisions.DecideAsync(editor, [Decision.Confirm(Subject.Entry(free))])).Batch;
        await _database.Decisions.UndoAsync(editor, batch);
        var done = ((DecisionResult.Saved)await _database.Decisions.DecideAsync(editor, [Decision.Confirm(Subject.Entry(free))])).Batch;
        await MultiplyAsync(6_000);
        for (var i = 0; i < WebhookStore.MostWebhooks; i++)
        {
            await _database.Query<WebhookStore>().CreateAsync(ViewOwner.Account(_account), "x", "/", "https://example.org/", "x");
        }

        var jobs = _database.Query<ExportJobs>();
        var job = (await jobs.CreateAsync(ViewOwner.Account(_account).Key, "?format=csv", "https://timeline.example/"))!;
        await jobs.CancelAsync((await jobs.GetAsync(job))!.Id);
        const string None = "987654321";
        string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
        string Decide(string what) => $"{{\"decisions\":[{what}]}}";
        return
        [
            ("getEntry", 404, ("id", None), null, null, null),
            ("getEntry", 410, ("id", Number(gone)), null, null, null),
            ("getArticle", 404, ("id", None), null, null, null),
            ("getArticleTimeMl", 404, ("id", None), null, null, null),
            ("getActor", 404, ("id", None), null, null, null),
            ("export", 422, null, "format=timelinejs", null, null),
            ("getExport", 404, ("job", "none"), null, null, null),
            ("cancelExport", 404, ("job", "none"), null, null, null),
            ("getExportFile", 404, ("job", "none"), null, null, null),
            ("getExportFile", 409, ("job", job), null, null, null),
            ("decide", 404, null, null, Decide($"{{\"kind\":\"confirm\",\"entry\":{None}}}"), null),
            ("decide", 409, null, null, Decide($"{{\"kind\":\"confirm\",\"entry\":{free},\"version\":1}}"), null),
            ("decide", 423, null, null, Decide($"{{\"kind\":\"confirm\",\"entry\":{locked}}}"), null),
            ("decideAboutEntry", 404, ("id", None), null, null, null),
            ("decideAboutEntry", 410, ("id", Number(gone)), null, null, "*"),
            ("decideAboutEntry", 412, ("id", Number(free)), null, null, "\"1-000000000000000000000000\""),
            ("decideAboutEntry", 423, ("id", Number(locked)), null, null, null),
            ("decideAboutEntry", 428, ("id", Number(free)), null, null, ""),
            ("undoDecisions", 404, ("batch", None), null, null, null),
            ("undoDecisions", 409, ("batch", Number(batch)), null, null, null),
            ("redoDecisions", 404, ("batch", None), null, null, null),
            ("redoDecisions", 409, ("batch", Number(done)), null, null, null),
            ("createWebhook", 409, null, null, null, null),
            ("removeWebhook", 404, ("id", None), null, null, null),
            ("retryDelivery", 404, ("id", None), null, null, null),
            ("analyze", 413, null, null, $"{{\"text\":\"{new string('x', 300_000)}\"}}", null),
        ];
    }

    // More entries than some formats hold: copies of one, which nothing here looks at.
    private async Task MultiplyAsync(int copies)
    {
        var columns = (string)(await _database.ScalarAsync(
            "select string_agg(column_name, ', ') from information_schema.columns where table_name = 'entries' and is_generated = 'NEVER' and column_name <> 'id'"))!;
        await _database.ScalarAsync($"insert into entries ({columns}) select {columns} from (select * from entries order by id limit 1) e cross join generate_series(1, {copies})");
    }

    private static async Task<HttpResponseMessage> ExpectAsync(ApiOperationCase operation, int status, HttpClient client, HttpRequestMessage request, string? key)
    {
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(status, $"{operation.Id}: {request.RequestUri}");
        operation.Errors.ShouldContain(status, operation.Id);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", operation.Id);
        var problem = await ProblemAsync(response);
        problem.GetProperty("status").GetInt32().ShouldBe(status, operation.Id);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty(operation.Id);
        return response;
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
