namespace Timeline.Web.Accounts;

/// <summary>Tells browsers what no page here ever does, so that they refuse it.</summary>
internal static class SecurityHeaders
{
    private const string InlineScript = "timeline.inline-script";

    // The kit writes style attributes; scripts come from files of ours only, but for one in a page that is known by its hash.
    private const string ScriptPolicy = "default-src 'self'; script-src 'self'";

    private const string Policy =
        "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state => Add((HttpContext)state), context);
        return next(context);
    });

    /// <summary>Lets this answer hold one script within the page.</summary>
    /// <param name="context">The request that is answered.</param>
    /// <param name="hash">As policies write it, quotation marks included.</param>
    public static void AllowInlineScript(this HttpContext context, string hash) => context.Items[InlineScript] = hash;

    private static Task Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        var framable = context.GetEndpoint()?.Metadata.GetMetadata<Framable>() is not null;
        headers.XContentTypeOptions = "nosniff";
        if (!headers.ContainsKey("Referrer-Policy"))
        {
            headers["Referrer-Policy"] = "same-origin";
        }

        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        if (string.IsNullOrEmpty(headers.ContentSecurityPolicy))
        {
            var inline = context.Items[InlineScript] is string hash ? " " + hash : "";
            headers.ContentSecurityPolicy = ScriptPolicy + inline + Policy + (framable ? "*" : "'none'");
        }

        return Task.CompletedTask;
    }
}
