using Npgsql;
using Timeline.Storage.Decisions;

namespace Timeline.Storage;

/// <summary>
/// Keeps what people decide. Decisions are only ever added, in batches, which are the unit of undo; an undo is a batch of its own.
/// A batch, and everything that follows from it, is stored in one transaction; the machine's values stay beside it.
/// </summary>
/// <param name="dataSource">Where they are kept.</param>
/// <param name="time">When they are made.</param>
/// <param name="analysis">Reads articles again whose writer's day is moved; without it no writer's day can be.</param>
public sealed class DecisionStore(NpgsqlDataSource dataSource, TimeProvider time, IArticleAnalysis? analysis = null)
{
    /// <summary>The most decisions that one batch holds.</summary>
    public const int LargestBatch = 20_000;

    /// <summary>Stores decisions as one batch, all or none.</summary>
    /// <param name="editor">Who decides.</param>
    /// <param name="decisions">What; no field of a subject twice.</param>
    /// <param name="comment">Why, in the editor's words, or null.</param>
    /// <param name="cancellation">Gives up, unless it is stored already.</param>
    public Task<DecisionResult> DecideAsync(
        Editor editor, IReadOnlyCollection<Decision> decisions, string? comment = null, CancellationToken cancellation = default) =>
        RunAsync(editor, decisions, comment, preview: false, cancellation);

    /// <summary>Tells what <see cref="DecideAsync"/> would do, by doing it and taking it back before anybody sees it.</summary>
    public Task<DecisionResult> PreviewAsync(
        Editor editor, IReadOnlyCollection<Decision> decisions, CancellationToken cancellation = default) =>
        RunAsync(editor, decisions, null, preview: true, cancellation);

    /// <summary>Takes a batch back: each value is again what it was before it.</summary>
    /// <param name="editor">Who decides; need not be who decided before.</param>
    /// <param name="batch">From <see cref="DecisionResult.Saved"/>.</param>
    /// <param name="comment">Why, or null.</param>
    /// <param name="partial">
    /// Leave alone what somebody has decided about since, and take back the rest; else nothing is taken back then, and what stands on
    /// top is told.
    /// </param>
    /// <param name="cancellation">Gives up, unless it is stored already.</param>
    public Task<DecisionResult> UndoAsync(
        Editor editor, long batch, string? comment = null, bool partial = false, CancellationToken cancellation = default) =>
        ReverseAsync(editor, batch, BatchKind.Undo, comment, partial, cancellation);

    /// <summary>Brings back what <see cref="UndoAsync"/> took back.</summary>
    public Task<DecisionResult> RedoAsync(
        Editor editor, long batch, string? comment = null, bool partial = false, CancellationToken cancellation = default) =>
        ReverseAsync(editor, batch, BatchKind.Redo, comment, partial, cancellation);

    /// <summary>Makes a value what it was after an earlier decision; of a field that was left to the machine, the machine's value.</summary>
    /// <param name="editor">Who decides.</param>
    /// <param name="decision">The decision whose outcome is wanted.</param>
    /// <param name="comment">Why, or null.</param>
    /// <param name="cancellation">Gives up, unless it is stored already.</param>
    public Task<DecisionResult> RestoreAsync(Editor editor, long decision, string? comment = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(editor);
        return TransactAsync(async transaction =>
        {
            var former = await transaction.FindAsync(decision);
            return former is null
                ? new DecisionResult.NotFound([])
                : await transaction.DecideAsync(editor, BatchKind.Decide, null, comment, [former]);
        }, preview: false, cancellation);
    }

    private Task<DecisionResult> RunAsync(
        Editor editor, IReadOnlyCollection<Decision> decisions, string? comment, bool preview, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(decisions);
        if (decisions.Count is 0 or > LargestBatch)
        {
            throw new ArgumentException($"A batch holds 1 to {LargestBatch} decisions, not {decisions.Count}.", nameof(decisions));
        }

        if (decisions.DistinctBy(decision => (decision.Subject, decision.Field)).Count() < decisions.Count)
        {
            throw new ArgumentException("A batch decides about each field of a subject once.", nameof(decisions));
        }

        return TransactAsync(
            transaction => transaction.DecideAsync(
                editor, BatchKind.Decide, null, comment,
                [.. decisions.Select(decision => new DecisionItem(decision.Kind, decision.Field, decision.Subject, decision.Value, decision.Version, null))]),
            preview, cancellation);
    }

    private Task<DecisionResult> ReverseAsync(
        Editor editor, long batch, BatchKind kind, string? comment, bool partial, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(editor);
        return TransactAsync(transaction => transaction.ReverseAsync(editor, batch, kind, comment, partial), preview: false, cancellation);
    }

    private Task<DecisionResult> TransactAsync(
        Func<DecisionTransaction, Task<DecisionResult>> decide, bool preview, CancellationToken cancellation) => StoreRetry.OnceAsync(async () =>
        {
            await using var connection = await dataSource.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var result = await decide(new DecisionTransaction(transaction, preview, analysis, time.GetUtcNow(), cancellation));
            return preview && result is DecisionResult.Saved saved ? saved with { Batch = 0, Decisions = [] } : result;
        });
}
