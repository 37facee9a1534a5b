using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>What editors look at next, so that the least certain on which the most hangs comes first and no two are sent to one thing.</summary>
public sealed class ReviewWork(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>How long something is kept for an editor who does nothing.</summary>
    public static readonly TimeSpan ClaimLife = TimeSpan.FromMinutes(10);

    /// <summary>The most that one group decision takes.</summary>
    public const int LargestGroup = 5000;

    private const int MostSkipped = 1000;

    // The mention of entries that have none.
    private const long None = 0;

    /// <summary>Claims the next things to decide and reads all that is needed for them.</summary>
    /// <param name="editor">For whom.</param>
    /// <param name="filter">Which part of the queue.</param>
    /// <param name="skipped">What they have or do not want now; the last thousand count.</param>
    /// <param name="limit">How many; 1 to 20.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The heaviest first; empty when nothing is left.</returns>
    public async Task<IReadOnlyList<ReviewItem>> ClaimAsync(
        Editor editor, ReviewFilter filter, IReadOnlyCollection<Subject> skipped, int limit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(skipped);
        var now = time.GetUtcNow();
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters()
            .Add("skipped", Ids(SubjectKind.Mention, skipped.TakeLast(MostSkipped)))
            .Add("skipped_entries", Ids(SubjectKind.Entry, skipped.TakeLast(MostSkipped)))
            .Add("rule", filter.Rule)
            .Add("doubt", filter.Doubt is { } doubt ? KebabName.Of(doubt) : null)
            .Add("outlet", filter.OutletId)
            .Add("actor", filter.ActorId)
            .Add("period", filter.Period)
            .Add("editor", editor.Id)
            .Add("name", editor.Name)
            .Add("now", now)
            .Add("expires", now + ClaimLife)
            .Add("limit", Math.Clamp(limit, 1, 20));
        var claimed = await connection.QueryAsync(ReviewSql.Claim, parameters, row => new Subject(row.Word<SubjectKind>(), row.Int64()), cancellation);
        return claimed.Count == 0 ? [] : await ReadAsync(connection, claimed, cancellation);
    }

    /// <summary>Keeps what an editor has for another while. Called while they work.</summary>
    public async Task RenewAsync(Editor editor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(editor);
        var now = time.GetUtcNow();
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            ReviewSql.Renew, new SqlParameters().Add("editor", editor.Id).Add("now", now).Add("expires", now + ClaimLife), cancellation);
    }

    /// <summary>Lets go of one claim, or of all that an editor has.</summary>
    public async Task ReleaseAsync(Editor editor, Subject? subject = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(editor);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            ReviewSql.Release, new SqlParameters().Add("editor", editor.Id).Add("subject", subject is { } some ? KebabName.Of(some.Kind) : null).Add("id", subject?.Id), cancellation);
    }

    /// <summary>One thing as it is now, whoever has it; null when there is no such mention, or an expression dates the entry.</summary>
    public async Task<ReviewItem?> GetAsync(Subject subject, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await ReadAsync(connection, [subject], cancellation) is [var item, ..] ? item : null;
    }

    /// <summary>The open mentions with a mention's phrase and rule, itself first, without those that somebody else is looking at.</summary>
    public async Task<IReadOnlyList<ReviewGroupItem>> GroupAsync(Editor editor, long mention, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(editor);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            ReviewSql.Group,
            new SqlParameters().Add("mention", mention).Add("editor", editor.Id).Add("now", time.GetUtcNow()).Add("limit", LargestGroup),
            ReadOfGroup, cancellation);
    }

    /// <summary>Entries that are told as one is: of its kind and type, with its cue or trigger and its first actor; itself first.</summary>
    public async Task<IReadOnlyList<ReviewGroupItem>> EntryGroupAsync(long entry, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            ReviewSql.EntryGroup, new SqlParameters().Add("entry", entry).Add("limit", LargestGroup), ReadOfGroup, cancellation);
    }

    public async Task<ReviewProgress> ProgressAsync(Editor editor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(editor);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters()
            .Add("editor", editor.Id)
            .Add("since", new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero))
            .Add("most", ReviewProgress.MostCounted);
        return (await connection.FirstAsync(
            ReviewSql.Progress, parameters, row => new ReviewProgress(row.Int32(), row.Int32(), row.Int32()), cancellation))!;
    }

    private static async Task<IReadOnlyList<ReviewItem>> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<Subject> subjects, CancellationToken cancellation)
    {
        var parameters = new SqlParameters().Add("mentions", Ids(SubjectKind.Mention, subjects)).Add("entries", Ids(SubjectKind.Entry, subjects));
        var mentions = await connection.QueryAsync($"{MentionSql.Select}\nwhere m.id = any(@mentions)", parameters, MentionSql.Read, cancellation);
        var articles = (await connection.QueryAsync(ReviewSql.Items, parameters, ReadArticle, cancellation)).ToDictionary(each => each.Subject);
        var dependants = (await connection.QueryAsync(
                ReviewSql.Dependants, parameters,
                row => (Mention: row.Int64(), Of: ReadDependant(row)), cancellation))
            .ToLookup(each => each.Mention, each => each.Of);
        return
        [
            .. mentions
                .Select(mention => new ReviewItem(
                    mention, articles[mention.Id].Article, (1 - mention.Confidence) * (1 + dependants[mention.Id].Count()), [.. dependants[mention.Id]],
                    articles[mention.Id].Group, articles[mention.Id].First))
                .Concat(await AloneAsync(connection, subjects, parameters, [.. dependants[None]], cancellation))
                .OrderByDescending(item => item.Weight)
                .ThenBy(item => item.Subject.Kind)
                .ThenBy(item => item.Subject.Id),
        ];
    }

    private static async Task<IEnumerable<ReviewItem>> AloneAsync(
        NpgsqlConnection connection, IReadOnlyCollection<Subject> subjects, SqlParameters parameters, IReadOnlyList<ReviewDependant> entries, CancellationToken cancellation)
    {
        if (subjects.All(subject => subject.Kind != SubjectKind.Entry))
        {
            return [];
        }

        var articles = (await connection.QueryAsync(ReviewSql.ItemsAlone, parameters, ReadArticle, cancellation)).ToDictionary(each => each.Subject);

        // An entry may be gone, or be dated by an expression, since one of the two statements.
        return entries.Where(entry => articles.ContainsKey(entry.EntryId))
            .Select(entry => new ReviewItem(null, articles[entry.EntryId].Article, 1 - entry.Confidence, [entry], 1, null));
    }

    private static long[] Ids(SubjectKind kind, IEnumerable<Subject> subjects) => [.. subjects.Where(subject => subject.Kind == kind).Select(subject => subject.Id)];

    private static (long Subject, ReviewArticle Article, int Group, string? First) ReadArticle(RowReader row)
    {
        var (subject, id, title, outlet, text) = (row.Int64(), row.Int64(), row.TextOrNull(), row.TextOrNull(), row.Text());
        var (day, basis, group, version) = (row.DayOrNull(), row.Text(), row.Int32(), row.Int64());
        return (subject, new ReviewArticle(id, title, outlet, text, day, basis, version), group, row.TextOrNull());
    }

    private static ReviewGroupItem ReadOfGroup(RowReader row) => new(
        new Subject(row.Word<SubjectKind>(), row.Int64()), row.Int64(), row.Int64(), row.TextOrNull(), row.Text(), row.DaysOrNull(), row.DayOrNull());

    private static ReviewDependant ReadDependant(RowReader row)
    {
        var found = new ReviewDependant(
            row.Int64(), new TextSpan(row.Int32(), row.Int32()), row.Word<EntryKind>(), row.Text(), row.Text(), row.Word<EntryStatus>(), row.TextOrNull(), row.TextOrNull(),
            row.DaysOrNull(), row.WordOrNull<ReviewState>() ?? ReviewState.Machine, "", [], row.Double(), null, 0);
        found = found with { Explanation = EntryRecord.Explain(row.Word<DateBasis>(), found.Days, null), Version = row.Int64() };
        var (trigger, names, ids) = (row.Text(), row.Array<string>(), row.Array<long>());
        return found with { Trigger = trigger, Actors = [.. ids.Zip(names, (id, name) => new ActorName(id, name))] };
    }
}
