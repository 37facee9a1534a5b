using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Timeline.Storage;
using Timeline.Testing;

namespace Timeline.Browser.Tests.Api;

/// <summary>Webhooks against a listener that is really there.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private TestDatabase _database = null!;
    private WebProcess _web = null!;
    private HttpClient _client = null!;
    private Listener _listener = null!;
    private Editor _editor = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await new Ingestion.IngestPipeline(_database.Writer).RunAsync([Repository.Seeds]);
        var account = await _database.AddAccountAsync("rasha", AccountRole.Lead, Site.Password);
        _editor = new Editor(account.ToString(System.Globalization.CultureInfo.InvariantCulture), "رشا");
        _listener = new Listener();
        _web = await WebProcess.StartAsync(_database.ConnectionString, settings: [("TIMELINE_WEBHOOKS_PRIVATE", "true"), ("TIMELINE_WEBHOOKS_RETRY", "0.1 0.1")]);
        _client = await ClientAsync(_web, account);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _listener.Dispose();
        await _web.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Change_InTheView_ArrivesSigned()
    {
        var made = await CreateAsync("/?kind=event");
        var entry = await EntryAsync(EntryKind.Event);
        await _database.Decisions.DecideAsync(_editor, [Decision.Confirm(Subject.Entry((await EntryAsync(EntryKind.Statement)).Id))]);
        await _database.Decisions.DecideAsync(_editor, [Decision.Reject(Subject.Entry(entry.Id))]);

        var (headers, body) = await _listener.NextAsync();

        // As anybody's library of Standard Webhooks would check it.
        var secret = Convert.FromBase64String(made.GetProperty("secret").GetString()!["whsec_".Length..]);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}")));
        headers["webhook-signature"].ShouldBe($"v1,{signature}");
        var message = JsonSerializer.Deserialize<JsonElement>(body);
        message.GetProperty("gone")[0].GetProperty("entry_id").GetInt64().ShouldBe(entry.Id);
        message.GetProperty("entries").GetArrayLength().ShouldBe(0, "the statement is not in the view");
        message.GetProperty("view").GetProperty("address").GetString().ShouldBe("/?kind=event");
    }

    [Fact]
    public async Task Listener_ThatFails_IsTriedAgainThenGivenUpThenTriedByHand()
    {
        var id = (await CreateAsync("/")).GetProperty("id").GetInt64();
        _listener.Status = 500;
        await _database.Decisions.DecideAsync(_editor, [Decision.Confirm(Subject.Entry((await EntryAsync(EntryKind.Event)).Id))]);

        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await _listener.NextAsync()).Headers["webhook-id"]!);
        }

        ids.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        var dead = (await UntilAsync($"/api/v1/webhooks/{id}/deliveries?dead=true", told => told.GetProperty("items").GetArrayLength() > 0)).GetProperty("items")[0];
        (dead.GetProperty("attempts").GetInt32(), dead.GetProperty("status").GetInt32()).ShouldBe((3, 500));
        _listener.Status = 204;
        (await _client.PostAsync($"/api/v1/webhooks/deliveries/{dead.GetProperty("id").GetInt64()}/retry", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _listener.NextAsync()).Headers["webhook-id"].ShouldBe(ids[0]);
        await UntilAsync($"/api/v1/webhooks/{id}/deliveries", told => told.GetProperty("items")[0].GetProperty("delivered_at").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public async Task Redirect_ToElsewhere_IsNotFollowed()
    {
        await CreateAsync("/");
        _listener.Status = 307;
        await _database.Decisions.DecideAsync(_editor, [Decision.Confirm(Subject.Entry((await EntryAsync(EntryKind.Event)).Id))]);

        for (var i = 0; i < 3; i++)
        {
            (await _listener.NextAsync()).Headers["path"].ShouldBe("/hook");
        }
    }

    [Fact]
    public async Task PrivateNetwork_UnlessAllowed_IsNeverReached()
    {
        await using var strict = await WebProcess.StartAsync(_database.ConnectionString, settings: ("TIMELINE_WEBHOOKS_RETRY", "0"));
        using var client = await ClientAsync(strict, long.Parse(_editor.Id, System.Globalization.CultureInfo.InvariantCulture));
        await _web.DisposeAsync();
        using var refused = await client.PostAsJsonAsync("/api/v1/webhooks", new { name = "x", view = "/", url = _listener.Address });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        // A name says nothing until it is looked up.
        using var made = await client.PostAsJsonAsync("/api/v1/webhooks", new { name = "x", view = "/", url = _listener.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) });
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = JsonSerializer.Deserialize<JsonElement>(await made.Content.ReadAsStringAsync()).GetProperty("id").GetInt64();
        await _database.Decisions.DecideAsync(_editor, [Decision.Confirm(Subject.Entry((await EntryAsync(EntryKind.Event)).Id))]);

        var dead = (await UntilAsync($"/api/v1/webhooks/{id}/deliveries?dead=true", told => told.GetProperty("items").GetArrayLength() > 0, client)).GetProperty("items")[0];

        dead.GetProperty("error").GetString()!.ShouldContain("private network");
        _listener.Count.ShouldBe(0);
        _web = await WebProcess.StartAsync(_database.ConnectionString);
    }

    private async Task<HttpClient> ClientAsync(WebProcess web, long account)
    {
        var client = new HttpClient { BaseAddress = new Uri(web.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await _database.Keys.CreateAsync(account, "x", [ApiScope.Export], Origin.CommandLine));
        return client;
    }

    private async Task<JsonElement> CreateAsync(string view)
    {
        using var made = await _client.PostAsJsonAsync("/api/v1/webhooks", new { name = "x", view, url = _listener.Address });
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        return JsonSerializer.Deserialize<JsonElement>(await made.Content.ReadAsStringAsync());
    }

    private async Task<EntryRow> EntryAsync(EntryKind kind) => (await _database.Entries.ListAsync(new EntryFilter(Kind: kind), EntryOrder.Newest, limit: 1)).Items[0];

    private async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> holds, HttpClient? client = null)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            var told = await (client ?? _client).GetFromJsonAsync<JsonElement>(path, patience.Token);
            if (holds(told))
            {
                return told;
            }
        }
    }

    /// <summary>Takes messages on loopback.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly HttpListener _http;
        private readonly Channel<(Dictionary<string, string?> Headers, string Body)> _taken = Channel.CreateUnbounded<(Dictionary<string, string?>, string)>();

        public Listener()
        {
            // Another program may take a port between finding and using it; then the next one.
            for (var port = 20_000 + Random.Shared.Next(20_000); ; port++)
            {
                Address = $"http://127.0.0.1:{port}/hook";
                _http = new HttpListener();
                _http.Prefixes.Add($"http://127.0.0.1:{port}/");
                _http.Prefixes.Add($"http://localhost:{port}/");
                try
                {
                    _http.Start();
                    break;
                }
                catch (HttpListenerException)
                {
                    ((IDisposable)_http).Dispose();
                }
            }

            _ = ListenAsync();
        }

        public string Address { get; }

        public int Status { get; set; } = 204;

        public int Count { get; private set; }

        public void Dispose() => ((IDisposable)_http).Dispose();

        public async Task<(Dictionary<string, string?> Headers, string Body)> NextAsync()
        {
            using var patience = new CancellationTokenSource(s_patience);
            return await _taken.Reader.ReadAsync(patience.Token);
        }

        private async Task ListenAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _http.GetContextAsync();
                    Count++;
                    using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                    var headers = context.Request.Headers.AllKeys.OfType<string>().ToDictionary(name => name.ToLowerInvariant(), name => context.Request.Headers[name], StringComparer.Ordinal);
                    headers["path"] = context.Request.Url!.AbsolutePath;
                    var body = await reader.ReadToEndAsync();
                    context.Response.StatusCode = Status;
                    context.Response.RedirectLocation = Status == 307 ? "/elsewhere" : null;
                    context.Response.Close();
                    await _taken.Writer.WriteAsync((headers, body));
                }
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
