using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.Desk;

/// <content>What is decided beside the expression itself: the entries that it dates, and the day that its article counts from.</content>
internal sealed partial class DeskSession
{
    private int _focus = -1;

    /// <summary>The entry that keys are about; null when they are about the expression.</summary>
    public ReviewDependant? Entry => Current is { } item && _focus >= 0 && _focus < item.Dependants.Count ? item.Dependants[_focus] : null;

    /// <summary>What is said when two who had to look disagree, in the words of whoever looks.</summary>
    public string SecondDiffers { get; init; } = "≠";

    /// <summary>The editor is asked as the second of two, and is not told what the first said.</summary>
    public bool IsSecond => Current is { } item && Editor is { } me && item.IsSecondFor(me);

    // Where nothing but an entry lies on the desk, keys are about it from the beginning.
    private static int First(ReviewItem? item) => item is { Mention: null } ? 0 : -1;

    private void Lay(ReviewItem? item) => (Current, _focus) = (item, First(item));

    /// <summary>Goes from the expression down to its entries and back.</summary>
    public void Move(int by)
    {
        Notice = null;
        _focus = Math.Clamp(_focus + by, First(Current), (Current?.Dependants.Count ?? 0) - 1);
    }

    /// <summary>Goes to the first entry that fits, unless the one that keys are about does.</summary>
    public void MoveTo(Func<ReviewDependant, bool> fits)
    {
        if (Current is { } item && (Entry is null || !fits(Entry)))
        {
            _focus = item.Dependants.ToList().FindIndex(each => fits(each));
        }
    }

    /// <summary>Decides about the entry that keys are about; what lies on the desk stays there.</summary>
    public Task DecideEntryAsync(Decision decision, CancellationToken cancellation) => SendAsync([decision], cancellation);

    /// <summary>What moving the writer's day would move; null when it cannot be moved.</summary>
    public Task<IReadOnlyList<Effect>?> PreviewWriterDayAsync(DateOnly day, CancellationToken cancellation) => Current is { } item
        ? PreviewAsync([Decision.SetWriterDay(item.Article.Id, day, item.Article.Version)], cancellation)
        : Task.FromResult<IReadOnlyList<Effect>?>(null);

    public Task SetWriterDayAsync(DateOnly day, CancellationToken cancellation) => Current is { } item
        ? SendAsync([Decision.SetWriterDay(item.Article.Id, day, item.Article.Version)], cancellation)
        : Task.CompletedTask;

    /// <summary>The entries told as the one that keys are about, or the expressions written as the one on the desk.</summary>
    public async Task<IReadOnlyList<ReviewGroupItem>> GroupAsync(CancellationToken cancellation) => (Entry, Current, Editor) switch
    {
        ({ } entry, _, _) => await store.EntryGroupAsync(entry.EntryId, cancellation),
        (_, { Mention: { } mention }, { } editor) => await store.GroupAsync(editor, mention.Id, cancellation),
        _ => [],
    };

    /// <summary>Shows what a decision about something else did to what lies on the desk, and fetches anew what it may have changed of the next.</summary>
    private async Task RefreshAsync(DecisionResult.Saved saved, CancellationToken cancellation)
    {
        await (_fetching ?? Task.CompletedTask);
        var articles = saved.Effects.Select(effect => effect.ArticleId).ToHashSet();
        var stale = _next.Where(next => articles.Contains(next.Article.Id)).Select(next => next.Subject).ToHashSet();
        _next.RemoveAll(next => stale.Contains(next.Subject));
        _seen.RemoveAll(stale.Contains);
        if (Current is not { } item)
        {
            return;
        }

        Current = await store.GetAsync(item.Subject, cancellation);
        if (Current is null)
        {
            await AdvanceAsync(cancellation);
        }
        else if (Editor is { } me)
        {
            Progress = await store.ProgressAsync(me, cancellation);
        }
    }
}
