using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using System.Net;

namespace Timeline.Web.Accounts.External;

/// <summary>
/// Who else vouches for people, by OpenID Connect: there where <c>TIMELINE_OIDC_AUTHORITY</c> and <c>TIMELINE_OIDC_CLIENT</c> name a provider and
/// what it knows this site as. It only ever opens an account that its owner has connected with it: neither names nor addresses that a
/// provider claims give anybody an account.
/// </summary>
/// <param name="Authority">The provider's address.</param>
/// <param name="Client">What it knows this site as.</param>
/// <param name="Secret">The site's password there; null where it asks for none.</param>
/// <param name="Name">What people call it.</param>
internal sealed record ExternalSignIn(Uri Authority, string Client, string? Secret, string Name)
{
    public const string Scheme = "OpenIdConnect";
    public const string AuthorityVariable = "TIMELINE_OIDC_AUTHORITY";
    public const string ClientVariable = "TIMELINE_OIDC_CLIENT";
    public const string SecretVariable = "TIMELINE_OIDC_SECRET";
    public const string NameVariable = "TIMELINE_OIDC_NAME";

    /// <returns>Null where nothing is configured.</returns>
    /// <exception cref="InvalidDataException">What is configured cannot be used; the message is a sentence for who configured it.</exception>
    public static ExternalSignIn? From(IConfiguration configuration)
    {
        var (authority, client) = (configuration[AuthorityVariable], configuration[ClientVariable]);
        if (string.IsNullOrWhiteSpace(authority) && string.IsNullOrWhiteSpace(client))
        {
            return null;
        }

        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsHere(address))))
        {
            throw new InvalidDataException($"{AuthorityVariable} is \"{authority}\"; it must be the https address of an OpenID Connect provider.");
        }

        return string.IsNullOrWhiteSpace(client)
            ? throw new InvalidDataException($"{ClientVariable} is needed: what {address.Host} knows this site as.")
            : new ExternalSignIn(address, client.Trim(), configuration[SecretVariable] is { Length: > 0 } secret ? secret : null, configuration[NameVariable] is { Length: > 0 } name ? name : address.Host);
    }

    public void Configure(OpenIdConnectOptions options)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = Authority.AbsoluteUri;
        options.ClientId = Client;
        options.ClientSecret = Secret;
        options.RequireHttpsMetadata = Authority.Scheme == Uri.UriSchemeHttps;
        options.CallbackPath = "/account/external/answer";

        // The code comes in the address and not in a form: a cookie that follows forms from elsewhere would have to be sent to everybody.
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.GetClaimsFromUserInfoEndpoint = false;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        // The provider refused, or somebody came with an answer to nothing.
        options.Events.OnRemoteFailure = failed =>
        {
            failed.Response.Redirect("/account/sign-in?external=failed");
            failed.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static bool IsHere(Uri address) => address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}
