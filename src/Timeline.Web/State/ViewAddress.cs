using Timeline.Storage;

namespace Timeline.Web.State;

/// <summary>Addresses that can be saved as views: timelines and searches, whose filter can be asked what is new.</summary>
internal static class ViewAddress
{
    /// <summary>What an address filters by; null when it is no view.</summary>
    public static EntryFilter? FilterOf(string? address)
    {
        var path = address?.Split('?', '#')[0];
        return path switch
        {
            "/" => TimelineState.Parse(address!).FilterInWindow,
            "/search" => OfSearch(address!),
            _ => null,
        };
    }

    /// <summary>As it is kept: without what belongs to a moment of reading, such as the entry that was chosen.</summary>
    public static string Of(TimelineState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return (state with { Selected = null }).ToUri();
    }

    private static EntryFilter? OfSearch(string address)
    {
        var state = SearchState.Parse("http://local" + address);
        var year = state.Year is { } some ? new Temporal.DayRange(new DateOnly(some, 1, 1), new DateOnly(some, 12, 31)) : (Temporal.DayRange?)null;
        return state.Text is null ? null : new EntryFilter(year, state.ActorId, state.OutletId, null, state.Type, state.Kind, null, state.Text);
    }
}
