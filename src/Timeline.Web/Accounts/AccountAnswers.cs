using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Timeline.Web.Accounts;

/// <summary>What those get who may not: people a page, programs a problem document.</summary>
internal static class AccountAnswers
{
    public static Task UnknownAsync(HttpContext context) => Results
        .Problem("This needs a key (Authorization: Bearer …) or a signed-in session.", statusCode: StatusCodes.Status401Unauthorized)
        .ExecuteAsync(context);

    public static Task ForbiddenAsync(HttpContext context) => Results
        .Problem("The account's role or the key's scopes do not allow this.", statusCode: StatusCodes.Status403Forbidden)
        .ExecuteAsync(context);

    public static bool IsProgram(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || request.Path.StartsWithSegments("/feeds", StringComparison.Ordinal) || request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);

    public static Task OnRedirect(RedirectContext<CookieAuthenticationOptions> redirect, Func<HttpContext, Task> toProgram)
    {
        if (IsProgram(redirect.Request))
        {
            return toProgram(redirect.HttpContext);
        }

        redirect.Response.Redirect(redirect.RedirectUri);
        return Task.CompletedTask;
    }
}
