using System.Globalization;
using Timeline.Export;
using Timeline.Web.Data;
using Timeline.Web.Localisation;

namespace Timeline.Web.Api.Exports;

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

        context.Response.ContentType = format.ContentType;
        Protect(context.Response, format, request.About.At, reader.Text("inline") == "true" && format == ExportFormats.Svg ? "inline" : "attachment");

        // Not the response's own writer: what waits in that when the database fails would stand before the problem document.
        await EntryExport.WriteAsync(request, archive, context.Response.Body, null, context.RequestAborted);
        return Results.Empty;
    }

    /// <summary>A file to be kept, and not to be believed: a drawing that is opened may do nothing but be seen.</summary>
    public static void Protect(HttpResponse response, ExportFormat format, DateTimeOffset at, string place = "attachment")
    {
        var today = at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        response.Headers.ContentDisposition = $"{place}; filename=\"timeline-{today}{format.FileExtension}\"";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";
        response.Headers.XContentTypeOptions = "nosniff";
    }
}
