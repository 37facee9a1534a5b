using System.Globalization;
using System.Xml.Linq;
using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Web.Api;
using Timeline.Web.Localisation;

namespace Timeline.Web.Desk.Notices;

/// <summary>
/// An editor's notices as a feed (Atom, RFC 4287). Readers of feeds cannot sign in, so the address itself is the secret: it is made on
/// <c>/account/feed</c>, shows nothing but these notices, and opens nothing from the moment on that it is taken back.
/// </summary>
internal static class NoticeFeed
{
    private const int Most = 50;

    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    public static string PathOf(string secret) => $"/feeds/notices/{secret}.atom";

    public static void MapNoticeFeed(this WebApplication app) =>
        app.MapGet("/feeds/notices/{secret}.atom", AnswerAsync).AllowAnonymous().AddEndpointFilter(TimelineApi.AnswerWhenDatabaseFailsAsync);

    private static async Task<IResult> AnswerAsync(
        string secret, HttpContext context, NoticeQuery query, SiteAddress site, IStringLocalizer<Texts> texts)
    {
        if (await query.FindFeedAsync(secret, context.RequestAborted) is not { } owner || !owner.May(AccountAction.Decide))
        {
            return Results.Problem("There is no such feed, or it was closed.", statusCode: StatusCodes.Status404NotFound);
        }

        var notices = await query.ListAsync(owner.AccountId, limit: Most, cancellation: context.RequestAborted);
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Text(Write(notices, owner, site.Of(context.Request).Address, Language.ReadingOf(context), texts), "application/atom+xml; charset=utf-8");
    }

    private static string Write(IReadOnlyList<NoticeView> notices, Standing owner, Uri site, Reading reading, IStringLocalizer<Texts> texts)
    {
        // The secret is no part of any id: ids are kept and shown by readers of feeds.
        var id = string.Create(CultureInfo.InvariantCulture, $"tag:{site.Authority},2017:notices/{owner.AccountId}");
        var feed = new XElement(
            s_atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", reading.Language),
            new XElement(s_atom + "id", id),
            new XElement(s_atom + "title", $"Timeline: {texts["Notices_Title"].Value}"),
            new XElement(s_atom + "updated", Moment(notices.Count > 0 ? notices[0].Theirs.At : DateTimeOffset.UnixEpoch)),
            new XElement(s_atom + "author", new XElement(s_atom + "name", "Timeline")),
            new XElement(s_atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", new Uri(site, "desk/notices").AbsoluteUri)),
            notices.Select(notice => new XElement(
                s_atom + "entry",
                new XElement(s_atom + "id", string.Create(CultureInfo.InvariantCulture, $"{id}/{notice.Id}")),
                new XElement(s_atom + "title", NoticeWords.Of(notice, reading, texts)),
                new XElement(s_atom + "updated", Moment(notice.Theirs.At)),
                new XElement(s_atom + "author", new XElement(s_atom + "name", notice.Theirs.Editor.Name)),
                new XElement(s_atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", new Uri(site, AddressOf(notice).TrimStart('/')).AbsoluteUri)),
                string.IsNullOrWhiteSpace(notice.Theirs.Comment) ? null : new XElement(s_atom + "summary", notice.Theirs.Comment))));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Where what a notice is about can be seen.</summary>
    public static string AddressOf(NoticeView notice) => notice.Theirs switch
    {
        { Subject: { Kind: SubjectKind.Entry, Id: var entry } } => string.Create(CultureInfo.InvariantCulture, $"/entries/{entry}"),
        { Subject: { Kind: SubjectKind.Actor, Id: var actor } } => string.Create(CultureInfo.InvariantCulture, $"/actors/{actor}"),
        { ArticleId: { } article } => string.Create(CultureInfo.InvariantCulture, $"/articles/{article}"),
        _ => "/desk/conflicts",
    };

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
