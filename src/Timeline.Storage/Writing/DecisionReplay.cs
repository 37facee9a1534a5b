using Npgsql;
using NpgsqlTypes;
using Timeline.Storage.Decisions;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Writing;

/// <summary>
/// Puts people's decisions over a new machine layer. A decision holds for its phrase at its place; where the outlet has edited
/// the text, it moves along only if the phrase occurs once before and once after, so that it never lands on another. What finds
/// no place waits as a conflict, and stays on record.
/// </summary>
internal static class DecisionReplay
{
    // The last decision of each field; one that takes the machine's value has nothing to place.
    private const string Standing = """
        select d.id, d.article_id, d.subject, d.entry_kind, d.span_start, d.span_end, d.phrase, b.made, b.editor_id, b.editor_name, d.undoes
        from (
            select distinct on (d.article_id, d.subject, d.entry_kind, d.span_start, d.span_end, d.field) d.*
            from unnest(@articles, @contents) a (id, content)
            join decisions d on d.article_id = a.id and d.content_key = a.content
            where d.field <> 'comment'
            order by d.article_id, d.subject, d.entry_kind, d.span_start, d.span_end, d.field, d.id desc
        ) d
        join (select b.id, b.kind as made, b.editor_id, b.editor_name from decision_batches b) b on b.id = d.batch_id
        where d.after is not null
        order by d.id
        """;

    private const string Carry = """
        with batch as (
            insert into decision_batches (kind, editor_id, editor_name, at)
            select 'carry-over', @editor, @name, @now
            returning id
        )
        insert into decisions (batch_id, kind, field, subject, subject_id, article_id, content_key, entry_kind, span_start, span_end, phrase, machine, before, after, undoes)
        select b.id, d.kind, d.field, d.subject, i.subject_id, d.article_id, a.content_key, d.entry_kind, i.span_start, i.span_end, d.phrase, d.machine, null, d.after, i.root
        from batch b
        cross join unnest(@decisions, @roots, @subjects, @starts, @ends) i (decision, root, subject_id, span_start, span_end)
        join decisions d on d.id = i.decision
        join articles a on a.id = d.article_id
        order by d.id
        """;

    private const string Queue = """
        update conflicts c set state = 'settled', closed_at = @now
        where c.kind = 'unplaced-decision' and c.state = 'open' and c.article_id = any(@articles) and c.first_id <> all(@lost);
        insert into conflicts as c (kind, state, article_id, first_id, second_id, score, reason_ar, reason_en, finding, found_at)
        select 'unplaced-decision', 'open', d.article_id, d.id, 0, 1,
               'العبارة «' || d.phrase || '» لم تعد في موضعها', '“' || d.phrase || '” is no longer where it was',
               jsonb_build_object('phrase', d.phrase, 'start', d.span_start, 'end', d.span_end), @now
        from decisions d
        where d.id = any(@lost)
        on conflict (kind, first_id, second_id, article_id) do update
        set state = 'open', closed_at = null
        where c.state = 'settled'
        """;

