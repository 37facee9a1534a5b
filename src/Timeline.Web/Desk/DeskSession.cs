using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Accounts;

namespace Timeline.Web.Desk;

/// <summary>
/// An editor's way through the queue: what lies on the desk, what comes next, what was done. Decisions are shown as made only when the
/// store has said so; the next item is there before it is asked for.
/// </summary>
internal sealed partial class DeskSession(IReviewStore store, IWriter writer)
{
    private const int Ahead = 4;
    private const int StackDepth = 200;

    private readonly List<ReviewItem> _next = [];
    private readonly List<Subject> _seen = [];
    private Task? _fetching;

    /// <summary>What lies on the desk; null when nothing is left, or nothing was fetched yet.</summary>
    public ReviewItem? Current { get; private set; }

    public ReviewFilter Filter { get; private set; } = ReviewFilter.All;

    public ReviewProgress? Progress { get; private set; }

    public DeskNotice? Notice { get; private set; }

    /// <summary>False until the queue has answered once.</summary>
    public bool IsReady { get; private set; }

    private Editor? Editor { get; set; }

    /// <summary>Begins, or begins anew with another part of the queue.</summary>
    public async Task StartAsync(Editor editor, ReviewFilter filter, CancellationToken cancellation)
    {
        Editor = editor;
        Filter = filter;
        _next.Clear();
        _seen.Clear();
        Current = null;
        Notice = null;
        await store.ReleaseAsync(editor, null, cancellation);
        await FetchAsync(cancellation);
        IsReady = true;
        await AdvanceAsync(cancellation);
        Progress = await store.ProgressAsync(editor, cancellation);
    }

    /// <summary>Lets others have what was fetched and not decided.</summary>
    public Task CloseAsync() => Editor is { } editor ? store.ReleaseAsync(editor, null, CancellationToken.None) : Task.CompletedTask;

    public Task AcceptAsync(CancellationToken cancellation) => Entry is { } entry
        ? DecideEntryAsync(Decision.Confirm(Subject.Entry(entry.EntryId), entry.Version), cancellation)
        : Current is { Mention: { } mention } ? AnswerAsync(IsSecond ? mention.MachineDays : mention.Days, cancellation) : Task.CompletedTask;

    public Task RejectAsync(CancellationToken cancellation) => Entry is { } entry
        ? DecideEntryAsync(Decision.Reject(Subject.Entry(entry.EntryId), entry.Version), cancellation)
        : DecideAsync((item, mention) => Answers.Reject(item, mention, Editor!, SecondDiffers), cancellation);

    public Task DisputeAsync(string why, CancellationToken cancellation) => Entry is { } entry
        ? DecideEntryAsync(Decision.Dispute(Subject.Entry(entry.EntryId), why, entry.Version), cancellation)
        : DecideAsync((item, mention) => [Decision.Dispute(item.Subject, why, mention.Version)], cancellation);

    public Task LockAsync(CancellationToken cancellation) => Entry is { } entry
        ? DecideEntryAsync(Decision.Lock(Subject.Entry(entry.EntryId), entry.Version), cancellation)
        : DecideAsync((item, mention) => [Decision.Lock(item.Subject, mention.Version)], cancellation);

    /// <summary>Says which days it is; the machine's own days are a confirmation.</summary>
    public Task ChooseAsync(DayRange days, CancellationToken cancellation) => Entry is { } entry
        ? DecideEntryAsync(Decision.SetDays(Subject.Entry(entry.EntryId), days, entry.Version), cancellation)
        : AnswerAsync(days, cancellation);

    /// <summary>Goes on without deciding; it does not come back in this session.</summary>
    public async Task SkipAsync(CancellationToken cancellation)
    {
        Notice = null;
        if (Current is { } item && Editor is { } editor)
        {
            await store.ReleaseAsync(editor, item.Subject, cancellation);
        }

        await AdvanceAsync(cancellation);
    }

    /// <summary>Takes the last decision back, whatever it was about, and lays it on the desk again.</summary>
    public Task UndoAsync(CancellationToken cancellation) => ReverseAsync(
        batches => batches.FirstOrDefault(batch => batch is { Kind: BatchKind.Decide, IsUndone: false }),
        store.UndoAsync, DeskNoticeKind.Undone, DeskNoticeKind.NothingToUndo, cancellation);

