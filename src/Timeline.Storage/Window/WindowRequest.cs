using System.Globalization;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>A question to the timeline: what shows between two days on so many pixels?</summary>
/// <param name="Filter">Which entries; its own window is not looked at.</param>
/// <param name="Window">The days that show; null for all there are.</param>
/// <param name="Pixels">The width of the drawing; 16 to 16384, others are brought into that range.</param>
/// <param name="Lane">What the rows stand for.</param>
/// <param name="Lanes">How many rows at most; 1 to 200.</param>
/// <param name="Skip">How many of the rows to leave out, for paging.</param>
/// <param name="Pinned">Keys of rows that come first, in this order, whether or not the window has anything in them; at most <see cref="MostPinned"/>.</param>
public sealed record WindowRequest(
    EntryFilter Filter,
    DayRange? Window = null,
    int Pixels = 1200,
    LaneKind Lane = LaneKind.Actor,
    int Lanes = 50,
    int Skip = 0,
    IReadOnlyList<string>? Pinned = null)
{
    public const int MostPinned = 30;

    /// <summary>The pinned keys that can be keys of such rows, each once.</summary>
    internal string[] PinnedKeys =>
        [.. (Pinned ?? []).Where(IsKey).Distinct(StringComparer.Ordinal).Take(MostPinned)];

    private bool IsKey(string key) => Lane switch
    {
        LaneKind.Actor or LaneKind.Outlet => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _) || key == LaneDimension.Nobody,
        LaneKind.Type or LaneKind.Place => true,
        _ => false,
    };
}
