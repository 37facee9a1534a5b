using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Desk;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages.Desk;

/// <summary>Where editors decide, one key per decision. What happens is told by <see cref="DeskSession"/>; this draws it.</summary>
public sealed partial class DeskPage
{
    private readonly CancellationTokenSource _life = new();
    private readonly SemaphoreSlim _one = new(1, 1);
    private DeskSession? _session;
    private ReviewItem? _drawn;
    private IReadOnlyList<Candidate> _candidates = [];
    private IReadOnlyList<IReadOnlyList<TextSegment>> _paragraphs = [];
    private IReadOnlyList<ReviewGroupItem>? _group;
    private IReadOnlyList<OutletFacet> _outlets = [];
    private SentenceWindow _sentence = new("", "", "", "", "");
    private CalendarStrip _strip = new((IReadOnlyList<IReadOnlyList<StripDay>>?)null);
    private DayInput _input = DayInput.Nothing;
    private ReviewFilter _filter = ReviewFilter.All;
    private DeskField _field;
    private string _text = string.Empty;
    private string? _fault;
    private bool _failed;
    private bool _helpOpen;
    private bool _keysAreUp;
    private bool _focusField;
    private IJSObjectReference? _module;
    private IJSObjectReference? _keys;
    private DotNetObjectReference<DeskPage>? _self;

    [CascadingParameter]
    public Reading Reading { get; set; } = Reading.Default;

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    [SupplyParameterFromQuery(Name = "doubt")]
    public string? Doubt { get; set; }

    [SupplyParameterFromQuery(Name = "outlet")]
    public long? Outlet { get; set; }

    [SupplyParameterFromQuery(Name = "actor")]
    public long? Actor { get; set; }

    [SupplyParameterFromQuery(Name = "rule")]
    public string? Rule { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    private string NoticeText => _session?.Notice is { } notice
        ? T["DeskNotice_" + notice.Kind, notice.Phrase ?? string.Empty, notice.Who ?? T["Correct_ConflictAnalysis"].Value, notice.Count]
        : string.Empty;

    /// <summary>A key was pressed that means something here.</summary>
    [JSInvokable]
    public async Task OnKey(string command)
    {
        await KeyAsync(command);
        await InvokeAsync(StateHasChanged);
    }

    public async ValueTask DisposeAsync()
    {
        await _life.CancelAsync();
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("dispose");
                await _keys.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }

        if (_session is not null)
        {
            try
            {
                await _session.CloseAsync();
            }
            catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
            {
                // What was claimed runs out by itself.
            }
        }

        _self?.Dispose();
        _one.Dispose();
        _life.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        // Claims are made in the circuit only, not while the page is first drawn on the server.
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        var filter = new ReviewFilter(
            Outlet, Actor, string.IsNullOrWhiteSpace(Rule) ? null : Rule, KebabName.TryParse<ReviewDoubt>(Doubt, out var doubt) ? doubt : null,
            TimelineState.ParseWindow(From, To));
        if (_session is null || filter != _filter)
        {
            _filter = filter;
            await RestartAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender && RendererInfo.IsInteractive)
            {
                _self = DotNetObjectReference.Create(this);
                _module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/desk.js");
                _keys = await _module.InvokeAsync<IJSObjectReference>("init", _self);
                _keysAreUp = true;
                StateHasChanged();
            }

            if (_focusField && _keys is not null)
            {
                _focusField = false;
                await _keys.InvokeVoidAsync("open");
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser left while the page was drawn.
        }
        catch (OperationCanceledException) when (_life.IsCancellationRequested)
        {
            // The page was left before its keys were up.
        }
    }

    private static bool IsFault(DeskNoticeKind kind) =>
        kind is not (DeskNoticeKind.Saved or DeskNoticeKind.SavedGroup or DeskNoticeKind.Undone or DeskNoticeKind.Redone or DeskNoticeKind.NothingToUndo or DeskNoticeKind.NothingToRedo);

    private async Task RestartAsync()
    {
        if (Authentication is null || AccountClaims.IdOf((await Authentication).User) is not { } id)
        {
            return;
        }

        var user = (await Authentication).User;
        var editor = new Editor(id.ToString(CultureInfo.InvariantCulture), AccountClaims.NameOf(user));
        _session = new DeskSession(Store, Writer);
        await RunAsync(async token =>
        {
            _outlets = await Archive.OutletsAsync(token);
            await _session.StartAsync(editor, _filter, token);
        });
    }