    /// <summary>Brings back what was taken back last, unless something else was decided since.</summary>
    public Task RedoAsync(CancellationToken cancellation) => ReverseAsync(
        batches => LastUndone(batches), store.RedoAsync, DeskNoticeKind.Redone, DeskNoticeKind.NothingToRedo, cancellation);

    /// <summary>What a group decision would do, each with its effect; null when it cannot be made.</summary>
    public async Task<IReadOnlyList<Effect>?> PreviewAsync(IReadOnlyCollection<Decision> decisions, CancellationToken cancellation)
    {
        if (Editor is { } editor && await store.PreviewAsync(editor, decisions, cancellation) is var result && result is DecisionResult.Saved saved)
        {
            return saved.Effects;
        }

        return null;
    }

    /// <summary>Decides for a group, as one batch that is undone as one.</summary>
    public Task ApplyAsync(IReadOnlyCollection<Decision> decisions, CancellationToken cancellation) => SendAsync(decisions, cancellation);

    // What is said of an entry beside its days and whether it holds leaves the rest of it to be looked at.
    private static bool IsAnswer(DecisionRecord record) => record.Subject.Kind == SubjectKind.Mention
        || (record.Subject.Kind == SubjectKind.Entry && record.Field is DecisionField.Days or DecisionField.Verdict or DecisionField.Dispute or DecisionField.Lock);

    private static BatchRecord? LastUndone(IReadOnlyList<BatchRecord> batches)
    {
        var undone = batches.Where(batch => batch.IsUndone).Select(batch => batch.Id).ToHashSet();
        foreach (var batch in batches)
        {
            switch (batch.Kind)
            {
                case BatchKind.Decide when !batch.IsUndone:
                    return null;
                case BatchKind.Undo when batch.Of is { } of && undone.Contains(of):
                    return batches.First(each => each.Id == of);
            }
        }

        return null;
    }

    private Task AnswerAsync(DayRange? days, CancellationToken cancellation) =>
        DecideAsync((item, mention) => Answers.Of(item, mention, days, Editor!, SecondDiffers), cancellation);

    private Task DecideAsync(Func<ReviewItem, MentionView, IReadOnlyCollection<Decision>> decide, CancellationToken cancellation) =>
        Current is { Mention: { } mention } item ? SendAsync(decide(item, mention), cancellation) : Task.CompletedTask;

    private async Task SendAsync(IReadOnlyCollection<Decision> decisions, CancellationToken cancellation)
    {
        var phrase = Entry?.Label ?? Current?.Phrase;
        var subjects = decisions.Select(decision => decision.Subject).Distinct().ToList();
        var target = FormattableString.Invariant(
            $"{KebabName.Of(subjects[0].Kind)} {subjects[0].Id}{(subjects.Count > 1 ? $" and {subjects.Count - 1} more" : "")}");
        if (await AdmitAsync(Permissions.ActionOf(decisions), target, cancellation) is not { } editor)
        {
            return;
        }

        var result = await store.DecideAsync(editor, decisions, null, cancellation);
        if (result is DecisionResult.Saved saved)
        {
            Notice = new DeskNotice(subjects.Count == 1 ? DeskNoticeKind.Saved : DeskNoticeKind.SavedGroup, phrase, null, subjects.Count);
            var decided = saved.Decisions.Where(IsAnswer).Select(record => record.Subject).ToHashSet();
            Progress = Progress is { } before
                ? new ReviewProgress(before.Mine + saved.Decisions.Count, before.Team + saved.Decisions.Count, Math.Max(0, before.Open - decided.Count))
                : null;
            _next.RemoveAll(next => decided.Contains(next.Subject));
            _seen.AddRange(decided);
            await (Current is { } item && !decided.Contains(item.Subject) ? RefreshAsync(saved, cancellation) : AdvanceAsync(cancellation));
            return;
        }

        await ShowAsync(result, cancellation);
    }

