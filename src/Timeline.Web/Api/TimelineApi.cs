using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Timeline.Storage;
using Timeline.Web.Api.V1;
using Timeline.Web.Localisation;

namespace Timeline.Web.Api;

/// <summary>What the page's own drawing asks. What other programs can ask is in <see cref="ApiV1"/>.</summary>
internal static class TimelineApi
{
    public static void MapTimelineApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter(AnswerWhenDatabaseFailsAsync);
        api.MapGet("/timeline", WindowAsync);
    }

    private static async Task<IResult> WindowAsync(HttpContext context, WindowAnswers windows, IStringLocalizer<Texts> texts, IOptions<JsonOptions> json)
    {
        var reader = new QueryReader(context.Request.Query);
        var request = reader.WindowRequest();
        return reader.Faults.Count > 0
            ? Malformed(reader)
            : await windows.GetAsync(
                request,
                $"page {CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}",
                answer => new ApiAnswer(
                    JsonSerializer.SerializeToUtf8Bytes(request.Lane == LaneKind.Type ? WithTypeNames(answer, texts) : answer, json.Value.SerializerOptions),
                    "application/json; charset=utf-8"),
                context.RequestAborted);
    }

    private static WindowAnswer WithTypeNames(WindowAnswer answer, IStringLocalizer texts) =>
        answer with { Lanes = [.. answer.Lanes.Select(lane => lane with { Label = lane.Key == "none" ? string.Empty : texts.Type(lane.Key) })] };

    internal static IResult Malformed(QueryReader reader) => Results.ValidationProblem(
        reader.Faults,
        detail: string.Join(' ', reader.Faults.Values.SelectMany(sentences => sentences)));

    internal static IResult Malformed(string name, string sentence) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [$"{name} {sentence}"] }, detail: $"{name} {sentence}");

    /// <summary>A problem document for what nothing here answers: there is no such address, or it is not asked like that.</summary>
    public static Task ExplainAsync(StatusCodeContext refused)
    {
        var (request, response) = (refused.HttpContext.Request, refused.HttpContext.Response);
        var sentence = response.StatusCode switch
        {
            StatusCodes.Status404NotFound => $"There is no {request.Path}.",
            StatusCodes.Status405MethodNotAllowed => $"{request.Path} is not there for {request.Method}, but for {response.Headers.Allow}.",
            _ => null,
        };
        return Results.Problem(sentence, statusCode: response.StatusCode).ExecuteAsync(refused.HttpContext);
    }

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
        catch (BadHttpRequestException malformed)
        {
            // The body is mangled, came too slowly or ended early.
            return Results.Problem(malformed.Message, statusCode: malformed.StatusCode);
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more: the canvas has moved on.
            return Results.Empty;
        }
    }
}
