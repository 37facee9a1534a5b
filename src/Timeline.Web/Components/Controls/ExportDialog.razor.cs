using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Timeline.Export;
using Timeline.Export.Columns;
using Timeline.Storage;
using Timeline.Web.State;

namespace Timeline.Web.Components.Controls;

/// <summary>What shows, as a file: in which format, with which columns, how many, and how the first of them look.</summary>
public sealed partial class ExportDialog
{
    private const int PreviewRows = 5;
    private const int LongestCell = 80;

    private static readonly string[] Few =
        ["id", "kind", "type", "from", "to", "edtf", "phrase", "explanation_en", "label", "speaker", "actors", "sentence", "article_url", "outlet", "published", "state"];

    private readonly CancellationTokenSource _life = new();
    private readonly ExportAbout _about = new(EntryFilter.All, DateTimeOffset.UnixEpoch);
    private ElementReference _root;
    private IJSObjectReference? _picture;
    private ExportFormat _format = ExportFormats.Xlsx;
    private List<string> _columns = [.. EntryColumns.Names];
    private IReadOnlyList<EntryRow>? _rows;
    private long? _count;
    private bool _failed;

    [Parameter, EditorRequired]
    public TimelineState State { get; set; } = new();

    [Parameter]
    public EventCallback Closed { get; set; }

    private bool TooMany => _format.MostEntries is { } most && _count > most;

    private IEnumerable<string> Chosen => EntryColumns.Names.Where(_columns.Contains);

    // What has no columns to choose from is previewed by those that people look for.
    private IEnumerable<string> Shown => _format.HasColumns ? Chosen : Few;

    private string Address => State.ToExportUri(_format.Name, !_format.HasColumns || _columns.Count == EntryColumns.Names.Count ? null : [.. Chosen]);

    private string Frame => $"<iframe src=\"{Absolute(State.ToEmbedUri())}\" width=\"800\" height=\"480\" loading=\"lazy\" sandbox=\"allow-scripts allow-popups\"></iframe>";

    public async ValueTask DisposeAsync()
    {
        await _life.CancelAsync();
        _life.Dispose();
        try
        {
            if (_picture is not null)
            {
                await _picture.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            _rows = (await Archive.EntriesAsync(State.FilterInWindow, EntryOrder.Earliest, null, PreviewRows, _life.Token)).Items;
            _count = await Archive.CountAsync(State.FilterInWindow, _life.Token);
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            _failed = true;
        }
        catch (OperationCanceledException) when (_life.IsCancellationRequested)
        {
            // The dialog was closed.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            try
            {
                await _root.FocusAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser left while the dialog opened.
            }
        }
    }

    private static string Short(string text) => text.Length <= LongestCell ? text : string.Concat(text.AsSpan(0, LongestCell), "…");

    private void Choose(ExportFormat format) => _format = format;

    private void Toggle(string column)
    {
        if (!_columns.Remove(column))
        {
            _columns.Add(column);
        }
    }

    private Task Key(KeyboardEventArgs args) => args.Key == "Escape" ? Closed.InvokeAsync() : Task.CompletedTask;

    private string Absolute(string path) => Navigation.ToAbsoluteUri(path).AbsoluteUri;

    /// <summary>The browser makes the picture, with the fonts that its reader has.</summary>
    private async Task PictureAsync()
    {
        try
        {
            _picture ??= await Script.InvokeAsync<IJSObjectReference>("import", "./js/picture.js");
            await _picture.InvokeVoidAsync("download", State.ToExportUri(ExportFormats.Svg.Name), "timeline.png");
        }
        catch (JSException)
        {
            _failed = true;
        }
        catch (JSDisconnectedException)
        {
            // Nobody is there to take it.
        }
    }
}
