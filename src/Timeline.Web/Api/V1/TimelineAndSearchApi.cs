using Timeline.Storage;
using Timeline.Web.Data;

namespace Timeline.Web.Api.V1;

/// <summary>The timeline as it is drawn, and one search over everything.</summary>
internal static class TimelineAndSearchApi
{
    private const int MostFound = 50;

    public static void MapTimelineAndSearch(this IEndpointRouteBuilder api)
    {
        api.MapGet("/timeline", WindowAsync).Describe(new ApiOperation(
            "getTimeline", "What a timeline shows between two days on so many pixels: a row's marks where they are few, else counts.",
            [
                ApiParameters.Lane,
                new ApiParameter("pixels", "The width of the drawing.", ApiParameters.Number(16, 20_000, 1200), 1200),
                new ApiParameter("lanes", "How many rows at most.", ApiParameters.Number(1, 200, 50)),
                new ApiParameter("skip", "How many of the rows to leave out.", ApiParameters.Number(0, 1_000_000, 0)),
                new ApiParameter("pin", "Keys of rows that come first, with commas between.", ApiParameters.Text(), "1,2"),
                .. ApiParameters.Filter.Where(each => each.Name != "undated"),
            ],
            schemas => schemas.Of<WindowAnswer>()));
        api.MapGet("/search", SearchAsync).Describe(new ApiOperation(
            "search", "Entries and articles that hold some words, the latest first, and actors with such a name.",
            [ApiParameters.Words with { Description = ApiParameters.Words.Description + " Needed." }, ApiParameters.Limit(MostFound)],
            schemas => ApiSchemas.Object(("entries", ApiSchemas.ArrayOf(ApiSchemas.Entry)), ("articles", ApiSchemas.ArrayOf(schemas.Of<ArticleRow>())), ("actors", ApiSchemas.ArrayOf(schemas.Of<ActorFacet>())))));
    }

    private static async Task<IResult> WindowAsync(HttpContext context, WindowAnswers windows, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var request = reader.WindowRequest();
        var address = site.Of(context.Request);
        return reader.Faults.Count > 0
            ? TimelineApi.Malformed(reader)
            : await windows.GetAsync(request, address.Address.AbsoluteUri, answer => ApiAnswer.Json(answer, address), context.RequestAborted);
    }

    private static async Task<IResult> SearchAsync(HttpContext context, IArchive archive, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var words = reader.Text("q");
        var limit = reader.Number("limit", 10, 1, MostFound);
        if (words is null && reader.Faults.Count == 0)
        {
            reader.Fault("q", "is needed: the words to look for.");
        }

        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        var entries = archive.EntriesAsync(EntryFilter.All with { Text = words }, EntryOrder.Latest, null, limit, context.RequestAborted);
        var articles = archive.ArticlesAsync(new ArticleFilter(words), null, limit, context.RequestAborted);
        var actors = archive.ActorsAsync(words, limit, context.RequestAborted);
        return ApiAnswer.Json(
            new { entries = (await entries).Items, articles = (await articles).Items, actors = await actors }, site.Of(context.Request));
    }
}
