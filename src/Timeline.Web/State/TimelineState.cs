using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Timeline.Export.Addresses;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.State;

/// <summary>
/// What a timeline page shows, as its address says it: a link is the same view for whoever opens it. What cannot be read
/// is left out rather than refused, because addresses get mangled on their way through mails.
/// </summary>
/// <param name="Window">The days on the screen; null for all there are.</param>
/// <param name="Selected">The entry whose details show.</param>
/// <param name="TimeRunsLeft">Right to left: the past is on the right. Null follows the language.</param>
/// <param name="Table">The table instead of the drawing.</param>
/// <param name="Undated">The tray of what nothing dates, as a table.</param>
/// <param name="Pinned">Keys of the rows that stay at the top, in their order, with commas between.</param>
/// <param name="Folded">Keys of the rows that are folded to a line, with commas between.</param>
/// <param name="AsOf">What was known at this moment; null for the present.</param>
/// <param name="Hours">Within these days, the hour of the first from which, and of the last until which it shows: <c>06:00-12:30</c>; null for whole days.</param>
public sealed partial record TimelineState(
    DayRange? Window = null,
    LaneKind Lane = LaneKind.Actor,
    long? ActorId = null,
    long? OutletId = null,
    string? Type = null,
    EntryKind? Kind = null,
    EntryStatus? Status = null,
    string? Text = null,
    long? Selected = null,
    bool? TimeRunsLeft = null,
    bool Table = false,
    bool Undated = false,
    string? Pinned = null,
    string? Folded = null,
    DateTimeOffset? AsOf = null,
    string? Hours = null)
{
    /// <summary>The keys of <see cref="Pinned"/>.</summary>
    public IReadOnlyList<string> PinnedKeys => Pinned?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public EntryFilter Filter => new(null, ActorId, OutletId, null, Type, Kind, Status, Text) { AsOf = AsOf };

    public EntryFilter FilterInWindow => Undated ? Filter with { Undated = true } : Filter with { Window = Window };

    /// <summary>Whether anything but window and lanes narrows what shows.</summary>
    public bool IsFiltered => Filter != EntryFilter.All;

    public static TimelineState Parse(string uri)
    {
        var query = new AddressQuery(uri);
        return new TimelineState(
            query.Window,
            query.Name<LaneKind>("lane") ?? LaneKind.Actor,
            query.Filter.ActorId,
            query.Filter.OutletId,
            query.Filter.Type,
            query.Filter.Kind,
            query.Filter.Status,
            query.Filter.Text,
            query.Id("sel"),
            query.TimeRunsLeft,
            query.IsUndated || query.Text("view") == "table",
            query.IsUndated,
            query.Text("pin"),
            query.Text("fold"),
            query.Filter.AsOf,
            query.Window is null ? null : ParseHours(query.Text("hours")));
    }

    /// <summary>The address of this view; what is as usual is not written.</summary>
    public string ToUri()
    {
        var query = new List<KeyValuePair<string, string?>>();
        AddWindow(query);
        Add(query, "hours", Window is null ? null : Hours);
        Add(query, "lane", Lane == LaneKind.Actor ? null : Name(Lane));
        AddFilter(query);
        Add(query, "sel", Selected?.ToString(CultureInfo.InvariantCulture));
        Add(query, "dir", TimeRunsLeft switch { true => "rtl", false => "ltr", null => null });
        Add(query, "pin", Pinned);
        Add(query, "fold", Folded);
        Add(query, "view", Undated ? "undated" : Table ? "table" : null);
        return QueryHelpers.AddQueryString("/", query);
    }

    /// <summary>As it is saved: without what belongs to a moment of reading, such as the entry that was chosen.</summary>
    public string ToViewUri() => (this with { Selected = null }).ToUri();

    /// <summary>The part that the canvas hands to the API with each window.</summary>
    public string ToApiQuery()
    {
        var query = new List<KeyValuePair<string, string?>>();
        Add(query, "lane", Name(Lane));
        Add(query, "pin", Pinned);
        AddFilter(query);
        return QueryHelpers.AddQueryString(string.Empty, query).TrimStart('?');
    }

    /// <summary>The address of what shows as a file.</summary>
    /// <param name="format">Its name.</param>
    /// <param name="columns">The columns of a table; null for all.</param>
    public string ToExportUri(string format, IReadOnlyList<string>? columns = null)
    {
        var query = new List<KeyValuePair<string, string?>> { new("format", format) };
        Add(query, "columns", columns is null ? null : string.Join(',', columns));
        Add(query, "dir", TimeRunsLeft switch { true => "rtl", false => "ltr", null => null });
        return Files("/api/v1/export", query);
    }

    /// <summary>The address of what shows as a feed: <c>ics</c> or <c>atom</c>.</summary>
    public string ToFeedUri(string extension) => Files($"/feeds/entries.{extension}", []);

    /// <summary>The address of what shows, for other sites to show within theirs.</summary>
    public string ToEmbedUri()
    {
        var query = new List<KeyValuePair<string, string?>>();
        Add(query, "dir", TimeRunsLeft switch { true => "rtl", false => "ltr", null => null });
        return Files("/embed", query);
    }

    public static string? Searchable(string? text) => AddressText.Searchable(text);

    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static DayRange? ParseWindow(string? from, string? to) => AddressText.ParseWindow(from, to);

    /// <summary>Two clock times with a hyphen between; null for anything else. Whether they make a window, the drawing knows.</summary>
    public static string? ParseHours(string? text) => text is not null && HoursShape().IsMatch(text) ? text : null;

    public static DateOnly? ParseDay(string? text) => AddressText.ParseDay(text);

    public static long? ParseId(string? text) => AddressText.ParseId(text);

    public static T? ParseName<T>(string? text)
        where T : struct, Enum => AddressText.ParseName<T>(text);

    [GeneratedRegex(@"^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HoursShape();

    private string Files(string path, List<KeyValuePair<string, string?>> query)
    {
        if (Undated)
        {
            Add(query, "undated", "true");
        }
        else
        {
            AddWindow(query);
        }

        AddFilter(query);
        return QueryHelpers.AddQueryString(path, query);
    }

    private void AddWindow(List<KeyValuePair<string, string?>> query)
    {
        Add(query, "from", Window?.First.ToString("O", CultureInfo.InvariantCulture));
        Add(query, "to", Window?.Last.ToString("O", CultureInfo.InvariantCulture));
    }

    private void AddFilter(List<KeyValuePair<string, string?>> query)
    {
        Add(query, "actor", ActorId?.ToString(CultureInfo.InvariantCulture));
        Add(query, "outlet", OutletId?.ToString(CultureInfo.InvariantCulture));
        Add(query, "type", Type);
        Add(query, "kind", Kind is { } kind ? Name(kind) : null);
        Add(query, "status", Status is { } status ? Name(status) : null);
        Add(query, "q", Text);
        Add(query, "as_of", AsOf is { } moment ? AddressText.Write(moment) : null);
    }

    private static void Add(List<KeyValuePair<string, string?>> query, string name, string? value)
    {
        if (value is not null)
        {
            query.Add(new(name, value));
        }
    }
}
