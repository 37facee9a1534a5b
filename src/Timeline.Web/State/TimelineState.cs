using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
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
public sealed record TimelineState(
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
    string? Folded = null)
{
    /// <summary>The keys of <see cref="Pinned"/>.</summary>
    public IReadOnlyList<string> PinnedKeys => Pinned?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public EntryFilter Filter => new(null, ActorId, OutletId, null, Type, Kind, Status, Text);

    public EntryFilter FilterInWindow => Undated ? Filter with { Undated = true } : Filter with { Window = Window };

    /// <summary>Whether anything but window and lanes narrows what shows.</summary>
    public bool IsFiltered => Filter != EntryFilter.All;

    public static TimelineState Parse(string uri)
    {
        var query = uri.IndexOf('?', StringComparison.Ordinal);
        var fragment = uri.IndexOf('#', StringComparison.Ordinal);
        var end = fragment < 0 ? uri.Length : fragment;
        var values = QueryHelpers.ParseQuery(query >= 0 && query < end ? uri[query..end] : string.Empty);
        string? Value(string name) =>
            values.TryGetValue(name, out var found) ? Searchable(found[0]) : null;

        return new TimelineState(
            ParseWindow(Value("from"), Value("to")),
            ParseName<LaneKind>(Value("lane")) ?? LaneKind.Actor,
            ParseId(Value("actor")),
            ParseId(Value("outlet")),
            Value("type")?.ToUpperInvariant(),
            ParseName<EntryKind>(Value("kind")),
            ParseName<EntryStatus>(Value("status")),
            Value("q"),
            ParseId(Value("sel")),
            Value("dir") switch { "rtl" => true, "ltr" => false, _ => null },
            Value("view") is "table" or "undated",
            Value("view") == "undated",
            Value("pin"),
            Value("fold"));
    }

    /// <summary>The address of this view; what is as usual is not written.</summary>
    public string ToUri()
    {
        var query = new List<KeyValuePair<string, string?>>();
        AddWindow(query);
        Add(query, "lane", Lane == LaneKind.Actor ? null : Name(Lane));
        AddFilter(query);
        Add(query, "sel", Selected?.ToString(CultureInfo.InvariantCulture));
        Add(query, "dir", TimeRunsLeft switch { true => "rtl", false => "ltr", null => null });
        Add(query, "pin", Pinned);
        Add(query, "fold", Folded);
        Add(query, "view", Undated ? "undated" : Table ? "table" : null);
        return QueryHelpers.AddQueryString("/", query);
    }

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

    /// <summary>Words to search for; null when nothing is left that PostgreSQL could compare.</summary>
    public static string? Searchable(string? text)
    {
        const int Longest = 300;
        var words = text?.Replace("\0", string.Empty, StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(words) ? null : words.Length <= Longest ? words : words[..Longest];
    }

    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static DayRange? ParseWindow(string? from, string? to) =>
        ParseDay(from) is { } first && ParseDay(to) is { } last && first <= last ? new DayRange(first, last) : null;

    public static DateOnly? ParseDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static long? ParseId(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>A name of an enumeration, in any case; numbers are no names.</summary>
    public static T? ParseName<T>(string? text)
        where T : struct, Enum =>
        text is not null && text.All(char.IsAsciiLetter) && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;

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
    }

    private static void Add(List<KeyValuePair<string, string?>> query, string name, string? value)
    {
        if (value is not null)
        {
            query.Add(new(name, value));
        }
    }
}
