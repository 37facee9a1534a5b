using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Components.Controls;

/// <summary>The only door between the page and the drawing in <c>wwwroot/js/timeline</c>, which <c>early.js</c> begins.</summary>
public sealed partial class TimelineCanvas
{
    private ElementReference _root;
    private DotNetObjectReference<TimelineCanvas>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _timeline;
    private CanvasOptions? _sent;
    private (DayRange? Window, string? Hours) _told;
    private bool _disposed;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    [Parameter, EditorRequired]
    public TimelineState State { get; set; } = new();

    /// <summary>Time runs right to left.</summary>
    [Parameter]
    public bool RunsLeft { get; set; }

    /// <summary>An entry was chosen, or none, while these days showed.</summary>
    [Parameter]
    public EventCallback<(long? Id, DayRange? Window, string? Hours)> Selected { get; set; }

    /// <summary>The window came to rest.</summary>
    [Parameter]
    public EventCallback<(DayRange? Window, string? Hours, long Undated)> WindowMoved { get; set; }

    /// <summary>Rows were pinned or folded: the keys of both.</summary>
    [Parameter]
    public EventCallback<(string? Pinned, string? Folded)> LanesChanged { get; set; }

    /// <summary>A key that concerns the page was pressed: <c>help</c>, <c>table</c>.</summary>
    [Parameter]
    public EventCallback<string> Commanded { get; set; }

    [JSInvokable]
    public Task OnSelect(long? id, string from, string to, string hours)
    {
        Hear(from, to, hours);
        return Selected.InvokeAsync((id, _told.Window, _told.Hours));
    }

    [JSInvokable]
    public Task OnWindow(string from, string to, string hours, long undated)
    {
        Hear(from, to, hours);
        return WindowMoved.InvokeAsync((_told.Window, _told.Hours, undated));
    }

    [JSInvokable]
    public Task OnLanes(string pinned, string folded) =>
        LanesChanged.InvokeAsync((TimelineState.Searchable(pinned), TimelineState.Searchable(folded)));

    [JSInvokable]
    public Task OnCommand(string command) => Commanded.InvokeAsync(command);

    /// <summary>What is stored has changed: the drawing asks again.</summary>
    public Task InvalidateAsync() => CallAsync("invalidate");

    public Task CommandAsync(string name) => CallAsync("command", name);

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        try
        {
            if (_timeline is not null)
            {
                await _timeline.InvokeVoidAsync("dispose");
                await _timeline.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the drawing with it.
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
            {
                await StartAsync();
            }
            else if (_timeline is not null && Options() is { } options && options != _sent)
            {
                _sent = options;
                await _timeline.InvokeVoidAsync("update", options.ToJson());
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser left while the page was drawn.
        }
        catch (OperationCanceledException) when (_disposed)
        {
            // The page was left before the drawing had started.
        }
    }

    private async Task StartAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/early.js");
        _sent = Options();
        var timeline = await _module.InvokeAsync<IJSObjectReference>("open", _root, _self, Start(), _sent.ToJson());
        if (_disposed)
        {
            await timeline.InvokeVoidAsync("dispose");
            await timeline.DisposeAsync();
            return;
        }

        _timeline = timeline;
    }

    private async Task CallAsync(string method, params object?[] arguments)
    {
        try
        {
            if (_timeline is not null)
            {
                await _timeline.InvokeVoidAsync(method, arguments);
            }
        }
        catch (JSDisconnectedException)
        {
            // Nobody is there to see it.
        }
    }

    private void Hear(string from, string to, string hours) => _told = (TimelineState.ParseWindow(from, to), TimelineState.ParseHours(hours));

    private CanvasOptions Options()
    {
        // A window that the drawing told itself is never sent back: by the time it arrived the reader may have moved on.
        var window = (State.Window, State.Hours) == _told ? null : State.Window;
        return Options(
            window?.First.ToString("O", CultureInfo.InvariantCulture),
            window?.Last.ToString("O", CultureInfo.InvariantCulture),
            window is null ? null : State.Hours);
    }

    private CanvasOptions Options(string? from, string? to, string? hours) => new(
        State.ToApiQuery(),
        from,
        to,
        hours,
        State.Selected,
        RunsLeft,
        State.Pinned,
        State.Folded,
        State.Lane == LaneKind.Actor ? State.ActorId?.ToString(CultureInfo.InvariantCulture) : null);

    private string Start() => CanvasOptions.ToJson(new CanvasStart(
        "/api/timeline",
        Reading.Language,
        Reading.ShortMonthNames,
        Reading.Hijri ? HijriWords.MonthNames(Reading) : null,
        Reading.Digits,
        CanvasTexts.From(T)));
}
