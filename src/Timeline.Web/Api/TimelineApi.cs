using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Web.Api.Decisions;
using Timeline.Web.Data;
using Timeline.Web.Localisation;

namespace Timeline.Web.Api;

/// <summary>What the page's own drawing asks. What other programs can ask is in <see cref="V1.ApiV1"/>.</summary>
internal static class TimelineApi
{
    public static void MapTimelineApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter(AnswerWhenDatabaseFailsAsync);
        api.MapGet("/timeline", WindowAsync);
        api.MapDecisionApi();
    }

    private static async Task<IResult> WindowAsync(HttpContext context, IArchive archive, IStringLocalizer<Texts> texts)
    {
        var reader = new QueryReader(context.Request.Query);
        var request = reader.WindowRequest();
        if (reader.Faults.Count > 0)
        {
            return Malformed(reader);
        }

        // What is stored can change at any time; the canvas keeps what it needs itself.
        context.Response.Headers.CacheControl = "no-store";
        var answer = await archive.WindowAsync(request, context.RequestAborted);
        return Results.Ok(request.Lane == LaneKind.Type ? WithTypeNames(answer, texts) : answer);
    }

    private static WindowAnswer WithTypeNames(WindowAnswer answer, IStringLocalizer texts) =>
        answer with { Lanes = [.. answer.Lanes.Select(lane => lane with { Label = lane.Key == "none" ? string.Empty : texts.Type(lane.Key) })] };

    internal static IResult Malformed(QueryReader reader) => Results.ValidationProblem(
        reader.Faults,
        detail: string.Join(' ', reader.Faults.Values.SelectMany(sentences => sentences)));

    internal static async ValueTask<object?> AnswerWhenDatabaseFailsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (!context.HttpContext.Response.HasStarted && StoreFailures.Classify(exception) is not null)
        {
            context.HttpContext.Response.Clear();
            var failure = StoreFailures.Classify(exception);
            return Results.Problem(failure?.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more: the canvas has moved on.
            return Results.Empty;
        }
    }
}
