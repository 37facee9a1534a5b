using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.State;

/// <summary>Addresses of timelines that other pages lead to.</summary>
internal static class TimelineAddress
{
    private const int LeastAir = 21;

    /// <summary>The timeline around an entry's days, with the entry chosen.</summary>
    public static string Around(EntryRow entry)
    {
        var state = new TimelineState(Selected: entry.Id);
        return (entry.Days is { } days ? state with { Window = WithAir(days, Math.Max(LeastAir, days.Length)) } : state).ToUri();
    }

    /// <summary>Days with some more on both sides, as far as the calendar goes.</summary>
    public static DayRange WithAir(DayRange days, int air) => new(
        DateOnly.FromDayNumber(Math.Max(DateOnly.MinValue.DayNumber, days.First.DayNumber - air)),
        DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, days.Last.DayNumber + air)));
}
