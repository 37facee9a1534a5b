using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Timeline.Storage;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>All actors, those of whom most is told first.</summary>
public sealed partial class ActorsPage
{
    private const int PageSize = 60;

    private IReadOnlyList<string> _countries = [];
    private List<ListedActor>? _rows;
    private ActorKind? _kind;
    private string? _typed;
    private string? _next;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "country")]
    public string? Country { get; set; }

    protected override Task OnParametersSetAsync()
    {
        _typed = Query;
        _kind = TimelineState.ParseName<ActorKind>(Kind);
        (_rows, _next) = (null, null);
        return ReadAsync(async cancellation =>
        {
            if (_countries.Count == 0)
            {
                _countries = await Archive.CountriesAsync(cancellation);
            }

            await FetchAsync([], cancellation);
        });
    }

    private Task MoreAsync() => ReadAsync(cancellation => FetchAsync(_rows ?? [], cancellation));

    private async Task FetchAsync(List<ListedActor> before, CancellationToken cancellation)
    {
        var country = string.IsNullOrWhiteSpace(Country) ? null : Country.Trim();
        var page = await Archive.ListActorsAsync(TimelineState.Searchable(Query), _kind, country, _next, PageSize, cancellation);
        _rows = [.. before, .. page.Items];
        _next = page.Next;
    }

    private void Search() => Choose(_kind, Country);

    private void Choose(ActorKind? kind, string? country)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["q"] = TimelineState.Searchable(_typed),
            ["kind"] = kind is { } some ? TimelineState.Name(some) : null,
            ["country"] = string.IsNullOrWhiteSpace(country) ? null : country,
        };
        Navigation.NavigateTo(QueryHelpers.AddQueryString("/actors", query.Where(pair => pair.Value is not null)));
    }
}
