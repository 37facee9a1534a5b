using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Timeline.Storage;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>Entries, articles and actors by words. Everything that is chosen is in the address.</summary>
public sealed partial class SearchPage
{
    private const int PageSize = 20;

    private SearchState _state = new();
    private SearchAside? _aside;
    private List<SearchHit>? _hits;
    private string? _typed;
    private string? _next;
    private int _total;
    private bool _capped;

    /// <summary>The parts of the address; they are read together, but their change is what calls for a new search.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    public string? Type { get; set; }

    [SupplyParameterFromQuery(Name = "outlet")]
    public string? Outlet { get; set; }

    [SupplyParameterFromQuery(Name = "actor")]
    public string? Actor { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    // The register knows many of whom nothing is told: they are an answer only where there is no other.
    private IReadOnlyList<FoundActor> FoundActors => _hits is { Count: > 0 } ? [.. _aside!.Actors.Where(actor => actor.Entries > 0)] : _aside!.Actors;

    private string ArticlesAddress => QueryHelpers.AddQueryString("/articles", "q", _state.Text ?? string.Empty);

    protected override async Task OnParametersSetAsync()
    {
        var state = SearchState.Parse(Navigation.Uri);
        if (state == _state && _hits is not null)
        {
            return;
        }

        _state = state;
        _typed = state.Text;
        (_hits, _aside, _next) = (null, null, null);
        if (state.Text is not null)
        {
            await ReadAsync(async cancellation =>
            {
                var aside = Archive.SearchAsideAsync(state.Request, cancellation);
                var page = Archive.SearchAsync(state.Request, Today(), null, PageSize, cancellation);
                await Task.WhenAll(aside, page);
                _aside = await aside;
                Show(await page, []);
            });
        }
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private DateOnly Today() => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    private Task MoreAsync() => ReadAsync(async cancellation =>
        Show(await Archive.SearchAsync(_state.Request, Today(), _next, PageSize, cancellation), _hits ?? []));

    private void Show(FoundEntries page, List<SearchHit> before)
    {
        _hits = [.. before, .. page.Hits];
        (_next, _total, _capped) = (page.Next, page.Total, page.IsCapped);
    }

    private void Search() => Navigation.NavigateTo((_state with { Text = TimelineState.Searchable(_typed) }).ToUri());
}
