using Microsoft.AspNetCore.WebUtilities;
using Timeline.Export;
using Timeline.Storage;

namespace Timeline.Web.Api.V1;

/// <summary>How far an export is, as programs are told.</summary>
/// <param name="Id">The secret name by which it is asked for.</param>
/// <param name="Total">How many entries it will hold; null until they are counted, and for networks.</param>
/// <param name="Written">How many it holds already.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
/// <param name="File">Where the file is; null until it is done.</param>
internal sealed record ExportJobAnswer(
    string Id,
    ExportJobState State,
    string Format,
    long? Total,
    long Written,
    long Bytes,
    string? Error,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset ExpiresAt,
    Uri? File)
{
    public static ExportJobAnswer Of(string name, ExportJobRow job, ExportSite site) => new(
        name, job.State, FormatOf(job).Name, job.Total, job.Written, job.Bytes, job.Error, job.CreatedAt, job.FinishedAt, job.ExpiresAt,
        job.State == ExportJobState.Done ? new Uri(site.Address, $"api/v1/exports/{name}/file") : null);

    public static ExportFormat FormatOf(ExportJobRow job)
    {
        _ = ExportFormats.TryParse(QueryHelpers.ParseQuery(job.Query).TryGetValue("format", out var format) ? format.ToString() : null, out var found);
        return found;
    }
}
