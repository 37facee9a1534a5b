using Timeline.Storage;
using Timeline.Web.Accounts;

namespace Timeline.Web.Desk.Conflicts;

/// <summary>An editor's way through what cannot all be right: one after the other, the weightiest first.</summary>
internal sealed class ConflictSession(ConflictQuery conflicts, ConflictCases cases, IReviewStore store, ActorStore actors, IWriter writer)
{
    private const int Ahead = 50;

    private readonly List<ConflictView> _waiting = [];
    private readonly HashSet<long> _skipped = [];
    private readonly List<long> _batches = [];

    public ConflictKind? Kind { get; private set; }

    public ConflictCase? Current { get; private set; }

    public IReadOnlyList<ConflictCount> Counts { get; private set; } = [];

    public DeskNotice? Notice { get; private set; }

    public bool IsReady { get; private set; }

    public long Open(ConflictKind? kind) =>
        Counts.Where(count => count.State == ConflictState.Open && (kind is null || count.Kind == kind)).Sum(count => count.Count);

    /// <summary>Begins, or begins anew with one kind.</summary>
    public async Task StartAsync(ConflictKind? kind, CancellationToken cancellation)
    {
        (Kind, Notice) = (kind, null);
        _skipped.Clear();
        await ReadAsync(cancellation);
        IsReady = true;
    }

    public async Task SkipAsync(CancellationToken cancellation)
    {
        Notice = null;
        if (Current is { } current)
        {
            _skipped.Add(current.View.Id);
            await NextAsync(cancellation);
        }
    }

    /// <summary>Takes one of the ways out.</summary>
    public async Task DecideAsync(ConflictOption option, CancellationToken cancellation)
    {
        if (Current is not { } current || await AdmitAsync(option.Action, FormattableString.Invariant($"conflict {current.View.Id}"), cancellation) is not { } editor)
        {
            return;
        }

        Notice = option switch
        {
            { Merge: { } merge } => Told(await actors.MergeAsync(merge.From, merge.Into, editor, cancellation: cancellation)),
            { Apart: { } pair } => Told(await actors.KeepApartAsync(pair.First, pair.Second, editor, cancellation: cancellation)),
            _ => Told(await store.DecideAsync(editor, option.Decisions, null, cancellation)),
        };

        // Whatever was decided, by this editor or by a faster one: what is shown next is what is so now.
        await ReadAsync(cancellation);
    }

    /// <summary>Takes back what was decided here last.</summary>
    public async Task UndoAsync(CancellationToken cancellation)
    {
        if (_batches.Count == 0)
        {
            Notice = new DeskNotice(DeskNoticeKind.NothingToUndo);
            return;
        }

        if (await AdmitAsync(AccountAction.UndoOwn, FormattableString.Invariant($"batch {_batches[^1]}"), cancellation) is { } editor)
        {
            var result = await store.UndoAsync(editor, _batches[^1], cancellation);
            Notice = result is DecisionResult.Saved ? new DeskNotice(DeskNoticeKind.Undone) : Told(result);
            _batches.RemoveAt(_batches.Count - 1);
            await ReadAsync(cancellation);
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Counts = await conflicts.CountsAsync(cancellation);
        _waiting.Clear();
        await NextAsync(cancellation);
    }

    private async Task NextAsync(CancellationToken cancellation)
    {
        _waiting.RemoveAll(view => _skipped.Contains(view.Id));
        if (_waiting.Count == 0)
        {
            // What was skipped stays in front: as many more are read.
            _waiting.AddRange((await conflicts.ListAsync(Kind, limit: Math.Min(500, Ahead + _skipped.Count), cancellation: cancellation)).Where(view => !_skipped.Contains(view.Id)));
        }

        Current = _waiting.Count > 0 ? await cases.OfAsync(_waiting[0], cancellation) : null;
    }

    private async Task<Editor?> AdmitAsync(AccountAction action, string target, CancellationToken cancellation)
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

    private DeskNotice Told(ActorResult result)
    {
        if (result is ActorResult.Saved saved)
        {
            _batches.Add(saved.Decision.Batch);
            return new DeskNotice(DeskNoticeKind.Settled);
        }

        return new DeskNotice(result is ActorResult.Conflict ? DeskNoticeKind.Conflict : DeskNoticeKind.Gone);
    }

    private DeskNotice Told(DecisionResult result)
    {
        switch (result)
        {
            case DecisionResult.Saved saved:
                _batches.Add(saved.Batch);
                return new DeskNotice(DeskNoticeKind.Settled);
            case DecisionResult.Conflict conflict:
                return new DeskNotice(DeskNoticeKind.Conflict, null, conflict.Stale[0].Theirs?.Editor.Name);
            case DecisionResult.Locked locked:
                return new DeskNotice(DeskNoticeKind.Locked, locked.Locks[0].Phrase, locked.Locks[0].Editor.Name);
            case DecisionResult.Blocked { Later: [var later, ..] }:
                return new DeskNotice(DeskNoticeKind.Blocked, later.Phrase, later.Editor.Name);
            default:
                return new DeskNotice(DeskNoticeKind.Gone);
        }
    }
}
