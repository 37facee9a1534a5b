using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>Programs say who they are with <c>Authorization: Bearer tlk_…</c>.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    private const string Prefix = "Bearer ";

    /// <summary>A request that comes with a key is a program's, whatever cookies it has.</summary>
    public static bool IsIn(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsIn(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var key = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        if (await keys.UseAsync(key, Context.RequestAborted) is not { Owner.IsActive: true } holder)
        {
            return AuthenticateResult.Fail("The key is not known, or it was revoked.");
        }

        var principal = new ClaimsPrincipal(AccountClaims.Of(holder, Scheme.Name));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return AccountAnswers.UnknownAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AccountAnswers.ForbiddenAsync(Context);
}
