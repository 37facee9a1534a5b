using System.Globalization;
using Microsoft.AspNetCore.Components;
using Timeline.Storage;
using Timeline.Web.Accounts;
using Timeline.Web.Desk;
using Timeline.Web.Localisation;
using Timeline.Web.State;

namespace Timeline.Web.Components.Pages.Desk;

/// <summary>Where editors decide, one key per decision. What happens is told by <see cref="DeskSession"/>; this draws it.</summary>
public sealed partial class DeskPage
{
    private DeskSession? _session;
    private ReviewItem? _drawn;
    private IReadOnlyList<Candidate> _candidates = [];
    private IReadOnlyList<IReadOnlyList<TextSegment>> _paragraphs = [];
    private IReadOnlyList<ReviewGroupItem>? _group;
    private IReadOnlyList<OutletFacet> _outlets = [];
    private SentenceWindow _sentence = new("", "", "", "", "");
    private CalendarStrip _strip = new((IReadOnlyList<IReadOnlyList<StripDay>>?)null);
    private DeskForm _form = null!;
    private ReviewFilter _filter = ReviewFilter.All;
    private bool _mayLock;
    private bool _helpOpen;

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

    protected override async Task LeaveAsync()
    {
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
    }

    protected override void OnInitialized() => _form = new DeskForm(T);

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

    private async Task RestartAsync()
    {
        if (await EditorAsync() is not { } me)
        {
            return;
        }

        _mayLock = me.Role is { } role && Permissions.Allows(role, AccountAction.Lock);
        _session = new DeskSession(Store, Writer) { SecondDiffers = T["Desk_SecondDiffers"] };
        await DoAsync(async token =>
        {
            _outlets = await Archive.OutletsAsync(token);
            await _session.StartAsync(me.Editor, _filter, token);
        });
    }

    private void RefilterAsync(ReviewFilter filter) => Navigation.NavigateTo(DeskAddress.Of(filter));

    /// <inheritdoc/>
    protected override async Task<bool> KeyAsync(string command)
    {
        if (_session is not { IsReady: true } session)
        {
            return false;
        }

        switch (command)
        {
            case "help":
                _helpOpen = true;
                break;
            case "close":
                (_helpOpen, _group) = (false, null);
                _form.Close();
                break;
            case "undo":
                await DoAsync(session.UndoAsync);
                break;
            case "redo":
                await DoAsync(session.RedoAsync);
                break;
            case "save":
                await (_form.IsOpen ? SaveFieldAsync(null) : DoAsync(session.AcceptAsync));
                break;
            case [>= '1' and <= '9'] when _form.IsOpen:
                await (_form.Choices.ElementAtOrDefault(command[0] - '1') is { Code: { } code } ? SaveFieldAsync(code) : Task.CompletedTask);
                break;
            case not null when _form.IsOpen && FieldOf(command) is not null:
                FocusField();
                break;
            case not null when session.Current is not null && _group is null && !_helpOpen && !_form.IsOpen:
                await ItemKeyAsync(session, command);
                break;
        }

        return _form.IsOpen;
    }

    private Task ItemKeyAsync(DeskSession session, string command)
    {
        switch (command)
        {
            case "accept":
                return DoAsync(session.AcceptAsync);
            case "reject":
                return DoAsync(session.RejectAsync);
            case "skip":
                return DoAsync(session.SkipAsync);
            case "lock":
                return DoAsync(session.LockAsync);
            case "down":
            case "up":
                session.Move(command == "down" ? 1 : -1);
                return Task.CompletedTask;
            case "merge":
                if (session.Entry?.Actors is [var actor, ..])
                {
                    Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/desk/actors?actor={actor.Id}"));
                }

                return Task.CompletedTask;
            case "group":
                return DoAsync(async token => _group = await session.GroupAsync(token));
            case [>= '1' and <= '9']:
                // Of what lies there when it is this key's turn, not when it was pressed.
                return DoAsync(token => session.Current is { } item && Candidate.Of(item, session.IsSecond).ElementAtOrDefault(command[0] - '1') is { } chosen
                    ? session.ChooseAsync(chosen.Days, token) : Task.CompletedTask);
            default:
                return FieldOf(command) is { } field ? OpenAsync(session, field) : Task.CompletedTask;
        }
    }

    private static MarkKind Mark(ReviewItem item) =>
        item.Mention is not null ? MarkKind.Time : item.Dependants[0].Kind == EntryKind.Statement ? MarkKind.Cue : MarkKind.Event;

    private void CloseGroup() => _group = null;

    private async Task GroupAppliedAsync(IReadOnlyCollection<Decision> decisions)
    {
        if (_session is { } session)
        {
            _group = null;
            await DoAsync(token => session.ApplyAsync(decisions, token));
        }
    }

    /// <summary>Lets the session do something, and draws what became of it.</summary>
    private async Task DoAsync(Func<CancellationToken, Task> run)
    {
        await RunAsync(run);
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

        if (_session?.Current?.Subject != _drawn?.Subject)
        {
            _form.Close();
        }

        _drawn = _session?.Current;
        _group = null;
        if (_drawn is { } item)
        {
            _candidates = Candidate.Of(item, _session!.IsSecond);
            _strip = CalendarStrip.Of(_candidates, item.Article.WriterDay);
            _sentence = SentenceWindow.Of(item.Article.Text, item.Span);
            _paragraphs = TextSegment.Split(item.Article.Text, [new TextMark(Mark(item), item.Span, item.Subject.Id)]);
        }
    }
}
