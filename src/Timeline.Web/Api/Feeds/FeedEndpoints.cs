using Timeline.Export;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.V1;
using Timeline.Web.Data;
using Timeline.Web.Localisation;

namespace Timeline.Web.Api.Feeds;

/// <summary>
/// The entries of a filter as a calendar or a feed that programs ask for again and again: the latest ones only, with a tag, so that what
/// has not changed is not sent again.
/// </summary>
internal static class FeedEndpoints
{
    private const int MostOfCalendar = 2_000;
    private const int MostOfFeed = 100;

    public static void MapFeeds(this WebApplication app)
    {
        var feeds = app.MapGroup("/feeds").RequireAuthorization(AccountSetup.PolicyOf(AccountAction.Export)).AddEndpointFilter(app.Services.GetRequiredService<RequestLimit>()).AddEndpointFilter(TimelineApi.AnswerWhenDatabaseFailsAsync);
        feeds.MapGet("/entries.ics", (HttpContext context, IArchive archive, SiteAddress site) =>
            AnswerAsync(ExportFormats.Calendar, MostOfCalendar, EntryOrder.Latest, context, archive, site));
        feeds.MapGet("/entries.atom", (HttpContext context, IArchive archive, SiteAddress site) =>
            AnswerAsync(ExportFormats.Atom, MostOfFeed, EntryOrder.Newest, context, archive, site));
    }

    private static async Task<IResult> AnswerAsync(
        ExportFormat format, int most, EntryOrder usual, HttpContext context, IArchive archive, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var filter = reader.Filter(withWindow: true);
        var order = usual == EntryOrder.Newest ? reader.Text("order") switch
        {
            null or "added" => EntryOrder.Newest,
            "date" => EntryOrder.Latest,
            _ => Wrong(reader),
        } : usual;
        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        var rows = await HeldEntries.ReadAsync(archive, filter, order, most, context.RequestAborted);
        var address = site.Of(context.Request);
        var reading = Language.ReadingOf(context);
        var self = new Uri(address.Address, $"feeds/entries{format.FileExtension}{context.Request.QueryString}");
        var about = new ExportAbout(filter, rows.LatestChange, address.Address, address.ViewOf(filter), site.Licence, reading.IsArabic, reading.IsArabic, self);
        using var body = new MemoryStream();
        await EntryExport.WriteAsync(new ExportRequest(format, about), rows, body, null, context.RequestAborted);
        context.Response.Headers.LastModified = rows.LatestChange.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return new ApiAnswer(body.ToArray(), format.ContentType);
    }

    private static EntryOrder Wrong(QueryReader reader)
    {
        reader.Fault("order", "must be added or date.");
        return default;
    }
}
