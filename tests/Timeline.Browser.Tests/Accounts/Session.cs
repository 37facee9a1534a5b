using System.Net;
using System.Text.RegularExpressions;

namespace Timeline.Browser.Tests.Accounts;

/// <summary>A browser without a screen: cookies, forms and nothing else.</summary>
internal sealed partial class Session : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    public Session(string address)
    {
        Client = new HttpClient(_handler) { BaseAddress = new Uri(address) };
    }

    public HttpClient Client { get; }

    public string? SessionCookie
    {
        get => _handler.CookieContainer.GetCookies(Client.BaseAddress!)["timeline.session"]?.Value;
        set => _handler.CookieContainer.Add(Client.BaseAddress!, new Cookie("timeline.session", value));
    }

    /// <summary>What the browser remembers of its reader.</summary>
    public string? ReaderCookie => _handler.CookieContainer.GetCookies(Client.BaseAddress!)["timeline.reader"]?.Value;

    public void Dispose() => Client.Dispose();

    public async Task<HttpResponseMessage> SignInAsync(string name, string password) =>
        await SendAsync("/account/sign-in", "sign-in", ("name", name), ("password", password));

    /// <summary>Fetches a page for its token and sends one of its forms.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await Client.GetStringAsync(page, TestContext.Current.CancellationToken);
        var token = Token().Match(html).Groups["token"].Value;
        token.ShouldNotBeEmpty();
        return await PostAsync(page, form, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public async Task<HttpResponseMessage> PostAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Prepend(("_handler", form)).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2)));
        return await Client.PostAsync(page, content, TestContext.Current.CancellationToken);
    }

    public async Task<HttpStatusCode> StatusAsync(string path) =>
        (await Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
