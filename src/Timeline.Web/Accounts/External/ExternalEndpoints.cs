using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
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

        // A form with its token: nobody is sent to connect an account by a link. The token is looked at here, so that a page is not asked for the
        // same form again to say that it was refused.
        var external = app.MapGroup("/account/external").DisableAntiforgery().AddEndpointFilter(RefuseForgedAsync);
        external.MapPost("", Start).AllowAnonymous().RequireRateLimiting(RateLimits.Guesses);
        external.MapGet("/done", FinishAsync).AllowAnonymous();
        external.MapPost("/remove", RemoveAsync).RequireAuthorization(AccountSetup.PolicyOf(AccountAction.ManageSelf));
    }

    private static async ValueTask<object?> RefuseForgedAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return HttpMethods.IsPost(http.Request.Method) && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? Results.Problem("The form is not of this site, or it is too old: open the page again.", statusCode: StatusCodes.Status400BadRequest)
            : await next(context);
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
        if (provider == ExternalSignIn.Scheme && AccountClaims.IdOf(context.User) is { } me)
        {
            await desk.DisconnectAsync(me);
        }

        return Results.LocalRedirect(AccountPage);
    }
}
