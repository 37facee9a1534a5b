using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Desk;

namespace Timeline.Web.Tests.Desk;

/// <summary>A queue in memory that keeps what it was told.</summary>
internal sealed class FakeReviewStore : IReviewStore
{
    public Queue<ReviewItem> Waiting { get; } = new();

    public List<BatchRecord> Batches { get; } = [];

    public List<Decision> Decided { get; } = [];

    public List<Subject?> Released { get; } = [];

    /// <summary>What the next decision meets; null stores it.</summary>
    public DecisionResult? Answer { get; set; }

    public static ReviewItem Item(long id, string phrase = "أمس", int group = 1, string? first = null) => new(
        Sample.Mention(id, phrase), new ReviewArticle(2, "موسكو", "سانا", Sample.Text, Sample.WriterDay, "metadata", 3), 0.5,
        [
            new ReviewDependant(
                9, new TextSpan(0, 10), EntryKind.Statement, "لافروف: سترد غدا", "STATE", EntryStatus.Happened, "لافروف", "indirect", null, ReviewState.Machine, "قال", [new ActorName(4, "لافروف")], 0.8, null, 11),
            new ReviewDependant(10, new TextSpan(0, 10), EntryKind.Event, "لقاء", "CONSULT", EntryStatus.Happened, null, null, null, ReviewState.Machine, "التقى", [], 0.8, null, 12),
        ],
        group, first);

    /// <summary>An entry that no expression dates.</summary>
    public static ReviewItem Alone(long id, ReviewState state = ReviewState.Machine) => new(
        null, new ReviewArticle(2, "موسكو", "سانا", Sample.Text, Sample.WriterDay, "metadata", 3), 0.4,
        [
            new ReviewDependant(
                id, new TextSpan(0, 10), EntryKind.Statement, "لافروف: سترد", "STATE", EntryStatus.Happened, "لافروف", "indirect", DayRange.Of(Sample.WriterDay), state,
                "أكد", [new ActorName(4, "لافروف")], 0.6, new Bilingual("يوم الكاتب", "the writer's day"), 13),
        ],
        1, null);

    public static DecisionRecord Record(long id, long batch, DecisionKind kind = DecisionKind.Confirm) => new(
        batch * 10, batch, BatchKind.Decide, kind, DecisionField.Verdict, Subject.Mention(id), 2, new TextSpan(0, 3), "أمس", null, null, null,
        new Editor("8", "سامر"), null, DateTimeOffset.UnixEpoch, null);

    public Task<IReadOnlyList<ReviewItem>> ClaimAsync(
        Editor editor, ReviewFilter filter, IReadOnlyCollection<Subject> skipped, int limit, CancellationToken cancellation)
    {
        var items = new List<ReviewItem>();
        while (items.Count < limit && Waiting.TryDequeue(out var item))
        {
            items.Add(item);
        }

        return Task.FromResult<IReadOnlyList<ReviewItem>>(items);
    }

    public Task ReleaseAsync(Editor editor, Subject? subject, CancellationToken cancellation)
    {
        Released.Add(subject);
        return Task.CompletedTask;
    }

    public Task RenewAsync(Editor editor, CancellationToken cancellation) => Task.CompletedTask;

    public Task<ReviewItem?> GetAsync(Subject subject, CancellationToken cancellation) =>
        Task.FromResult<ReviewItem?>(subject.Kind == SubjectKind.Mention ? Item(subject.Id, "أمس كما هو الآن") : Alone(subject.Id, ReviewState.Reviewed));

    public Task<IReadOnlyList<ReviewGroupItem>> GroupAsync(Editor editor, long mention, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ReviewGroupItem>>([new(Subject.Mention(mention), 5, 2, "موسكو", "قال أمس", null, Sample.WriterDay), new(Subject.Mention(99), 6, 3, null, "وصل أمس", null, null)]);

    public Task<IReadOnlyList<ReviewGroupItem>> EntryGroupAsync(long entry, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ReviewGroupItem>>([new(Subject.Entry(entry), 11, 2, "موسكو", "قال أمس", null, Sample.WriterDay)]);

    public Task<ReviewProgress> ProgressAsync(Editor editor, CancellationToken cancellation) => Task.FromResult(new ReviewProgress(1, 2, 3));

    public Task<DecisionResult> DecideAsync(Editor editor, IReadOnlyCollection<Decision> decisions, string? comment, CancellationToken cancellation)
    {
        if (Answer is { } answer)
        {
            Answer = null;
            return Task.FromResult(answer);
        }

        Decided.AddRange(decisions);
        return Task.FromResult<DecisionResult>(Store(BatchKind.Decide, null, editor, [.. decisions.Select(decision => (decision.Subject, decision.Field))]));
    }

    public Task<DecisionResult> PreviewAsync(Editor editor, IReadOnlyCollection<Decision> decisions, CancellationToken cancellation) =>
        Task.FromResult<DecisionResult>(new DecisionResult.Saved(0, [], [.. decisions.Select(decision => new Effect(decision.Subject, 2, "أمس", null, null))]));

    public Task<DecisionResult> UndoAsync(Editor editor, long batch, CancellationToken cancellation) => ReverseAsync(editor, batch, BatchKind.Undo, undone: true);

    public Task<DecisionResult> RedoAsync(Editor editor, long batch, CancellationToken cancellation) => ReverseAsync(editor, batch, BatchKind.Redo, undone: false);

    public Task<IReadOnlyList<BatchRecord>> BatchesAsync(string? editor, long? before, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<BatchRecord>>([.. Batches.AsEnumerable().Reverse()]);

    private Task<DecisionResult> ReverseAsync(Editor editor, long batch, BatchKind kind, bool undone)
    {
        var at = Batches.FindIndex(each => each.Id == batch);
        Batches[at] = Batches[at] with { IsUndone = undone };
        return Task.FromResult<DecisionResult>(Store(kind, batch, editor, [(Batches[at].First.Subject, Batches[at].First.Field)]));
    }

    private DecisionResult.Saved Store(BatchKind kind, long? of, Editor editor, (Subject Subject, DecisionField Field)[] made)
    {
        var id = Batches.Count + 1;
        DecisionRecord[] records = [.. made.Select(each => Record(each.Subject.Id, id) with { Subject = each.Subject, Field = each.Field })];
        Batches.Add(new BatchRecord(id, kind, editor, null, DateTimeOffset.UnixEpoch, made.Length, of, false, records[0]));
        return new DecisionResult.Saved(id, records, []);
    }
}
