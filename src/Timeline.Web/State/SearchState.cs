using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Timeline.Export.Addresses;
using Timeline.Storage;

namespace Timeline.Web.State;

/// <summary>What a search page looks for, as its address says it. What cannot be read is left out.</summary>
public sealed record SearchState(
    string? Text = null, EntryKind? Kind = null, string? Type = null, long? OutletId = null, long? ActorId = null, int? Year = null)
{
    public SearchRequest Request => new(Text ?? string.Empty, Kind, Type, OutletId, ActorId, Year);

    /// <summary>Whether anything but the words narrows what is found.</summary>
    public bool IsNarrowed => this != new SearchState(Text);

    public static SearchState Parse(string uri)
    {
        var query = new AddressQuery(uri);
        return new SearchState(
            query.Text("q"),
            query.Filter.Kind,
            query.Filter.Type,
            query.Filter.OutletId,
            query.Filter.ActorId,
            ViewAddress.ParseYear(query.Text("year")));
    }

    public string ToUri() => QueryHelpers.AddQueryString("/search", Parameters().Where(pair => pair.Value is not null));

    /// <summary>The same entries on the timeline.</summary>
    public string ToTimelineUri() => new TimelineState(
        Year is { } year ? new Temporal.DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null,
        ActorId: ActorId, OutletId: OutletId, Type: Type, Kind: Kind, Text: Text).ToUri();

    /// <summary>With a choice of a facet, or without it when it is chosen already.</summary>
    public SearchState Toggle(SearchFacet facet)
    {
        ArgumentNullException.ThrowIfNull(facet);
        var off = IsChosen(facet);
        return facet.By switch
        {
            FacetKind.Kind => this with { Kind = off ? null : KebabName.Parse<EntryKind>(facet.Key) },
            FacetKind.Type => this with { Type = off ? null : facet.Key },
            FacetKind.Outlet => this with { OutletId = off ? null : TimelineState.ParseId(facet.Key) },
            FacetKind.Actor => this with { ActorId = off ? null : TimelineState.ParseId(facet.Key) },
            _ => this with { Year = off ? null : int.Parse(facet.Key, CultureInfo.InvariantCulture) },
        };
    }

    public bool IsChosen(SearchFacet facet)
    {
        ArgumentNullException.ThrowIfNull(facet);
        return facet.By switch
        {
            FacetKind.Kind => Kind is { } kind && KebabName.Of(kind) == facet.Key,
            FacetKind.Type => Type == facet.Key,
            FacetKind.Outlet => OutletId == TimelineState.ParseId(facet.Key),
            FacetKind.Actor => ActorId == TimelineState.ParseId(facet.Key),
            _ => Year?.ToString(CultureInfo.InvariantCulture) == facet.Key,
        };
    }

    private IEnumerable<KeyValuePair<string, string?>> Parameters() =>
    [
        new("q", Text),
        new("kind", Kind is { } kind ? KebabName.Of(kind) : null),
        new("type", Type),
        new("outlet", OutletId?.ToString(CultureInfo.InvariantCulture)),
        new("actor", ActorId?.ToString(CultureInfo.InvariantCulture)),
        new("year", Year?.ToString(CultureInfo.InvariantCulture)),
    ];
}
