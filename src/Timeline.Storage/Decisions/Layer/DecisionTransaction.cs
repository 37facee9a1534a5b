using Npgsql;
using NpgsqlTypes;
using Timeline.Storage.Actors;
using Timeline.Storage.Clustering;
using Timeline.Storage.Review;
using Timeline.Storage.Sql;
using Timeline.Storage.Writing;

namespace Timeline.Storage.Decisions;

/// <summary>The steps of a batch of decisions about mentions, entries and articles, in its transaction, which ends when they are stored.</summary>
/// <param name="transaction">Open; whoever made it rolls back what was not stored.</param>
/// <param name="preview">Nothing is to be stored: whoever made the transaction takes back what was tried.</param>
/// <param name="analysis">Reads articles again.</param>
/// <param name="now">The moment of the decisions.</param>
/// <param name="cancellation">Gives up.</param>
internal sealed class DecisionTransaction(
    NpgsqlTransaction transaction, bool preview, IArticleAnalysis? analysis, DateTimeOffset now, CancellationToken cancellation)
{
    /// <summary>Up to so many decisions at once, prepared plans serve all alike.</summary>
    private const int Few = 20;

    private readonly NpgsqlConnection _connection = transaction.Connection!;

    public async Task<DecisionResult> DecideAsync(Editor editor, BatchKind kind, long? undoes, string? comment, IReadOnlyList<DecisionItem> items)
    {
        long[] mentions = Ids(items, SubjectKind.Mention);
        long[] entries = Ids(items, SubjectKind.Entry);
        long[] moved = [.. items.Where(item => item.Field == DecisionField.WriterDay).Select(item => item.Subject.Id)];
        var subjects = Subjects(items.Select(item => item.Subject));
        await using var trip = new RoundTrip(_connection);
        if (items.Count > Few)
        {
            // A plan that suits one decision need not suit thousands.
            trip.Execute("set local plan_cache_mode = force_custom_plan", new SqlParameters());
            trip.Execute("set local enable_seqscan = on", new SqlParameters());
        }

        // The locks come first, the comparison after them: of two who saw the same version, one waits and then differs.
        ActorLocks.Store(trip);
        var sql = SubjectSql.Of(items.Select(item => item.Subject.Kind));
        var held = trip.Query(sql.LockArticles, Seen(items), row => row.Int64());
        var standing = trip.Query(sql.Check, subjects, Standing.Read);
        var next = trip.Query(DecisionSql.NextBatch, new SqlParameters(), row => row.Int64());
        await trip.RunAsync(cancellation);
        if (await RefusalAsync(trip, items, standing, held) is { } refusal)
        {
            return refusal;
        }

        // Who was never named before becomes an actor first, as when articles are stored.
        await ActorLinker.LinkInsideAsync(
            _connection,
            items.Where(item => item.Field is DecisionField.Speaker or DecisionField.Participants && item.Value is not null)
                .SelectMany(item => new DecisionValue(item.Value!).Names ?? []),
            now, cancellation);
        var batch = next[0];
        var before = Sketches.Ask(trip, mentions, entries, moved);
        Append(trip, editor, kind, undoes, comment, batch, items);
        NoticeSql.Write(trip, editor, batch);
        var reread = await ReadAgainAsync(trip, moved);
        var change = await HumanLayer.ApplyAsync(trip, mentions, entries, now, cancellation);
        SecondLooks.Move(trip, mentions, now);
        if (Ids(items, SubjectKind.Conflict) is { Length: > 0 } conflicts)
        {
            trip.Execute(DecisionSql.MoveConflicts, new SqlParameters().Add("conflicts", conflicts).Add("now", now));
        }

        long[] told = [.. items.Where(item => item.Field == DecisionField.Telling).SelectMany(Tellings).Distinct()];
        if (told.Length + change.Shifted.Length + moved.Length > 0)
        {
            await trip.RunAsync(cancellation);
        }

        var clusters = await EventClusters.OfEntriesAsync(_connection, told, cancellation);
        await EventClusters.ReviseAsync(
            _connection, [.. change.Shifted.Union(told)], [.. change.Clusters.Concat(reread.Clusters).Concat(clusters).Distinct()], moved, now, cancellation);
        var after = Sketches.Ask(trip, mentions, entries, moved);
        var records = trip.Query(
            $"{DecisionSql.Select}\nwhere d.batch_id = @batch\norder by d.id", new SqlParameters().Add("batch", batch), DecisionSql.Read);
        if (change.Entries.Length + reread.Changed + told.Length > 0)
        {
            Changes.Mark(trip, now);
        }

        if (!preview)
        {
            // Others wait for what is locked here: the end goes along with the last statements.
            trip.Execute("commit", new SqlParameters());
        }

        await trip.RunAsync(cancellation);
        return new DecisionResult.Saved(batch, records, new Sketches(before).To(new Sketches(after)));
    }

    public async Task<DecisionResult> ReverseAsync(Editor editor, long batch, BatchKind kind, string? comment, bool partial)
    {
        var rows = await _connection.QueryAsync(
            DecisionSql.OfBatch, new SqlParameters().Add("batch", batch),
            row => new ReversedDecision(
                row.Int64(), row.Word<DecisionKind>(), row.Word<DecisionField>(), row.Word<SubjectKind>(), row.TextOrNull(), row.TextOrNull(), row.Int64OrNull(),
                row.Int64OrNull(), row.Boolean(), row.Int64OrNull(), row.WordOrNull<BatchKind>(), row.Int64()),
            cancellation);
        if (rows.Count == 0)
        {
            return new DecisionResult.NotFound([]);
        }

        if (rows[0].Subject == SubjectKind.Actor)
        {
            var record = (await RecordsAsync([rows[0].Id]))[0];
            if (record.Made != BatchKind.Decide)
            {
                return new DecisionResult.Blocked([record]);
            }

            var reversed = await ActorReversal.RunAsync(_connection, record, kind, editor, comment, now, cancellation);
            if (reversed is DecisionResult.Saved && !preview)
            {
                await transaction.CommitAsync(cancellation);
            }

            return reversed;
        }

        var blocked = rows.Where(row => !row.CanReverse(kind)).ToList();
        var free = rows.Where(row => row.CanReverse(kind)).ToList();
        if (free.Count == 0 || (blocked.Count > 0 && !partial))
        {
            return new DecisionResult.Blocked(await RecordsAsync([.. blocked.Select(row => row.Top ?? row.Id)]));
        }

        return await DecideAsync(editor, kind, batch, comment, [.. free.Select(row => row.Item(kind))]);
    }

    /// <summary>A decision that makes the value again what this one made it; null when there is none of this id.</summary>
    public async Task<DecisionItem?> FindAsync(long decision)
    {
        var records = await RecordsAsync([decision]);
        return records is [{ ArticleId: not null } record]
            ? new DecisionItem(record.Kind, record.Field, record.Subject, record.After?.Json, null, record.Id)
            : null;
    }

    // Everything that hangs on a writer's day, with people's decisions put over it again.
    private async Task<UpdateReport> ReadAgainAsync(RoundTrip trip, long[] articles)
    {
        if (articles.Length == 0)
        {
            return new UpdateReport(0, 0, []);
        }

        if (analysis is null)
        {
            throw new InvalidOperationException("A writer's day moves only where articles can be analysed: register an IArticleAnalysis.");
        }

        await trip.RunAsync(cancellation);
        var drafts = await StoredDraft.OfArticlesAsync(_connection, articles, cancellation);
        var updates = drafts.Select(draft => draft.With(analysis.Analyze(draft.Draft) with { AnalyzerVersion = analysis.Version })).ToList();
        var actors = await ActorLinker.LinkInsideAsync(
            _connection, updates.SelectMany(update => update.Draft.Entries).SelectMany(entry => entry.Actors), now, cancellation);
        var runs = await _connection.QueryAsync(
            "insert into analysis_runs (analyzer_version, source, started_at, finished_at) values (@version, 'writer''s day', @now, @now) returning id",
            new SqlParameters().Add("version", analysis.Version).Add("now", now), row => row.Int64(), cancellation);
        return await ArticleUpdates.RunAsync(_connection, runs[0], updates, actors, now, cancellation);
    }

    private async Task<DecisionResult?> RefusalAsync(
        RoundTrip trip, IReadOnlyList<DecisionItem> items, IReadOnlyList<Standing> standing, IReadOnlyList<long> held)
    {
        var found = standing.ToDictionary(row => row.Subject);
        var missing = items.Where(item => !found.ContainsKey(item.Subject)).Select(item => item.Subject).Distinct().ToList();
        if (missing.Count > 0)
        {
            return new DecisionResult.NotFound(missing);
        }

        // Where one was stale nothing was locked, and what is not locked may have become anything by now.
        var locked = held.ToHashSet();
        var loose = standing.Any(row => row.Article is { } article && !locked.Contains(article));
        var stale = items.Where(item => item.Version is { } seen && (loose || seen != found[item.Subject].Version))
            .Select(item => found[item.Subject]).Distinct().ToList();
        if (stale.Count > 0)
        {
            // Nothing was changed: nobody need wait while what others did is read.
            trip.Execute("rollback", new SqlParameters());
            var last = Records(trip, [.. stale.Select(check => check.Last).OfType<long>()]);
            await trip.RunAsync(cancellation);
            var theirs = last.ToDictionary(record => record.Id);
            return new DecisionResult.Conflict(
                [.. stale.Select(check => new Stale(check.Subject, check.Version, check.Last is { } id ? theirs.GetValueOrDefault(id) : null))]);
        }

        long[] locks = [.. items.Where(item => item.Field is not (DecisionField.Lock or DecisionField.Comment or DecisionField.Dispute))
            .Select(item => found[item.Subject].Lock).OfType<long>().Distinct()];
        return locks.Length > 0 ? new DecisionResult.Locked(await RecordsAsync(locks)) : null;
    }

    private void Append(RoundTrip trip, Editor editor, BatchKind kind, long? undoes, string? comment, long batch, IReadOnlyList<DecisionItem> items)
    {
        trip.Execute(
            DecisionSql.AppendBatch,
            new SqlParameters().Add("batch", batch).Add("kind", KebabName.Of(kind)).Add("undoes", undoes).Add("editor", editor.Id).Add("name", editor.Name)
                .Add("comment", string.IsNullOrWhiteSpace(comment) ? null : comment.Trim()).Add("now", now));
        trip.Execute(
            SubjectSql.Of(items.Select(item => item.Subject.Kind)).Append,
            Subjects(items.Select(item => item.Subject))
                .Add("batch", batch)
                .AddTexts("kinds", items.Select(item => KebabName.Of(item.Kind)))
                .AddTexts("fields", items.Select(item => KebabName.Of(item.Field)))
                .AddTexts("subjects", items.Select(item => KebabName.Of(item.Subject.Kind)))
                .Add("ids", [.. items.Select(item => item.Subject.Id)])
                .AddTexts("values", items.Select(item => item.Value))
                .Add("undone", items.Select(item => item.Undoes).ToArray(), NpgsqlDbType.Bigint | NpgsqlDbType.Array));
    }

    private async Task<IReadOnlyList<DecisionRecord>> RecordsAsync(long[] ids)
    {
        await using var trip = new RoundTrip(_connection);
        var records = Records(trip, ids);
        await trip.RunAsync(cancellation);
        return records;
    }

    private static IReadOnlyList<DecisionRecord> Records(RoundTrip trip, long[] ids) =>
        trip.Query($"{DecisionSql.Select}\nwhere d.id = any(@ids)\norder by d.id", new SqlParameters().Add("ids", ids), DecisionSql.Read);

    private static SqlParameters Subjects(IEnumerable<Subject> subjects)
    {
        var byKind = subjects.Distinct().ToLookup(subject => subject.Kind, subject => subject.Id);
        return new SqlParameters()
            .Add("mentions", [.. byKind[SubjectKind.Mention]])
            .Add("entries", [.. byKind[SubjectKind.Entry]])
            .Add("articles", [.. byKind[SubjectKind.Article]])
            .Add("conflicts", [.. byKind[SubjectKind.Conflict]]);
    }

    // The subjects, each with the version that its editor saw.
    private static SqlParameters Seen(IReadOnlyList<DecisionItem> items) => Subjects(items.Select(item => item.Subject))
        .AddTexts("subjects", items.Select(item => KebabName.Of(item.Subject.Kind)))
        .Add("ids", [.. items.Select(item => item.Subject.Id)])
        .Add("seen", items.Select(item => item.Version).ToArray(), NpgsqlDbType.Bigint | NpgsqlDbType.Array);

    // Who was joined is looked at too: what they are told to tell is no longer what they told.
    private static IEnumerable<long> Tellings(DecisionItem item) =>
        [item.Subject.Id, .. item.Value is { } value && new DecisionValue(value).Tellings is { Together: true } telling ? telling.Entries : []];

    private static long[] Ids(IReadOnlyList<DecisionItem> items, SubjectKind kind) =>
        [.. items.Where(item => item.Subject.Kind == kind).Select(item => item.Subject.Id).Distinct()];

    /// <summary>What is decided about, as it stands once nobody else can change it.</summary>
    /// <param name="Subject">What it is.</param>
    /// <param name="Article">Where it stands, or null for what stands in none.</param>
    /// <param name="Version">Differs after each change.</param>
    /// <param name="Last">The last decision about it.</param>
    /// <param name="Lock">The decision that locked it, while it is locked.</param>
    private readonly record struct Standing(Subject Subject, long? Article, long Version, long? Last, long? Lock)
    {
        public static Standing Read(RowReader row) =>
            new(new Subject(row.Word<SubjectKind>(), row.Int64()), row.Int64OrNull(), row.Int64(), row.Int64OrNull(), row.Int64OrNull());
    }
}
