using System.Globalization;
using Timeline.Export;
using Timeline.Web.Data;
using Timeline.Web.Localisation;

namespace Timeline.Web.Api;

/// <summary>The entries of a filter as a file, written while they are read: its size does not matter.</summary>
internal static class ExportEndpoint
{
    public static async Task<IResult> ExportAsync(HttpContext context, IArchive archive, SiteAddress site, TimeProvider time)
    {
        var reader = new QueryReader(context.Request.Query);
        var request = reader.Export(Language.ReadingOf(context), site.Of(context.Request), site.Licence, time.GetUtcNow());
        if (reader.Faults.Count > 0 || request is null)
        {
            return TimelineApi.Malformed(reader);
        }

        var format = request.Format;
        if (format.MostEntries is { } most && await archive.CountAsync(request.About.Filter, context.RequestAborted) > most)
        {
            return Results.Problem(new ExportTooLargeException(format).Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var today = request.About.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Response.ContentType = format.ContentType;
        var place = reader.Text("inline") == "true" && format == ExportFormats.Svg ? "inline" : "attachment";
        context.Response.Headers.ContentDisposition = $"{place}; filename=\"timeline-{today}{format.FileExtension}\"";
        context.Response.Headers.CacheControl = "no-store";

        // A drawing that is opened may do nothing but be seen.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await EntryExport.WriteAsync(request, archive, context.Response.BodyWriter, null, context.RequestAborted);
        return Results.Empty;
    }
}
