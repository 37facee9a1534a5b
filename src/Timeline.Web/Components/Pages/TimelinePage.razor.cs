using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Components.Controls;
using Timeline.Web.Data;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>Holds filters and selection; the drawing fetches its own data and tells only where it is.</summary>
public sealed partial class TimelinePage
{
    private readonly CancellationTokenSource _life = new();
    private TimelineState _state = new();
    private FilterFacets _facets = FilterFacets.Empty;
    private EntryDetail? _selected;
    private TimelineCanvas? _canvas;
    private EntryTable? _table;
    private long _undated;
    private bool _selecting;
    private bool _helpOpen;
    private bool _failed;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    private bool RunsLeft => _state.TimeRunsLeft ?? Reading.IsArabic;

    private string DirectionLabel => T[RunsLeft ? "Timeline_DirectionLtr" : "Timeline_DirectionRtl"];

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        Changes.Changed -= OnChanged;
        _life.Cancel();
        _life.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _state = TimelineState.Parse(Navigation.Uri);

        // Room is kept for what was chosen until it is there, or the drawing would be narrowed under the reader's eyes.
        _selecting = _state.Selected is not null;
        Navigation.LocationChanged += OnLocationChanged;
        Changes.Changed += OnChanged;
        await ReadAsync(async () =>
        {
            var offered = await Archive.OfferedAsync(_life.Token);
            _facets = new FilterFacets(
                offered.Outlets,
                offered.Types,
                offered.Places,
                _state.ActorId is { } actor ? await Archive.ActorNameAsync(actor, _life.Token) : null);
            await LoadSelectedAsync();
        });
        _selecting = false;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (new Uri(change.Location).AbsolutePath != "/")
        {
            return;
        }

        _ = InvokeAsync(async () =>
        {
            _state = TimelineState.Parse(change.Location);
            await ReadAsync(LoadSelectedAsync);
            StateHasChanged();
        });
    }

    /// <summary>Somebody corrected something or articles came, here or elsewhere.</summary>
    private void OnChanged(object? sender, EventArgs change) => _ = InvokeAsync(async () =>
    {
        await (_canvas?.InvalidateAsync() ?? Task.CompletedTask);
        await (_table?.RefreshAsync() ?? Task.CompletedTask);

        await ReadAsync(LoadSelectedAsync);
        StateHasChanged();
    });

    private async Task LoadSelectedAsync() =>
        _selected = _state.Selected is { } id ? await Archive.EntryAsync(id, _state.AsOf, _life.Token) : null;

    private Task ReloadSelected() => ReadAsync(LoadSelectedAsync);

    private async Task ReadAsync(Func<Task> read)
    {
        try
        {
            await read();
            _failed = false;
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            _failed = true;
        }
        catch (OperationCanceledException) when (_life.IsCancellationRequested)
        {
            // The reader left the page.
        }
    }

    private void Apply(TimelineState state)
    {
        _state = state;
        Navigation.NavigateTo(state.ToUri());
    }

    private void Select(long? id) => Apply(_state with { Selected = id });

    private void SelectFromCanvas((long? Id, DayRange? Window, string? Hours) choice) =>
        Apply(At(choice.Window, choice.Hours) with { Selected = choice.Id });

    private void WindowMoved((DayRange? Window, string? Hours, long Undated) news)
    {
        // The address was replaced by the drawing already; here it is only remembered for the next push.
        _state = At(news.Window, news.Hours);
        _undated = news.Undated;
    }

    private TimelineState At(DayRange? window, string? hours) => window is null ? _state : _state with { Window = window, Hours = hours };

    // What the drawing did already is only written into the address: going back must not undo it row by row.
    private void LanesChanged((string? Pinned, string? Folded) lanes)
    {
        _state = _state with { Pinned = lanes.Pinned, Folded = lanes.Folded };
        Navigation.NavigateTo(_state.ToUri(), replace: true);
    }

    private void Commanded(string command)
    {
        switch (command)
        {
            case "help":
                _helpOpen = true;
                break;
            case "table":
                ToggleTable();
                break;
        }
    }

    private async Task Command(string name)
    {
        if (_canvas is not null)
        {
            await _canvas.CommandAsync(name);
        }
    }

    private void TurnAround()
    {
        var runsLeft = !RunsLeft;
        Apply(_state with { TimeRunsLeft = runsLeft == Reading.IsArabic ? null : runsLeft });
    }

    private void ToggleTable() => Apply(_state with { Table = _state.Undated || !_state.Table, Undated = false });

    private void ToggleUndated() => Apply(_state with { Table = !_state.Undated, Undated = !_state.Undated });
}
