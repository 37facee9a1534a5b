using System.Globalization;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Addresses;

/// <summary>
/// Addresses of pages that show the entries of a filter: timelines, searches, actors and articles. They can be saved as views, followed and
/// exported.
/// </summary>
public static class ViewAddress
{
    /// <summary>What an address filters by; null when it is no view.</summary>
    /// <param name="address">From its path on, without the site.</param>
    public static EntryFilter? FilterOf(string? address)
    {
        var path = address?.Split('?', '#')[0];
        return path switch
        {
            null => null,
            "/" => OfTimeline(new AddressQuery(address!)),
            "/search" => OfSearch(new AddressQuery(address!)),
            _ when IdUnder("/actors/", path) is { } actor => EntryFilter.All with { ActorId = actor },
            _ when IdUnder("/articles/", path) is { } article => EntryFilter.All with { ArticleId = article },
            _ => null,
        };
    }

    /// <summary>An address that somebody typed or copied, from its path on: whole, without the site, or only the query.</summary>
    public static string Local(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        typed = typed.Trim();
        if (Uri.TryCreate(typed, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
        {
            return whole.PathAndQuery;
        }

        return typed.StartsWith('/') ? typed : typed.StartsWith('?') ? "/" + typed : "/?" + typed;
    }

    private static EntryFilter OfTimeline(AddressQuery query) =>
        query.IsUndated ? query.Filter with { Undated = true } : query.Filter with { Window = query.Window };

    private static EntryFilter? OfSearch(AddressQuery query) => query.Text("q") is null
        ? null
        : query.Filter with { Status = null, AsOf = null, Window = YearOf(query) };

    private static DayRange? YearOf(AddressQuery query) => ParseYear(query.Text("year")) is { } year
        ? new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;

    /// <summary>A year as searches write it; null when it is none.</summary>
    public static int? ParseYear(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999 ? year : null;

    private static long? IdUnder(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) ? AddressText.ParseId(path[folder.Length..]) : null;
}
