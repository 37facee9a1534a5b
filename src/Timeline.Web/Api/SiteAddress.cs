using Timeline.Export;

namespace Timeline.Web.Api;

/// <summary>Where this dashboard is for its readers, and what they may do with what it gives them.</summary>
internal sealed class SiteAddress(IConfiguration configuration)
{
    private readonly ExportSite? _stated = ExportSite.Parse(configuration[ExportSite.AddressVariable]);

    /// <summary>The licence line of every file; null when nobody stated one.</summary>
    public string? Licence { get; } = configuration[ExportSite.LicenceVariable] is { Length: > 0 } stated ? stated.ReplaceLineEndings(" ") : null;

    /// <summary>As configured, or else as the request found it.</summary>
    public ExportSite Of(HttpRequest request) =>
        _stated ?? ExportSite.Parse($"{request.Scheme}://{request.Host}") ?? new ExportSite(new Uri("http://localhost/"));
}
