using Microsoft.AspNetCore.Components;
using Timeline.Storage;
using Timeline.Web.Data;
using Timeline.Web.State;

namespace Timeline.Web.Components.Controls;

/// <summary>An actor is chosen by name; the browser's own list offers the most active ones that match.</summary>
public sealed partial class ActorField
{
    private readonly CancellationTokenSource _life = new();
    private CancellationTokenSource? _search;
    private IReadOnlyList<ActorFacet> _found = [];
    private string? _text;
    private string? _shownName;
    private long? _shownId;
    private bool _unknown;

    [Parameter]
    public long? ActorId { get; set; }

    /// <summary>The name of <see cref="ActorId"/>, when it is known already.</summary>
    [Parameter]
    public string? ActorName { get; set; }

    /// <summary>What the field is called; needed where a page has two.</summary>
    [Parameter]
    public string? Label { get; set; }

    [Parameter]
    public EventCallback<long?> Chosen { get; set; }

    private string ListId => "actor-names" + Suffix;

    private string UnknownId => "actor-unknown" + Suffix;

    // Two fields on one page must not share ids.
    private string Suffix => Label is null ? string.Empty : "-" + Label.Replace(' ', '-');

    public void Dispose()
    {
        _life.Cancel();
        _search?.Dispose();
        _life.Dispose();
    }

    protected override async Task OnInitializedAsync() => await SearchAsync(null, _life.Token);

    protected override void OnParametersSet()
    {
        if (ActorId != _shownId || (ActorId is not null && _shownName is null))
        {
            _shownId = ActorId;
            _shownName = ActorId is null ? null : _found.FirstOrDefault(actor => actor.Id == ActorId)?.Name ?? ActorName;
            _text = _shownName;
            _unknown = false;
        }
    }

    private async Task Typed(ChangeEventArgs args)
    {
        // A newer word cancels the search for the older one.
        _search?.Cancel();
        _search?.Dispose();
        _search = CancellationTokenSource.CreateLinkedTokenSource(_life.Token);
        await SearchAsync(TimelineState.Searchable(args.Value?.ToString()), _search.Token);
    }

    private async Task Changed(ChangeEventArgs args)
    {
        _text = TimelineState.Searchable(args.Value?.ToString());
        if (string.IsNullOrEmpty(_text))
        {
            _unknown = false;
            await Chosen.InvokeAsync(null);
            return;
        }

        await SearchAsync(_text, _life.Token);
        var actor = _found.FirstOrDefault(each => each.Name == _text) ?? (_found.Count > 0 ? _found[0] : null);
        _unknown = actor is null;
        if (actor is not null)
        {
            (_text, _shownName, _shownId) = (actor.Name, actor.Name, actor.Id);
            await Chosen.InvokeAsync(actor.Id);
        }
    }

    private async Task SearchAsync(string? name, CancellationToken cancellation)
    {
        try
        {
            _found = name is null
                ? (await Archive.OfferedAsync(cancellation)).Actors
                : await Archive.ActorsAsync(name, OfferedFacets.MostActors, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Somebody typed on.
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            // The list is a convenience; the page itself says that the database is away.
            _found = [];
        }
    }
}
