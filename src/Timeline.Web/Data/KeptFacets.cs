using Timeline.Storage;

namespace Timeline.Web.Data;

/// <summary>What timelines offer to filter by; the actors are the most active ones.</summary>
internal sealed record OfferedFacets(IReadOnlyList<OutletFacet> Outlets, IReadOnlyList<TypeFacet> Types, IReadOnlyList<ActorFacet> Actors, IReadOnlyList<PlaceFacet> Places)
{
    /// <summary>How many actors are offered before anything is typed.</summary>
    public const int MostActors = 20;
}

/// <summary>
/// What every timeline offers to filter by, asked of the store once for all who open a page within some seconds. A page is drawn twice, as it is
/// sent and in its circuit: the second time it has its lists at once, so that nothing flickers, and all circuits hold the same ones.
/// </summary>
internal sealed class KeptFacets(FacetQuery facets, TimeProvider time)
{
    // Counts beside names may be a little old; a reader cannot tell.
    private static readonly TimeSpan s_kept = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Task<OfferedFacets>? _offered;
    private long _asked;

    public Task<OfferedFacets> OfferedAsync(CancellationToken cancellation) => NowAsync().WaitAsync(cancellation);

    private Task<OfferedFacets> NowAsync()
    {
        lock (_lock)
        {
            if (_offered is null || _offered.IsFaulted || time.GetElapsedTime(_asked) > s_kept)
            {
                _asked = time.GetTimestamp();
                _offered = AskAsync();
            }

            return _offered;
        }
    }

    // Whoever gives up waiting does not take it from the others.
    private async Task<OfferedFacets> AskAsync() => new(
        await facets.OutletsAsync(),
        await facets.TypesAsync(),
        await facets.ActorsAsync(limit: OfferedFacets.MostActors),
        await facets.PlacesAsync());
}
