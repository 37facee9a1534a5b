using Timeline.Storage;
using Timeline.Web.Data;

namespace Timeline.Web.Api.V1;

/// <summary>Entries: all of them, statements, events, one.</summary>
internal static class EntriesApi
{
    private static readonly EntryOrder[] s_orders = [EntryOrder.Earliest, EntryOrder.Latest, EntryOrder.Newest, EntryOrder.LeastCertain];

    public static void MapEntries(this IEndpointRouteBuilder api)
    {
        foreach (var (path, id, kind, what) in ((string, string, EntryKind?, string)[])
            [("/entries", "listEntries", null, "entries"), ("/statements", "listStatements", EntryKind.Statement, "statements"), ("/events", "listEvents", EntryKind.Event, "events")])
        {
            api.MapGet(path, (HttpContext context, IArchive archive, SiteAddress site) => ListAsync(kind, context, archive, site)).Describe(new ApiOperation(
                id, $"The {what} of a filter, page by page.",
                [ApiParameters.Limit(EntryQuery.LargestPage), ApiParameters.Cursor, ApiParameters.Order(s_orders), .. ApiParameters.Filter.Where(each => kind is null || each.Name != "kind")],
                _ => ApiSchemas.PageOf(ApiSchemas.Entry)));
        }

        api.MapGet("/entries/{id:long}", GetAsync).Describe(new ApiOperation(
            "getEntry", "One entry with its evidence, its reasons and what people decided about its date.", [],
            schemas => schemas.Of<EntryDetail>(), Errors: [StatusCodes.Status404NotFound]));
    }

    private static async Task<IResult> ListAsync(EntryKind? kind, HttpContext context, IArchive archive, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var filter = reader.Filter(withWindow: true);
        var order = reader.Name<EntryOrder>("order") ?? EntryOrder.Earliest;
        var limit = reader.Number("limit", 50, 1, EntryQuery.LargestPage);
        var cursor = reader.Text("cursor");
        if (filter is { Undated: true, Window: not null })
        {
            reader.Fault("undated", "goes with no window.");
        }

        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        try
        {
            var page = await archive.EntriesAsync(kind is null ? filter : filter with { Kind = kind }, order, cursor, limit, context.RequestAborted);
            return ApiAnswer.Json(page, site.Of(context.Request));
        }
        catch (FormatException)
        {
            reader.Fault("cursor", "must be the next of a page of this list in this order.");
            return TimelineApi.Malformed(reader);
        }
    }

    private static async Task<IResult> GetAsync(long id, HttpContext context, IArchive archive, SiteAddress site) =>
        await archive.EntryAsync(id, context.RequestAborted) is { } entry
            ? ApiAnswer.Json(entry, site.Of(context.Request))
            : Results.Problem($"There is no entry {id}.", statusCode: StatusCodes.Status404NotFound);
}