    private void RefilterAsync(ReviewFilter filter) => Navigation.NavigateTo(DeskAddress.Of(filter));

    private async Task KeyAsync(string command)
    {
        if (_session is not { IsReady: true } session)
        {
            return;
        }

        switch (command)
        {
            case "help":
                _helpOpen = true;
                break;
            case "close":
                (_helpOpen, _field, _group, _fault) = (false, DeskField.None, null, null);
                break;
            case "undo":
                await RunAsync(session.UndoAsync);
                break;
            case "redo":
                await RunAsync(session.RedoAsync);
                break;
            case "save":
                await (_field == DeskField.Dispute ? DisputeAsync() : _field == DeskField.Date ? SaveDateAsync() : RunAsync(session.AcceptAsync));
                break;
            case not null when session.Current is not null && _group is null && !_helpOpen:
                await ItemKeyAsync(session, command);
                break;
        }
    }

    private Task ItemKeyAsync(DeskSession session, string command)
    {
        switch (command)
        {
            case "accept":
                return RunAsync(session.AcceptAsync);
            case "reject":
                return RunAsync(session.RejectAsync);
            case "skip":
                return RunAsync(session.SkipAsync);
            case "lock":
                return RunAsync(session.LockAsync);
            case "edit":
            case "dispute":
                (_field, _text, _input, _focusField) = (command == "edit" ? DeskField.Date : DeskField.Dispute, string.Empty, DayInput.Nothing, true);
                return Task.CompletedTask;
            case "group":
                return RunAsync(async token => _group = await session.GroupAsync(token));
            default:
                var chosen = _candidates.FirstOrDefault(each => each.Number.ToString(CultureInfo.InvariantCulture) == command);
                return chosen is null ? Task.CompletedTask : RunAsync(token => session.ChooseAsync(chosen.Days, token));
        }
    }

    private void TypedDate(ChangeEventArgs args) => Read(args.Value?.ToString() ?? string.Empty);

    private void Read(string text)
    {
        _text = text;
        _input = DayInput.Read(text, _session?.Current?.Article.WriterDay);
        _fault = null;
    }

    private async Task SaveDateAsync()
    {
        if (_session is not { } session || _input.Days is not { } days)
        {
            _fault = T[string.IsNullOrWhiteSpace(_text) ? "Correct_NeedDate" : "Correct_Unreadable"];
            return;
        }

        await RunAsync(token => session.ChooseAsync(days, token));
    }

    private async Task DisputeAsync()
    {
        if (_session is { } session && !string.IsNullOrWhiteSpace(_text))
        {
            await RunAsync(token => session.DisputeAsync(_text, token));
        }
    }

    private void CloseGroup() => _group = null;

    private async Task GroupAppliedAsync(IReadOnlyCollection<Decision> decisions)
    {
        if (_session is { } session)
        {
            _group = null;
            await RunAsync(token => session.ApplyAsync(decisions, token));
        }
    }

    /// <summary>One thing after the other: keys that come faster than answers wait for their turn.</summary>
    private async Task RunAsync(Func<CancellationToken, Task> run)
    {
        try
        {
            await _one.WaitAsync(_life.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            await run(_life.Token);
            _failed = false;
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            _failed = true;
        }
        catch (OperationCanceledException) when (_life.IsCancellationRequested)
        {
            // The editor left the desk.
        }
        finally
        {
            if (!_life.IsCancellationRequested)
            {
                _one.Release();
            }
        }

        Draw();
        if (_session?.Notice is { Kind: DeskNoticeKind.Saved or DeskNoticeKind.SavedGroup or DeskNoticeKind.Undone or DeskNoticeKind.Redone })
        {
            Changes.Announce();
        }
    }

    private void Draw()
    {
        if (ReferenceEquals(_session?.Current, _drawn))
        {
            return;
        }

        _drawn = _session?.Current;
        (_field, _text, _input, _fault, _group) = (DeskField.None, string.Empty, DayInput.Nothing, null, null);
        if (_drawn is { } item)
        {
            _candidates = Candidate.Of(item.Mention);
            _strip = CalendarStrip.Of(_candidates, item.Article.WriterDay);
            _sentence = SentenceWindow.Of(item.Article.Text, item.Mention.Span);
            _paragraphs = TextSegment.Split(item.Article.Text, [new TextMark(MarkKind.Time, item.Mention.Span, item.Mention.Id)]);
        }
    }
}
