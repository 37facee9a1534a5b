using System.Globalization;
using System.Text;
using System.Xml;
using Timeline.Storage;
using Timeline.Web.Data;

namespace Timeline.Web.Api.Feeds;

/// <summary>
/// The pages of entries for search engines (sitemaps.org), only where the operator says that the site is public. The newest come first;
/// there are at most ten thousand.
/// </summary>
internal static class SitemapEndpoint
{
    /// <summary>The setting that makes a site known to search engines.</summary>
    public const string Setting = "TIMELINE_PUBLIC";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MostEntries = 10_000;

    public static void MapSitemap(this WebApplication app)
    {
        var isPublic = app.Configuration.GetValue(Setting, false);
        app.MapGet("/robots.txt", (HttpContext context, SiteAddress site) => Results.Text(
            isPublic ? $"User-agent: *\nDisallow: /api/\nSitemap: {new Uri(site.Of(context.Request).Address, "sitemap.xml")}\n" : "User-agent: *\nDisallow: /\n")).AllowAnonymous();
        if (isPublic)
        {
            app.MapGet("/sitemap.xml", SitemapAsync).AddEndpointFilter(TimelineApi.AnswerWhenDatabaseFailsAsync);
        }
    }

    // The newest entries: older ones are reached from the pages of articles.
    private static async Task<IResult> SitemapAsync(HttpContext context, IArchive archive, SiteAddress site)
    {
        var entries = await HeldEntries.ReadAsync(archive, EntryFilter.All, EntryOrder.Newest, MostEntries, context.RequestAborted);
        var address = site.Of(context.Request);
        using var body = new MemoryStream();
        await using (var xml = XmlWriter.Create(body, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Async = true }))
        {
            xml.WriteStartElement("urlset", Namespace);
            await foreach (var row in entries.EntriesAsync(EntryFilter.All, context.RequestAborted))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", address.EntryAddress(row.Id));
                xml.WriteElementString("lastmod", row.UpdatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return new V1.ApiAnswer(body.ToArray(), "application/xml; charset=utf-8");
    }
}
