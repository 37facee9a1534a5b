using System.Net;
using System.Text.RegularExpressions;
using Timeline.Storage;

namespace Timeline.Browser.Tests.Accounts;

/// <summary>Signing in through an OpenID Connect provider: it opens what its owner connected, and nothing else.</summary>
[Collection(SharedSite.Name)]
public sealed partial class ExternalSignInTests(Site site)
{
    [Fact]
    public async Task Provider_OpensOnlyTheAccountThatItsOwnerConnected()
    {
        const string Name = "external";
        await site.Database.AddAccountAsync(Name, AccountRole.Editor, Site.Password, "هالة");
        using var provider = FakeProvider.Start();
        await using var web = await StartAsync(provider.Address);

        using (var stranger = Browser(web))
        {
            (await GoAsync(stranger, "/account/sign-in")).RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/account/sign-in?external=unknown");
        }

        using (var owner = Browser(web))
        {
            await SignInAsync(owner, Name);
            (await GoAsync(owner, "/account")).RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/account");
            (await owner.GetStringAsync("/account")).ShouldContain("action=\"/account/external/remove\"");
        }

        using (var again = Browser(web))
        {
            (await GoAsync(again, "/account/sign-in?back=%2Farticles")).RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/articles");
            WebUtility.HtmlDecode(await again.GetStringAsync("/account")).ShouldContain("هالة");
        }

        provider.Person = "somebody else";
        using (var other = Browser(web))
        {
            (await GoAsync(other, "/account/sign-in")).RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/account/sign-in?external=unknown");
        }

        provider.Person = "one";
        await site.Database.WithAccountsAsync(directory => directory.DisableAsync(Name, Origin.CommandLine));
        using var disabled = Browser(web);
        (await GoAsync(disabled, "/account/sign-in")).RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/account/sign-in?external=unknown");
        (await site.Database.Query<AuditLog>().ListAsync(deed: "connect-sign-in")).Where(line => line.Who is "هالة").ShouldHaveSingleItem();
    }

    /// <summary>One account more cannot be connected with who has one, and disconnected it stays closed.</summary>
    [Fact]
    public async Task Connected_WithOneAccount_IsForNoOtherUntilItIsDisconnected()
    {
        await site.Database.AddAccountAsync("external-a", AccountRole.Viewer, Site.Password);
        await site.Database.AddAccountAsync("external-b", AccountRole.Administrator, Site.Password);
        using var provider = FakeProvider.Start();
        provider.Person = "two";
        await using var web = await StartAsync(provider.Address);
        using var first = Browser(web);
        await SignInAsync(first, "external-a");
        await GoAsync(first, "/account");
        using var second = Browser(web);
        await SignInAsync(second, "external-b");
        (await GoAsync(second, "/account")).RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/account?external=taken");

        using var removed = await PostAsync(first, "/account", "/account/external/remove", ("provider", "OpenIdConnect"));
        removed.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var stranger = Browser(web);
        (await GoAsync(stranger, "/account/sign-in")).RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/account/sign-in?external=unknown");
    }

    /// <summary>What the provider asked of its owner is not known: the second factor of the account is asked all the same.</summary>
    [Fact]
    public async Task Connected_WithASecondFactor_IsAskedForItsCode()
    {
        const string Name = "external-coded";
        await site.Database.AddAccountAsync(Name, AccountRole.Editor, Site.Password);
        using var provider = FakeProvider.Start();
        provider.Person = "coded";
        await using var web = await StartAsync(provider.Address);
        using (var owner = Browser(web))
        {
            await SignInAsync(owner, Name);
            await GoAsync(owner, "/account");
        }

        var (key, step) = await SecondFactorTests.TurnOnAsync(web.Address, Name);
        using var again = Browser(web);
        (await GoAsync(again, "/account/sign-in")).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/account/code");
        (await again.GetAsync("/account", TestContext.Current.CancellationToken)).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/account/sign-in", "nobody is in yet");

        using var answer = await PostAsync(
            again, "/account/code?stays=false&back=%2F", "/account/code?stays=false&back=%2F",
            ("_handler", "code"), ("code", Totp.CodeOf(key, SecondFactorTests.StepAfter(step))));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.GetAsync("/account", TestContext.Current.CancellationToken)).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/account");
    }

    [Fact]
    public async Task Start_WithoutItsToken_IsRefusedAndAnAnswerToNothingFails()
    {
        using var provider = FakeProvider.Start();
        await using var web = await StartAsync(provider.Address);
        using var client = Browser(web);

        (await client.PostAsync("/account/external", new FormUrlEncodedContent([new("back", "/")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.GetAsync("/account/external/answer?code=c&state=none")).RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/account/sign-in?external=failed");
        (await client.GetAsync("/account/external/done")).RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/account/sign-in?external=unknown");
        using var plain = new HttpClient { BaseAddress = new Uri(site.Address) };
        (await plain.GetStringAsync("/account/sign-in")).ShouldNotContain("/account/external");
    }

    private Task<WebProcess> StartAsync(string provider) => WebProcess.StartAsync(
        site.Database.ConnectionString, settings: [("TIMELINE_OIDC_AUTHORITY", provider), ("TIMELINE_OIDC_CLIENT", FakeProvider.Client), ("TIMELINE_OIDC_NAME", "المكتب")]);

    private static HttpClient Browser(WebProcess web) => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(web.Address) };

    private static async Task SignInAsync(HttpClient client, string name)
    {
        using var answer = await PostAsync(client, "/account/sign-in", "/account/sign-in", ("_handler", "sign-in"), ("name", name), ("password", Site.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Presses the provider's button on a page; where that ends.</summary>
    private static Task<HttpResponseMessage> GoAsync(HttpClient client, string page) =>
        PostAsync(client, page, "/account/external", page.Contains("back=", StringComparison.Ordinal) ? [("back", "/articles")] : []);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(await client.GetStringAsync(page)).Groups["token"].Value);
        return await client.PostAsync(
            action, new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
