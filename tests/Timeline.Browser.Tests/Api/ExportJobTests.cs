using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Timeline.Storage;

namespace Timeline.Browser.Tests.Api;

/// <summary>Exports that are made while whoever asked for them does other things.</summary>
[Collection(SharedSite.Name)]
public sealed class ExportJobTests(Site site) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(site.Address) };

    public void Dispose() => _client.Dispose();

    /// <summary>Asks until an export is finished; the last answer.</summary>
    internal static async Task<JsonElement> FinishedAsync(HttpClient client, string? key, string job)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/exports/{job}");
            request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
            using var response = await client.SendAsync(request, patience.Token);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var told = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(patience.Token));
            if (told.GetProperty("state").GetString() is not ("waiting" or "running"))
            {
                return told;
            }
        }
    }

    [Theory]
    [InlineData("csv&header=false&kind=event")]
    [InlineData("jsonl&header=false")]
    [InlineData("graphml")]
    public async Task Job_Done_HasTheFileThatTheSameExportAnswersAtOnce(string format)
    {
        using var made = await _client.PostAsync($"/api/v1/exports?format={format}", null);
        made.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var job = JsonSerializer.Deserialize<JsonElement>(await made.Content.ReadAsStringAsync()).GetProperty("id").GetString()!;
        made.Headers.Location!.ToString().ShouldBe($"/api/v1/exports/{job}");

        var done = await FinishedAsync(_client, null, job);
        done.GetProperty("state").GetString().ShouldBe("done");
        var file = await _client.GetByteArrayAsync(new Uri(done.GetProperty("file").GetString()!).PathAndQuery);

        file.Length.ShouldBe(done.GetProperty("bytes").GetInt32());
        var direct = await _client.GetByteArrayAsync($"/api/v1/export?format={format}");
        Timeless(file).ShouldBe(Timeless(direct));
        if (done.GetProperty("total").ValueKind == JsonValueKind.Number)
        {
            done.GetProperty("written").GetInt64().ShouldBe(done.GetProperty("total").GetInt64());
        }
    }

    [Fact]
    public async Task Job_Cancelled_HasNoFileAnyMore()
    {
        using var made = await _client.PostAsync("/api/v1/exports?format=csv", null);
        var job = JsonSerializer.Deserialize<JsonElement>(await made.Content.ReadAsStringAsync()).GetProperty("id").GetString()!;

        using var cancelled = await _client.DeleteAsync($"/api/v1/exports/{job}");

        cancelled.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await FinishedAsync(_client, null, job)).GetProperty("state").GetString().ShouldBe("cancelled");
        using var file = await _client.GetAsync($"/api/v1/exports/{job}/file");
        file.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Job_OfAnAccount_IsNobodyElses()
    {
        var account = (await site.Database.Accounts.FindAsync("rasha"))!;
        var job = (await site.Database.Query<ExportJobs>().CreateAsync(ViewOwner.Account(account.Id).Key, "?format=csv&kind=event&lang=ar", site.Address))!;

        using var stranger = await _client.GetAsync($"/api/v1/exports/{job}");

        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // The moment of the export stands in some files.
    private static string Timeless(byte[] file) => System.Text.RegularExpressions.Regex.Replace(
        System.Text.Encoding.UTF8.GetString(file), "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
}
