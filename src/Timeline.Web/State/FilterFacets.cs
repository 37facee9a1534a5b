using Timeline.Storage;

namespace Timeline.Web.State;

/// <summary>What the filters offer to choose from.</summary>
/// <param name="ActorName">The name of the actor that is chosen already.</param>
public sealed record FilterFacets(IReadOnlyList<OutletFacet> Outlets, IReadOnlyList<TypeFacet> Types, IReadOnlyList<PlaceFacet> Places, string? ActorName)
{
    public static FilterFacets Empty { get; } = new([], [], [], null);
}
