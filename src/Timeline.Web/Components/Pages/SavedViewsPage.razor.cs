using Microsoft.AspNetCore.Components;
using Timeline.Export.Addresses;
using Timeline.Storage;
using Timeline.Web.Data;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages;

/// <summary>The views that the reader saved, each with how much is new in it.</summary>
public sealed partial class SavedViewsPage
{
    private List<(SavedViewRow View, int New)>? _views;
    private ViewOwner _owner = ViewOwner.Nobody;

    [CascadingParameter]
    public ReaderMemory Memory { get; set; } = ReaderMemory.Nobody;

    protected override Task OnInitializedAsync()
    {
        Feed.Changed += OnChanged;
        return LoadAsync();
    }

    protected override void Dispose(bool disposing)
    {
        Feed.Changed -= OnChanged;
        base.Dispose(disposing);
    }

    private void OnChanged(object? sender, EventArgs change) => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private Task LoadAsync() => ReadAsync(async cancellation =>
    {
        _owner = Memory.OwnerFor((await Authentication.GetAuthenticationStateAsync()).User);
        var views = await Archive.ViewsAsync(_owner, cancellation);
        var filters = views.Select(view => ViewAddress.FilterOf(view.Address) ?? EntryFilter.All);
        var counts = await Archive.CountNewAsync([.. filters.Zip(views, (filter, view) => (filter, view.SeenAt))], cancellation);
        _views = [.. views.Zip(counts)];
    });

    private Task RemoveAsync(SavedViewRow view) => ReadAsync(async cancellation =>
    {
        await Archive.RemoveViewAsync(_owner, view.Id, cancellation);
        _views?.RemoveAll(one => one.View.Id == view.Id);
    });

    // The page is left at the same time: what is asked of the store must not be given up with it.
    private async Task SeenAsync(SavedViewRow view)
    {
        try
        {
            await Archive.ViewSeenAsync(_owner, view.Id, CancellationToken.None);
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            // It will count as new once more.
        }
    }
}
