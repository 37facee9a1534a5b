using Timeline.Storage;

namespace Timeline.Web.Api.V1;

/// <summary>What changed since one looked last.</summary>
internal static class ChangesApi
{
    public static void MapChanges(this IEndpointRouteBuilder api) => api.MapGet("/changes", ListAsync).Describe(new ApiOperation(
        "listChanges", "Entries that are new or other than they were, and those that are no more, so that a copy can be kept true; of a filter, those too that it does not mean any more.",
        [
            new ApiParameter("since", "The cursor of the answer before; left out, everything from the beginning.", ApiParameters.Text()),
            ApiParameters.Limit(ChangeQuery.LargestPage),
            .. ApiParameters.Filter,
        ],
        schemas => schemas.Of<EntryChanges>()));

    private static async Task<IResult> ListAsync(HttpContext context, ChangeQuery changes, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var (since, limit) = (reader.Text("since"), reader.Number("limit", 100, 1, ChangeQuery.LargestPage));
        var filter = reader.Filter(withWindow: true);
        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        try
        {
            return ApiAnswer.Json(await changes.SinceAsync(since, limit, filter, context.RequestAborted), site.Of(context.Request));
        }
        catch (FormatException)
        {
            reader.Fault("since", "must be the cursor of an answer of this list.");
            return TimelineApi.Malformed(reader);
        }
    }
}
