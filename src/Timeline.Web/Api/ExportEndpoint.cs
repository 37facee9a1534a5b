using System.Globalization;
using Timeline.Export;
using Timeline.Web.Data;

namespace Timeline.Web.Api;

/// <summary>The entries of a filter as a file, written while they are read: its size does not matter.</summary>
internal static class ExportEndpoint
{
    public static async Task<IResult> ExportAsync(HttpContext context, IArchive archive, TimeProvider time)
    {
        var reader = new QueryReader(context.Request.Query);
        var filter = reader.Filter(withWindow: true);
        if (!ExportFormats.TryParse(reader.Text("format") ?? "csv", out var format))
        {
            reader.Fault("format", $"must be one of {string.Join(", ", ExportFormats.Names)}.");
        }

        if (reader.Faults.Count > 0)
        {
            return TimelineApi.Malformed(reader);
        }

        var today = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Response.ContentType = format.ContentType();
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"timeline-{today}{format.FileExtension()}\"";
        context.Response.Headers.CacheControl = "no-store";
        await EntryExport.WriteAsync(format, archive.StreamAsync(filter, context.RequestAborted), context.Response.Body, context.RequestAborted);
        return Results.Empty;
    }
}
