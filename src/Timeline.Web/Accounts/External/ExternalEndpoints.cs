using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Timeline.Storage;
using Timeline.Storage.Model;

namespace Timeline.Web.Accounts.External;

/// <summary>The way to a provider and back: to sign in, or to connect the account that is signed in.</summary>
internal static class ExternalEndpoints
{
    private const string Done = "/account/external/done";
    private const string AccountPage = "/account";

    public static void MapExternalSignIn(this WebApplication app)
    {
        if (app.Services.GetService<ExternalSignIn>() is null)
        {
            return;
        }

        // A form with its token: nobody is sent to connect an account by a link.
        app.MapPost("/account/external", Start).AllowAnonymous().RequireRateLimiting(RateLimits.Guesses);
        app.MapGet(Done, FinishAsync).AllowAnonymous();
        app.MapPost("/account/external/remove", RemoveAsync).RequireAuthorization(AccountSetup.PolicyOf(AccountAction.ManageSelf));
    }

    private static IResult Start(HttpContext context, SignInManager<Account> signIn, [FromForm] string? back)
    {
        var me = AccountClaims.IdOf(context.User)?.ToString(CultureInfo.InvariantCulture);
        var properties = signIn.ConfigureExternalAuthenticationProperties(ExternalSignIn.Scheme, $"{Done}?back={Uri.EscapeDataString(LocalAddress.Of(back))}", me);
        return Results.Challenge(properties, [ExternalSignIn.Scheme]);
    }

    private static async Task<IResult> FinishAsync(HttpContext context, SignInDesk desk, string? back)
    {
        if (AccountClaims.IdOf(context.User) is { } me)
        {
            return Results.LocalRedirect(await desk.ConnectAsync(me) ? AccountPage : $"{AccountPage}?external=taken");
        }

        return Results.LocalRedirect(await desk.SignInExternallyAsync() switch
        {
            SignInOutcome.SignedIn => LocalAddress.Of(back),
            SignInOutcome.NeedsCode => $"/account/code?back={Uri.EscapeDataString(LocalAddress.Of(back))}",
            _ => "/account/sign-in?external=unknown",
        });
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, SignInDesk desk, [FromForm] string? provider)
    {
        // Bound to a form, so that it comes with its token; there is one provider.
        if (provider == ExternalSignIn.Scheme && AccountClaims.IdOf(context.User) is { } me)
        {
            await desk.DisconnectAsync(me);
        }

        return Results.LocalRedirect(AccountPage);
    }
}
