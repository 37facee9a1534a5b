using System.Globalization;
using Timeline.Export.Addresses;
using Timeline.Storage;

namespace Timeline.Export;

/// <summary>The dashboard that files lead back to.</summary>
/// <param name="Address">Ends in a slash.</param>
public sealed record ExportSite(Uri Address)
{
    /// <summary>The variable, and the setting, that says where the dashboard is for its readers.</summary>
    public const string AddressVariable = "TIMELINE_ADDRESS";

    /// <summary>The variable, and the setting, with the licence line of every file.</summary>
    public const string LicenceVariable = "TIMELINE_LICENCE";

    /// <summary>As the environment states it; null when it does not.</summary>
    public static string? Licence => Environment.GetEnvironmentVariable(LicenceVariable) is { Length: > 0 } stated ? stated.ReplaceLineEndings(" ") : null;

    /// <summary>As the environment states it; null when it does not, or when it states no web address.</summary>
    public static ExportSite? FromEnvironment() => Parse(Environment.GetEnvironmentVariable(AddressVariable));

    /// <summary>Null when the text is no web address.</summary>
    public static ExportSite? Parse(string? text) =>
        Uri.TryCreate(text?.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new ExportSite(address) : null;

    /// <summary>The page of an entry.</summary>
    public string EntryAddress(long id) => new Uri(Address, string.Create(CultureInfo.InvariantCulture, $"entries/{id}")).AbsoluteUri;

    /// <summary>The timeline of a filter.</summary>
    public Uri ViewOf(EntryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = new List<string>();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Add("from", filter.Window?.First.ToString("O", CultureInfo.InvariantCulture));
        Add("to", filter.Window?.Last.ToString("O", CultureInfo.InvariantCulture));
        Add("actor", Number(filter.ActorId));
        Add("outlet", Number(filter.OutletId));
        Add("type", filter.Type);
        Add("kind", filter.Kind is { } kind ? KebabName.Of(kind) : null);
        Add("status", filter.Status is { } status ? KebabName.Of(status) : null);
        Add("q", filter.Text);
        Add("as_of", filter.AsOf is { } moment ? AddressText.Write(moment) : null);
        Add("view", filter.Undated ? "undated" : null);

        // The timeline knows no filter by article: the article's own page shows the same.
        var page = filter.ArticleId is { } article ? $"articles/{Number(article)}" : query.Count == 0 ? "" : $"?{string.Join('&', query)}";
        return new Uri(Address, page);
    }

    private static string? Number(long? id) => id?.ToString(CultureInfo.InvariantCulture);
}
