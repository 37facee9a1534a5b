using Timeline.Storage;

namespace Timeline.Web.Desk;

/// <summary>The real store.</summary>
internal sealed class ReviewStore(ReviewWork queue, DecisionStore decisions, DecisionQuery history) : IReviewStore
{
    public Task<IReadOnlyList<ReviewItem>> ClaimAsync(
        Editor editor, ReviewFilter filter, IReadOnlyCollection<Subject> skipped, int limit, CancellationToken cancellation) =>
        queue.ClaimAsync(editor, filter, skipped, limit, cancellation);

    public Task ReleaseAsync(Editor editor, Subject? subject, CancellationToken cancellation) => queue.ReleaseAsync(editor, subject, cancellation);

    public Task RenewAsync(Editor editor, CancellationToken cancellation) => queue.RenewAsync(editor, cancellation);

    public Task<ReviewItem?> GetAsync(Subject subject, CancellationToken cancellation) => queue.GetAsync(subject, cancellation);

    public Task<IReadOnlyList<ReviewGroupItem>> GroupAsync(Editor editor, long mention, CancellationToken cancellation) =>
        queue.GroupAsync(editor, mention, cancellation);

    public Task<IReadOnlyList<ReviewGroupItem>> EntryGroupAsync(long entry, CancellationToken cancellation) => queue.EntryGroupAsync(entry, cancellation);

    public Task<ReviewProgress> ProgressAsync(Editor editor, CancellationToken cancellation) => queue.ProgressAsync(editor, cancellation);

    public Task<DecisionResult> DecideAsync(Editor editor, IReadOnlyCollection<Decision> decided, string? comment, CancellationToken cancellation) =>
        decisions.DecideAsync(editor, decided, comment, cancellation);

    public Task<DecisionResult> PreviewAsync(Editor editor, IReadOnlyCollection<Decision> decided, CancellationToken cancellation) =>
        decisions.PreviewAsync(editor, decided, cancellation);

    public Task<DecisionResult> UndoAsync(Editor editor, long batch, CancellationToken cancellation) =>
        decisions.UndoAsync(editor, batch, cancellation: cancellation);

    public Task<DecisionResult> RedoAsync(Editor editor, long batch, CancellationToken cancellation) =>
        decisions.RedoAsync(editor, batch, cancellation: cancellation);

    public Task<IReadOnlyList<BatchRecord>> BatchesAsync(string? editor, long? before, int limit, CancellationToken cancellation) =>
        history.BatchesAsync(editor, before, limit, cancellation);
}
