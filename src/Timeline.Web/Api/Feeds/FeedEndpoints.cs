using Timeline.Export.Addresses;
using Timeline.Export;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.V1;
using Timeline.Web.Data;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Api.Feeds;

/// <summary>
/// The entries of a filter as a calendar or a feed that programs ask for again and again: the latest ones only, with a tag and
/// a moment, so that what has not changed is not sent again.
/// </summary>
internal static class FeedEndpoints
{
    private const int MostOfCalendar = 2_000;
    private const int MostOfFeed = 100;

    // What is gone is told so long: a calendar that was not asked for a quarter of a year is loaded anew anyway.
    private static readonly TimeSpan s_farewell = TimeSpan.FromDays(90);

    public static void MapFeeds(this WebApplication app)
    {
        var feeds = app.MapGroup("/feeds").AddEndpointFilter(app.Services.GetRequiredService<RequestLimit>()).AddEndpointFilter(TimelineApi.AnswerWhenDatabaseFailsAsync);
        foreach (var (format, most, order) in ((ExportFormat, int, EntryOrder)[])
            [(ExportFormats.Calendar, MostOfCalendar, EntryOrder.Latest), (ExportFormats.Atom, MostOfFeed, EntryOrder.Newest)])
        {
            feeds.MapGet($"/entries{format.FileExtension}", (HttpContext context, IArchive archive, SiteAddress site, FeedMoments moments, TimeProvider time) =>
                AnswerAsync(new Feed(format, most, order, null), context, archive, site, moments, time)).RequireAuthorization(AccountSetup.PolicyOf(AccountAction.Export));

            // Programs that show calendars and feeds cannot sign in: who knows the secret may see what its owner may.
            feeds.MapGet($"/links/{{secret}}{format.FileExtension}", (string secret, HttpContext context, FeedLinks links, ReadingRights rights, IArchive archive, SiteAddress site, FeedMoments moments, TimeProvider time) =>
                LinkedAsync(new Feed(format, most, order, null), secret, links, rights, context, archive, site, moments, time)).AllowAnonymous();
        }
    }

    private static async Task<IResult> LinkedAsync(
        Feed feed, string secret, FeedLinks links, ReadingRights rights, HttpContext context, IArchive archive, SiteAddress site, FeedMoments moments, TimeProvider time)
    {
        if (await links.UseAsync(secret, context.RequestAborted) is not { } link
            || ViewAddress.FilterOf(link.Address) is not { } filter
            || !await rights.MayExportAsync(link.Owner, context.RequestAborted))
        {
            return Results.Problem("There is no such feed, or it was revoked.", statusCode: StatusCodes.Status404NotFound);
        }

        // Whoever finds the address in a log or an index could use it.
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return await AnswerAsync(feed with { Filter = filter }, context, archive, site, moments, time);
    }

    private static async Task<IResult> AnswerAsync(Feed feed, HttpContext context, IArchive archive, SiteAddress site, FeedMoments moments, TimeProvider time)
    {
        var reader = new QueryReader(context.Request.Query);
        var filter = feed.Filter ?? reader.Filter(withWindow: true);
        var order = feed.Order == EntryOrder.Newest ? reader.Text("order") switch
        {
            null or "added" => EntryOrder.Newest,
            "date" => EntryOrder.Latest,
            _ => Wrong(reader),
        } : feed.Order;
        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        var rows = await HeldEntries.ReadAsync(archive, filter, order, feed.Most, context.RequestAborted, filter.AsOf is null ? time.GetUtcNow() - s_farewell : null);
        var address = site.Of(context.Request);
        var reading = Language.ReadingOf(context);
        var self = new Uri(address.Address, context.Request.Path.Value!.TrimStart('/') + context.Request.QueryString);
        var about = new ExportAbout(filter, rows.LatestChange, address.Address, address.ViewOf(filter), site.Licence, reading.IsArabic, reading.IsArabic, self);
        using var body = new MemoryStream();
        await EntryExport.WriteAsync(new ExportRequest(feed.Format, about), rows, body, null, context.RequestAborted);

        var answer = new ApiAnswer(body.ToArray(), feed.Format.ContentType);
        answer.LastModified = moments.Since($"{reading.Language} {self}", answer.Tag);
        return answer;
    }

    private static EntryOrder Wrong(QueryReader reader)
    {
        reader.Fault("order", "must be added or date.");
        return default;
    }

    /// <param name="Filter">Null for that of the query.</param>
    private sealed record Feed(ExportFormat Format, int Most, EntryOrder Order, EntryFilter? Filter);
}
