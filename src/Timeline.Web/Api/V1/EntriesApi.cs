using System.Globalization;
using Timeline.Export;
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
            "getEntry", "One entry with its evidence, its reasons and what people decided about its date.", [ApiParameters.AsOf],
            schemas => schemas.Of<EntryDetail>(), Errors: [StatusCodes.Status404NotFound, StatusCodes.Status410Gone]));
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

    /// <summary>As it is read, and as a write must have read it.</summary>
    public static ApiAnswer Answer(EntryDetail entry, ExportSite site) => ApiAnswer.Json(entry, site, entry.Entry.Version);

    private static async Task<IResult> GetAsync(long id, HttpContext context, IArchive archive, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var asOf = reader.Moment("as_of");
        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        return await archive.EntryAsync(id, asOf, context.RequestAborted) is { } entry
            ? Answer(entry, site.Of(context.Request))
            : await MissingAsync(id, archive, context.RequestAborted, asOf);
    }

    /// <summary>What is said of an entry that is not there: whether it ever was, and what tells the same now.</summary>
    public static async Task<IResult> MissingAsync(long id, IArchive archive, CancellationToken cancellation, DateTimeOffset? asOf = null) =>
        await archive.TombAsync(id, cancellation) is { } tomb && (asOf is null || tomb.At <= asOf)
            ? Gone(tomb)
            : Results.Problem(asOf is null ? $"There is no entry {id}." : $"There was no entry {id} then.", statusCode: StatusCodes.Status404NotFound);

    private static IResult Gone(Tomb tomb) => Results.Problem(
        tomb.MovedTo is { } successor
            ? string.Create(CultureInfo.InvariantCulture, $"Entry {tomb.EntryId} is no more ({KebabName.Of(tomb.Reason)}); entry {successor} tells the same.")
            : string.Create(CultureInfo.InvariantCulture, $"Entry {tomb.EntryId} is no more ({KebabName.Of(tomb.Reason)})."),
        statusCode: StatusCodes.Status410Gone,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = KebabName.Of(tomb.Reason), ["at"] = tomb.At, ["moved_to"] = tomb.MovedTo });
}