    /// <returns>How many decisions found no place.</returns>
    public static async Task<int> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<ArticleUpdate> updated, FormerLayer former, DateTimeOffset now, CancellationToken cancellation)
    {
        if (updated.Count == 0)
        {
            return 0;
        }

        var articles = updated.ToDictionary(pair => pair.Stored.Id);
        var standing = await connection.QueryAsync(
            Standing,
            new SqlParameters().Add("articles", [.. updated.Select(pair => pair.Stored.Id)]).Add("contents", [.. updated.Select(pair => pair.Stored.ContentKey)]),
            StandingDecision.Read, cancellation);
        if (standing.Count == 0)
        {
            return 0;
        }

        var places = await PlacesAsync(connection, [.. standing.Select(decision => decision.ArticleId).Distinct()], cancellation);
        var lost = new List<long>();
        var moved = new List<(StandingDecision Decision, Place Place)>();
        var placed = new HashSet<Subject>();
        foreach (var decision in standing)
        {
            var edited = articles[decision.ArticleId].IsEdited;
            if (Find(decision, places[decision.ArticleId], former, edited) is not { } place)
            {
                lost.Add(decision.Id);
                continue;
            }

            placed.Add(new Subject(decision.Subject, place.Id));
            if (edited)
            {
                moved.Add((decision, place));
            }
        }

        foreach (var group in moved.GroupBy(pair => (pair.Decision.EditorId, pair.Decision.EditorName)))
        {
            await connection.ExecuteAsync(
                Carry,
                new SqlParameters()
                    .Add("editor", group.Key.EditorId).Add("name", group.Key.EditorName).Add("now", now)
                    .Add("decisions", [.. group.Select(pair => pair.Decision.Id)])
                    .Add("roots", [.. group.Select(pair => pair.Decision.Root)])
                    .Add("subjects", [.. group.Select(pair => pair.Place.Id)])
                    .Add("starts", group.Select(pair => pair.Place.Start).ToArray(), NpgsqlDbType.Integer | NpgsqlDbType.Array)
                    .Add("ends", group.Select(pair => pair.Place.End).ToArray(), NpgsqlDbType.Integer | NpgsqlDbType.Array),
                cancellation);
        }

        await connection.ExecuteAsync(
            Queue, new SqlParameters().Add("lost", [.. lost]).Add("articles", [.. articles.Keys]).Add("now", now), cancellation);
        await using var trip = new RoundTrip(connection);
        await HumanLayer.ApplyAsync(
            trip,
            [.. placed.Where(subject => subject.Kind == SubjectKind.Mention).Select(subject => subject.Id)],
            [.. placed.Where(subject => subject.Kind == SubjectKind.Entry).Select(subject => subject.Id)],
            now, cancellation);
        await trip.RunAsync(cancellation);
        return lost.Count;
    }

    private static async Task<ILookup<long, Place>> PlacesAsync(NpgsqlConnection connection, long[] articles, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync(
            """
            select m.article_id, 'mention', null, m.id, m.span_start, m.span_end, m.phrase from time_mentions m where m.article_id = any(@articles)
            union all
            select e.article_id, 'entry', e.kind, e.id, e.span_start, e.span_end,
                   coalesce(s.cue, (select t.trigger from event_mentions t where t.event_id = e.id order by t.id limit 1), '')
            from entries e
            left join statements s on s.entry_id = e.id
            where e.article_id = any(@articles)
            union all
            select a.id, 'article', null, a.id, 0, 0, '' from articles a where a.id = any(@articles)
            """,
            new SqlParameters().Add("articles", articles),
            row => (Article: row.Int64(), Place: new Place(row.Word<SubjectKind>(), row.WordOrNull<EntryKind>(), row.Int64(), row.Int32(), row.Int32(), row.Text())),
            cancellation);
        return rows.ToLookup(row => row.Article, row => row.Place);
    }

    private static Place? Find(StandingDecision decision, IEnumerable<Place> places, FormerLayer former, bool edited)
    {
        var same = places.Where(place => place.Subject == decision.Subject && place.Kind == decision.Kind
            && string.Equals(place.Phrase, decision.Phrase, StringComparison.Ordinal)).ToList();
        return edited && decision.Subject != SubjectKind.Article
            ? same.Count == 1 && former.CountOf(decision.ArticleId, decision.Kind, decision.Phrase) == 1 ? same[0] : null
            : same.Find(place => place.Start == decision.Start && place.End == decision.End);
    }

    private sealed record Place(SubjectKind Subject, EntryKind? Kind, long Id, int Start, int End, string Phrase);

    private sealed record StandingDecision(
        long Id, long ArticleId, SubjectKind Subject, EntryKind? Kind, int Start, int End, string Phrase, BatchKind Made, string EditorId, string EditorName, long? Undoes)
    {
        /// <summary>What was decided, not what moved along with the phrase since.</summary>
        public long Root => Made == BatchKind.CarryOver ? Undoes ?? Id : Id;

        public static StandingDecision Read(RowReader row) => new(
            row.Int64(), row.Int64(), row.Word<SubjectKind>(), row.WordOrNull<EntryKind>(), row.Int32(), row.Int32(), row.Text(),
            row.Word<BatchKind>(), row.Text(), row.Text(), row.Int64OrNull());
    }
}
