using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Timeline.Storage;

namespace Timeline.Browser.Tests.Accounts;

/// <summary>What each role and each key gets at each address, asked of the server itself.</summary>
[Collection(SharedSite.Name)]
public sealed class AccessTests(Site site)
{
    [Theory]
    [InlineData("/account", "yyyy")]
    [InlineData("/account/password", "yyyy")]
    [InlineData("/account/two-factor", "yyyy")]
    [InlineData("/account/keys", "yyyy")]
    [InlineData("/accounts", "nnny")]
    [InlineData("/accounts/audit", "nnny")]
    public async Task Page_ForEachRole_IsOpenOrNot(string path, string wanted)
    {
        using (var stranger = new Session(site.Address))
        {
            (await stranger.StatusAsync(path)).ShouldBe(HttpStatusCode.Found);
        }

        foreach (var role in Enum.GetValues<AccountRole>())
        {
            using var session = await SignInAsync(role);
            (await session.StatusAsync(path)).ShouldBe(wanted[(int)role] == 'y' ? HttpStatusCode.OK : HttpStatusCode.Found, $"{role} {path}");
        }
    }

    [Fact]
    public async Task Form_OfAdministrators_SentByAnEditor_ChangesNothing()
    {
        using var session = await SignInAsync(AccountRole.Editor);
        var html = await session.Client.GetStringAsync("/account", TestContext.Current.CancellationToken);
        var token = html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];

        await session.PostAsync("/accounts", "invite", ("name", "intruder"), ("shown", "دخيل"), ("role", "administrator"), ("__RequestVerificationToken", token));

