using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.Decisions;
using Timeline.Web.Data;
using Timeline.Web.Localisation;

namespace Timeline.Web.Api;

/// <summary>What programs can ask: the window of the timeline, one entry, and the entries of a filter as a file.</summary>
internal static class TimelineApi
{
    public static void MapTimelineApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter(AnswerWhenDatabaseFailsAsync);
        api.MapGet("/timeline", WindowAsync);
        api.MapGet("/entries/{id:long}", EntryAsync);
        api.MapGet("/export", ExportEndpoint.ExportAsync).RequireAuthorization(AccountSetup.PolicyOf(AccountAction.Export));
        api.MapDecisionApi();
    }

    private static async Task<IResult> WindowAsync(HttpContext context, IArchive archive, IStringLocalizer<Texts> texts)
    {
        var reader = new QueryReader(context.Request.Query);
        var request = new WindowRequest(
            reader.Filter(withWindow: false),
            reader.Window(),
            reader.Number("pixels", 1200, 16, 20_000),
            reader.Name<LaneKind>("lane") ?? LaneKind.Actor,
            reader.Number("lanes", 50, 1, 500),
            reader.Number("skip", 0, 0, 1_000_000));
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

    private static async Task<IResult> EntryAsync(long id, HttpContext context, IArchive archive) =>
        await archive.EntryAsync(id, context.RequestAborted) is { } entry
            ? Results.Ok(entry)
            : Results.Problem($"There is no entry {id}.", statusCode: StatusCodes.Status404NotFound);

    internal static IResult Malformed(QueryReader reader) => Results.ValidationProblem(
        reader.Faults,
        detail: string.Join(' ', reader.Faults.Values.SelectMany(sentences => sentences)));

    private static async ValueTask<object?> AnswerWhenDatabaseFailsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
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