    private async Task ReverseAsync(
        Func<IReadOnlyList<BatchRecord>, BatchRecord?> find, Func<Editor, long, CancellationToken, Task<DecisionResult>> reverse,
        DeskNoticeKind done, DeskNoticeKind nothing, CancellationToken cancellation)
    {
        if (Editor is not { } me)
        {
            return;
        }

        if (find(await store.BatchesAsync(me.Id, null, StackDepth, cancellation)) is not { } batch)
        {
            Notice = new DeskNotice(nothing);
            return;
        }

        if (await AdmitAsync(AccountAction.UndoOwn, FormattableString.Invariant($"batch {batch.Id}"), cancellation) is not { } editor)
        {
            return;
        }

        var result = await reverse(editor, batch.Id, cancellation);
        if (result is not DecisionResult.Saved saved)
        {
            await ShowAsync(result, cancellation);
            return;
        }

        Notice = new DeskNotice(done, batch.First.Phrase, null, saved.Decisions.Count);
        Progress = await store.ProgressAsync(editor, cancellation);
        if (saved.Decisions.FirstOrDefault(IsAnswer) is { } first && await store.GetAsync(first.Subject, cancellation) is { } item)
        {
            if (Current is { } current && current.Subject != item.Subject)
            {
                _next.Insert(0, current);
            }

            _next.RemoveAll(next => next.Subject == item.Subject);
            Lay(item);
        }
        else
        {
            await RefreshAsync(saved, cancellation);
        }
    }

    private async Task<Editor?> AdmitAsync(AccountAction action, string? target, CancellationToken cancellation)
    {
        switch (await writer.AdmitAsync(action, target, cancellation))
        {
            case Admission.Granted granted:
                return granted.Editor;
            case Admission.Refused refused:
                Notice = new DeskNotice(Enum.Parse<DeskNoticeKind>(refused.Fault.ToString()));
                return null;
            default:
                throw new InvalidOperationException("Somebody may write or not.");
        }
    }

    /// <summary>Somebody was faster: what they did is on the desk now, and nothing was stored.</summary>
    private async Task ShowAsync(DecisionResult result, CancellationToken cancellation)
    {
        Notice = result switch
        {
            DecisionResult.Conflict conflict => new DeskNotice(DeskNoticeKind.Conflict, Current?.Phrase, conflict.Stale[0].Theirs?.Editor.Name),
            DecisionResult.Locked locked => new DeskNotice(DeskNoticeKind.Locked, Current?.Phrase, locked.Locks[0].Editor.Name),
            DecisionResult.Blocked { Later: [var later, ..] } => new DeskNotice(DeskNoticeKind.Blocked, later.Phrase, later.Editor.Name),
            DecisionResult.Blocked => new DeskNotice(DeskNoticeKind.Blocked),
            _ => new DeskNotice(DeskNoticeKind.Gone, Current?.Phrase),
        };
        if (Current is { } item && result is not DecisionResult.Blocked)
        {
            Current = await store.GetAsync(item.Subject, cancellation);
        }
    }

    private async Task AdvanceAsync(CancellationToken cancellation)
    {
        if (_next.Count == 0)
        {
            await (_fetching ?? Task.CompletedTask);
            _fetching = null;
            if (_next.Count == 0)
            {
                await FetchAsync(cancellation);
            }
        }

        Lay(_next.Count > 0 ? _next[0] : null);
        if (_next.Count > 0)
        {
            _next.RemoveAt(0);
        }

        // While this one is looked at, the next ones come.
        if (_next.Count < Ahead / 2 && _fetching is null or { IsCompleted: true })
        {
            _fetching = FetchAsync(cancellation);
        }
    }

    private async Task FetchAsync(CancellationToken cancellation)
    {
        if (Editor is { } editor)
        {
            Subject[] mine = [.. _seen, .. _next.Select(item => item.Subject), .. Current is { } current ? new[] { current.Subject } : []];
            var items = await store.ClaimAsync(editor, Filter, mine, Ahead, cancellation);
            _next.AddRange(items);
            _seen.AddRange(items.Select(item => item.Subject));
        }
    }
}
