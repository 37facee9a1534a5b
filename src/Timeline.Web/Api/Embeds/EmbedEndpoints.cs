using System.Globalization;
using System.Net;
using Timeline.Export;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Api.Feeds;
using Timeline.Web.Api.V1;
using Timeline.Web.Data;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Api.Embeds;

/// <summary>
/// A timeline within other sites: the page of the self-contained file, with the entries in it and a policy that lets it reach nothing, and
/// the oEmbed answer (oembed.com, 1.0) by which other sites find it.
/// </summary>
internal static class EmbedEndpoints
{
    private const int MostEntries = 2_000;
    private const int UsualWidth = 800;
    private const int UsualHeight = 480;
    private const int Least = 200;
    private const int Most = 4_000;

    public static void MapEmbeds(this WebApplication app)
    {
        var group = app.MapGroup(string.Empty).AddEndpointFilter(app.Services.GetRequiredService<RequestLimit>()).AddEndpointFilter(TimelineApi.AnswerWhenDatabaseFailsAsync);
        group.MapGet("/embed", EmbedAsync).WithMetadata(Framable.Everywhere);
        group.MapGet("/oembed", OEmbed);
    }

    private static async Task<IResult> EmbedAsync(HttpContext context, IArchive archive, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var filter = reader.Filter(withWindow: true);
        var reading = Language.ReadingOf(context);
        var runsLeft = reader.RunsLeft(reading);
        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        var rows = await HeldEntries.ReadAsync(archive, filter, EntryOrder.Latest, MostEntries, context.RequestAborted);
        var address = site.Of(context.Request);
        var about = new ExportAbout(filter, rows.LatestChange, address.Address, address.ViewOf(filter), site.Licence, reading.IsArabic, runsLeft);
        using var body = new MemoryStream();
        await EntryExport.WriteAsync(new ExportRequest(ExportFormats.Embed, about), rows, body, null, context.RequestAborted);

        // Anybody may show it, and it may do nothing: neither reach a network nor be told who looks.
        context.Response.Headers.ContentSecurityPolicy = $"{ExportFormats.HtmlPolicy}; frame-ancestors *";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return new ApiAnswer(body.ToArray(), "text/html; charset=utf-8");
    }

    private static IResult OEmbed(HttpContext context, SiteAddress site)
    {
        var reader = new QueryReader(context.Request.Query);
        var format = reader.Text("format");
        if (format is not (null or "json"))
        {
            return Results.Problem("Only the format json is spoken here.", statusCode: StatusCodes.Status501NotImplemented);
        }

        var address = site.Of(context.Request);
        var width = Math.Min(UsualWidth, reader.Number("maxwidth", UsualWidth, Least, Most));
        var height = Math.Min(UsualHeight, reader.Number("maxheight", UsualHeight, Least, Most));
        if (!Uri.TryCreate(reader.Text("url"), UriKind.Absolute, out var url) || !address.Address.IsBaseOf(url))
        {
            reader.Fault("url", $"must be an address of a timeline of this site, {address.Address}.");
        }

        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        var path = "/" + address.Address.MakeRelativeUri(url!).OriginalString;
        if (path.Split('?', '#')[0] is not ("/" or "/./"))
        {
            return Results.Problem("Only timelines can be embedded.", statusCode: StatusCodes.Status404NotFound);
        }

        var state = TimelineState.Parse(path);
        var embed = new Uri(address.Address, state.ToEmbedUri().TrimStart('/')).AbsoluteUri;
        var frame = string.Create(
            CultureInfo.InvariantCulture,
            $"<iframe src=\"{WebUtility.HtmlEncode(embed)}\" width=\"{width}\" height=\"{height}\" title=\"Timeline\" loading=\"lazy\" sandbox=\"allow-scripts allow-popups\" style=\"border:0\"></iframe>");
        return ApiAnswer.Json(
            new { version = "1.0", type = "rich", provider_name = "Timeline", provider_url = address.Address, title = $"Timeline: {FilterWords.Of(state.FilterInWindow)}", width, height, html = frame },
            address);
    }
}
