using Microsoft.AspNetCore.Components;
using Timeline.Storage;
using Timeline.Web.Data;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Components.Controls;

/// <summary>The entries of the window as a table, page by page: the same as the drawing, for reading with ears or fingers.</summary>
public sealed partial class EntryTable
{
    private const int PageSize = 50;
    private const int LargestPage = 200;

    private readonly CancellationTokenSource _life = new();
    private List<EntryRow>? _rows;
    private EntryFilter? _filter;
    private EntryOrder _order = EntryOrder.Earliest;
    private string? _next;
    private bool _failed;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    [Parameter, EditorRequired]
    public TimelineState State { get; set; } = new();

    [Parameter]
    public EventCallback<long?> Selected { get; set; }

    /// <summary>What is stored has changed: as many rows as there are, read again.</summary>
    public async Task RefreshAsync()
    {
        await FetchAsync([], from: null, Math.Clamp(_rows?.Count ?? 0, PageSize, LargestPage));
        StateHasChanged();
    }

    public void Dispose()
    {
        _life.Cancel();
        _life.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_filter != State.FilterInWindow)
        {
            _filter = State.FilterInWindow;
            await LoadAsync();
        }
    }

    private async Task Reorder(ChangeEventArgs args)
    {
        _order = TimelineState.ParseName<EntryOrder>(args.Value?.ToString()) ?? EntryOrder.Earliest;
        await LoadAsync();
    }

    private Task LoadAsync() => FetchAsync([], from: null, PageSize);

    private Task MoreAsync() => FetchAsync(_rows ?? [], _next, PageSize);

    private async Task FetchAsync(List<EntryRow> before, string? from, int limit)
    {
        var filter = _filter ?? EntryFilter.All;
        try
        {
            var page = await Archive.EntriesAsync(filter, _order, from, limit, _life.Token);
            if (filter == _filter)
            {
                _rows = [.. before, .. page.Items];
                _next = page.Next;
                _failed = false;
            }
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            _failed = true;
        }
        catch (OperationCanceledException) when (_life.IsCancellationRequested)
        {
            // The reader left the table.
        }
    }
}
