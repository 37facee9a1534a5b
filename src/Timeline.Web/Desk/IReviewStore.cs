using Timeline.Storage;

namespace Timeline.Web.Desk;

/// <summary>What the desk asks of the store, in one place, so that it can be tested without one.</summary>
internal interface IReviewStore
{
    Task<IReadOnlyList<ReviewItem>> ClaimAsync(Editor editor, ReviewFilter filter, IReadOnlyCollection<Subject> skipped, int limit, CancellationToken cancellation);

    Task ReleaseAsync(Editor editor, Subject? subject, CancellationToken cancellation);

    Task RenewAsync(Editor editor, CancellationToken cancellation);

    /// <returns>Null when there is no such mention, or an expression dates the entry.</returns>
    Task<ReviewItem?> GetAsync(Subject subject, CancellationToken cancellation);

    Task<IReadOnlyList<ReviewGroupItem>> GroupAsync(Editor editor, long mention, CancellationToken cancellation);

    Task<IReadOnlyList<ReviewGroupItem>> EntryGroupAsync(long entry, CancellationToken cancellation);

    Task<ReviewProgress> ProgressAsync(Editor editor, CancellationToken cancellation);

    Task<DecisionResult> DecideAsync(Editor editor, IReadOnlyCollection<Decision> decisions, string? comment, CancellationToken cancellation);

    Task<DecisionResult> PreviewAsync(Editor editor, IReadOnlyCollection<Decision> decisions, CancellationToken cancellation);

    Task<DecisionResult> UndoAsync(Editor editor, long batch, CancellationToken cancellation);

    Task<DecisionResult> RedoAsync(Editor editor, long batch, CancellationToken cancellation);

    Task<IReadOnlyList<BatchRecord>> BatchesAsync(string? editor, long? before, int limit, CancellationToken cancellation);
}