        (await site.Database.Accounts.FindAsync("intruder")).ShouldBeNull();
    }

    [Fact]
    public async Task Key_Wrong_IsUnknownEvenWhereReadingIsOpen()
    {
        (await StatusWithKeyAsync(site.Address, "tlk_wrong")).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusWithKeyAsync(site.Address, null)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Reading_Closed_NeedsAnAccountOrAKey()
    {
        await using var closed = await WebProcess.StartAsync(site.Database.ConnectionString, publicReading: false);
        var account = (await site.Database.Accounts.FindAsync("rasha"))!;
        var reads = await site.Database.Keys.CreateAsync(account.Id, "قارئ", [ApiScope.Read], Origin.CommandLine);
        var decides = await site.Database.Keys.CreateAsync(account.Id, "مصحح", [ApiScope.Decide], Origin.CommandLine);

        (await StatusWithKeyAsync(closed.Address, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusWithKeyAsync(closed.Address, reads)).ShouldBe(HttpStatusCode.OK);
        (await StatusWithKeyAsync(closed.Address, decides)).ShouldBe(HttpStatusCode.Forbidden);
        using var session = new Session(closed.Address);
        (await session.StatusAsync("/")).ShouldBe(HttpStatusCode.Found);
        (await session.Client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, TestContext.Current.CancellationToken))
            .StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await session.StatusAsync("/health")).ShouldBe(HttpStatusCode.OK);
        await session.SignInAsync("rasha", Site.Password);
        (await session.StatusAsync("/")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(AccountRole.Viewer, HttpStatusCode.Forbidden)]
    [InlineData(AccountRole.Editor, HttpStatusCode.NotFound)]
    [InlineData(AccountRole.Lead, HttpStatusCode.NotFound)]
    [InlineData(AccountRole.Administrator, HttpStatusCode.NotFound)]
    public async Task Decision_ByAKeyOfEachRole_IsLetThroughOrNot(AccountRole role, HttpStatusCode wanted)
    {
        using var session = await SignInAsync(role);
        var account = (await site.Database.Accounts.FindAsync("role-" + KebabName.Of(role)))!;
        var decides = await site.Database.Keys.CreateAsync(account.Id, "مصحح", [ApiScope.Decide], Origin.CommandLine);
        var reads = await site.Database.Keys.CreateAsync(account.Id, "قارئ", [ApiScope.Read, ApiScope.Export], Origin.CommandLine);

        // There is no mention 0: who is let through learns that, and nothing is changed for the other tests.
        (await DecideAsync(session.Client, decides)).ShouldBe(wanted);
        (await DecideAsync(session.Client, reads)).ShouldBe(HttpStatusCode.Forbidden);
        (await DecideAsync(session.Client, key: null)).ShouldBe(HttpStatusCode.Unauthorized, "a cookie alone never writes");
    }

    [Fact]
    public async Task Decision_ByAKey_IsStoredUndoneAndAudited()
    {
        var account = (await site.Database.Accounts.FindAsync("rasha"))!;
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await site.Database.Keys.CreateAsync(account.Id, "مصحح", [ApiScope.Decide], Origin.CommandLine));
        var mention = (long)(await site.Database.ScalarAsync("select max(id) from time_mentions where state is null"))!;

        var answer = await client.PostAsJsonAsync(
            "/api/v1/decisions", new { decisions = new[] { new { kind = "set-days", mention, from = "2015-03-02" } } }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var batch = (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(TestContext.Current.CancellationToken)).GetProperty("batch").GetInt64();
        (await site.Database.Queue.GetAsync(Subject.Mention(mention)))!.Mention!.Days.ShouldBe(Temporal.DayRange.Of(new DateOnly(2015, 3, 2)));
        (await client.PostAsync($"/api/v1/decisions/{batch}/undo", null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.PostAsync($"/api/v1/decisions/{batch}/undo", null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await site.Database.Queue.GetAsync(Subject.Mention(mention)))!.Mention!.Corrected.ShouldBeFalse();
        (await site.Database.Audit.ListAsync(deed: "decide", account: account.Id))[0].ShouldSatisfyAllConditions(
            line => line.ApiKeyId.ShouldNotBeNull(), line => line.Target.ShouldBe($"mention {mention}"), line => line.FromAddress.ShouldNotBeNull());
    }

    [Theory]
    [InlineData("nonsense", "body")]
    [InlineData("{}", "decisions")]
    [InlineData("{\"decisions\":[{\"kind\":\"confirm\"}]}", "decisions[0]")]
    [InlineData("{\"decisions\":[{\"kind\":\"guess\",\"mention\":1}]}", "decisions[0]")]
    [InlineData("{\"decisions\":[{\"kind\":\"set-days\",\"mention\":1,\"from\":\"2015-02-30\"}]}", "decisions[0]")]
    public async Task Decision_Malformed_SaysWhatAndWhere(string body, string name)
    {
        var account = (await site.Database.Accounts.FindAsync("rasha"))!;
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await site.Database.Keys.CreateAsync(account.Id, "مصحح", [ApiScope.Decide], Origin.CommandLine));
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await client.PostAsync("/api/v1/decisions", content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(TestContext.Current.CancellationToken))
            .GetProperty("errors").TryGetProperty(name, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Guesses_FromOneAddress_AreCounted()
    {
        await using var strict = await WebProcess.StartAsync(site.Database.ConnectionString, guesses: 3);
        using var session = new Session(strict.Address);
        for (var i = 0; i < 3; i++)
        {
            (await session.SignInAsync("nobody-at-all", "wrong phrase")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await session.SignInAsync("rasha", Site.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/api/timeline")]
    public async Task Answer_OfAnyKind_ForbidsWhatIsNeverDone(string path)
    {
        using var session = new Session(site.Address);

        var answer = await session.Client.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        // Scripts of the site's own and, on pages, the one map that names them, by its hash: nothing else that is written into a page runs.
        var scripts = policy.Split(';', StringSplitOptions.TrimEntries).Single(part => part.StartsWith("script-src ", StringComparison.Ordinal)).Split(' ')[1..];
        scripts[0].ShouldBe("'self'");
        scripts[1..].ShouldAllBe(source => source.StartsWith("'sha256-", StringComparison.Ordinal));
        scripts.Length.ShouldBeLessThanOrEqualTo(2);
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
    }

    private static async Task<HttpStatusCode> StatusWithKeyAsync(string address, string? key)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return (await client.GetAsync("/api/timeline", TestContext.Current.CancellationToken)).StatusCode;
    }

    private static async Task<HttpStatusCode> DecideAsync(HttpClient client, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/decisions")
        {
            Content = JsonContent.Create(new { decisions = new[] { new { kind = "confirm", mention = 0 } } }),
        };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }

    private async Task<Session> SignInAsync(AccountRole role)
    {
        var name = "role-" + KebabName.Of(role);
        if (await site.Database.Accounts.FindAsync(name) is null)
        {
            await site.Database.AddAccountAsync(name, role, Site.Password);
        }

        var session = new Session(site.Address);
        await session.SignInAsync(name, Site.Password);
        return session;
    }
}
