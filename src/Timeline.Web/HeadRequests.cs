namespace Timeline.Web;

/// <summary>
/// Answers HEAD as GET without the content, everywhere: programs that follow feeds and check links ask so, and routes are only written for GET.
/// A filter of the start, because what an application itself adds comes after routing.
/// </summary>
internal sealed class HeadRequests : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AnswerAsync);
        next(app);
    };

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            // The server sends headers only, for it knows what it was asked.
            context.Response.Body = body;
            context.Request.Method = HttpMethods.Head;
        }
    }
}
