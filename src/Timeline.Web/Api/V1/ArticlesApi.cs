using Timeline.Storage;
using Timeline.Web.Data;

namespace Timeline.Web.Api.V1;

/// <summary>Articles and the time expressions in them.</summary>
internal static class ArticlesApi
{
    private const int LargestPage = 200;

    public static void MapArticles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/articles", ListAsync).Describe(new ApiOperation(
            "listArticles", "Articles, the latest writer's day first, page by page.",
            [ApiParameters.Limit(LargestPage), ApiParameters.Cursor, ApiParameters.Words, ApiParameters.Id("outlet", "Only articles of this outlet.")],
            schemas => ApiSchemas.PageOf(schemas.Of<ArticleRow>())));
        api.MapGet("/articles/{id:long}", GetAsync).Describe(new ApiOperation(
            "getArticle", "One article with everything that was read in it; offsets count UTF-16 code units of its text.", [],
            schemas => schemas.Of<ArticleView>(), Errors: [StatusCodes.Status404NotFound]));
        api.MapGet("/articles/{id:long}/timeml", TimeMlAsync).Describe(new ApiOperation(
            "getArticleTimeMl", "One article as TimeML: its time expressions as TIMEX3 elements in its text.", [],
            Answer: null, "application/xml", StatusCodes.Status404NotFound));
        api.MapGet("/mentions", MentionsAsync).Describe(new ApiOperation(
            "listMentions", "Time expressions with their days, rules, steps and alternatives, by id, page by page.",
            [ApiParameters.Limit(MentionQuery.LargestPage), ApiParameters.Cursor, ApiParameters.From, ApiParameters.To, ApiParameters.Id("article", "Only those of this article.")],
            schemas => ApiSchemas.PageOf(schemas.Of<ArticleMention>())));
    }

    private static async Task<IResult> ListAsync(HttpContext context, IArchive archive, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var filter = new ArticleFilter(reader.Text("q"), reader.Id("outlet"));
        var limit = reader.Number("limit", 50, 1, LargestPage);
        var cursor = reader.Id("cursor", "must be the next of a page of this list.");
        return reader.Faults.Count > 0
            ? TimelineApi.Malformed(reader)
            : ApiAnswer.Json(
                await archive.ArticlesAsync(filter, cursor?.ToString(System.Globalization.CultureInfo.InvariantCulture), limit, context.RequestAborted),
                site.Of(context.Request));
    }

    private static async Task<IResult> GetAsync(long id, HttpContext context, IArchive archive, SiteAddress site) =>
        await archive.ArticleAsync(id, context.RequestAborted) is { } article ? ApiAnswer.Json(article, site.Of(context.Request)) : NoSuchArticle(id);

    private static async Task<IResult> TimeMlAsync(long id, HttpContext context, IArchive archive) =>
        await archive.ArticleAsync(id, context.RequestAborted) is { } article
            ? new ApiAnswer(Export.TimeMl.ArticleTimeMl.Of(article), "application/xml; charset=utf-8")
            : NoSuchArticle(id);

    private static async Task<IResult> MentionsAsync(HttpContext context, MentionQuery mentions, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var (window, article) = (reader.Window(), reader.Id("article"));
        var limit = reader.Number("limit", 50, 1, MentionQuery.LargestPage);
        var cursor = reader.Id("cursor", "must be the next of a page of this list.");
        return reader.Faults.Count > 0
            ? TimelineApi.Malformed(reader)
            : ApiAnswer.Json(await mentions.ListAsync(window, article, cursor, limit, context.RequestAborted), site.Of(context.Request));
    }

    private static IResult NoSuchArticle(long id) => Results.Problem($"There is no article {id}.", statusCode: StatusCodes.Status404NotFound);
}
