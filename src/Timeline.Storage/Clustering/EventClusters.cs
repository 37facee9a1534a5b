using Npgsql;
using NpgsqlTypes;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Clustering;

/// <summary>
/// Finds, for the events of articles that were just stored, other articles' tellings of them. Sought among the events of the same
/// actors around the same days only, in a fixed number of statements a batch.
/// </summary>
internal static class EventClusters
{
    // A telling of "this month" agrees with everything and proves nothing.
    private const int LongestDays = 7;

    private const int MostNeighbours = 200;

    // الحكومة here and الحكومة there are two: who is named by a role alone proves nothing.
    private const string IsNamed = "(n.registered or (n.kind <> 'unknown' and n.name_key like '% %'))";

    private const string Comparable = "e.kind = 'event' and e.status in ('happened', 'ongoing', 'planned') and e.last_day - e.first_day < @longest";

    private const string Pairs = $"""
        with fresh as (
            select e.id, e.article_id, e.type, e.first_day, e.last_day
            from entries e
            where e.article_id = any(@articles) and e.actor_count > 0 and {Comparable}
        )
        select distinct f.id, o.id
        from fresh f
        join entry_actors p on p.entry_id = f.id
        join actors n on n.id = p.actor_id and {IsNamed}
        cross join lateral (
            select e.id
            from entry_actors q
            join entries e on e.id = q.entry_id
            where q.actor_id = p.actor_id and q.kind = 'event'
              and q.first_day between f.first_day - @longest and f.last_day + @apart
              and e.type = f.type and e.article_id <> f.article_id and e.last_day >= f.first_day - @apart and {Comparable}
            order by q.first_day desc, e.id
            limit @most
        ) o
        """;

    private const string Tellings = $"""
        select e.id, e.article_id, e.type, e.days,
               coalesce((select t.trigger from event_mentions t where t.event_id = e.id order by t.id limit 1), ''),
               array(select p.actor_id from entry_actors p join actors n on n.id = p.actor_id where p.entry_id = e.id and {IsNamed} order by p.ordinal),
               array(select n.kind = 'state' from entry_actors p join actors n on n.id = p.actor_id where p.entry_id = e.id and {IsNamed} order by p.ordinal),
               v.place, e.sentence, c.cluster_id
        from entries e
        join events v on v.entry_id = e.id
        left join event_links c on c.entry_id = e.id
        where e.id = any(@ids) or e.id in (
            select m.entry_id from event_links m
            where m.cluster_id in (select l.cluster_id from event_links l where l.entry_id = any(@ids)))
        """;

    private const string Store = """
        delete from event_links where cluster_id = any(@clusters);
        insert into event_links (entry_id, cluster_id, score, reason_ar, reason_en)
        select * from unnest(@entries, @of, @scores, @ar, @en);
        """;

    // A pair that no longer disagrees is settled; one that somebody has settled stays so while the days are the same.
    private const string StoreConflicts = """
        update event_conflicts set state = 'settled'
        where (first_id = any(@members) or second_id = any(@members)) and state = 'open'
          and not exists (select from unnest(@first, @second) n (a, b) where n.a = first_id and n.b = second_id);
        insert into event_conflicts as c (first_id, second_id, first_days, second_days, state, found_at)
        select n.a, n.b, x.days, y.days, 'open', @now
        from unnest(@first, @second) n (a, b)
        join entries x on x.id = n.a
        join entries y on y.id = n.b
        on conflict (first_id, second_id) do update
        set first_days = excluded.first_days, second_days = excluded.second_days, state = 'open', found_at = excluded.found_at
        where (c.first_days, c.second_days) is distinct from (excluded.first_days, excluded.second_days);
        """;

    /// <summary>The clusters of the articles' entries, before those are taken out.</summary>
    public static async Task<long[]> OfArticlesAsync(NpgsqlConnection connection, long[] articles, CancellationToken cancellation) =>
        [.. await connection.QueryAsync(
            "select distinct l.cluster_id from event_links l join entries e on e.id = l.entry_id where e.article_id = any(@articles)",
            new SqlParameters().Add("articles", articles), row => row.Int64(), cancellation)];

    /// <summary>The clusters of some entries.</summary>
    public static async Task<long[]> OfEntriesAsync(NpgsqlConnection connection, long[] entries, CancellationToken cancellation) => entries.Length == 0
        ? []
        : [.. await connection.QueryAsync(
            "select distinct l.cluster_id from event_links l where l.entry_id = any(@entries)",
            new SqlParameters().Add("entries", entries), row => row.Int64(), cancellation)];

    /// <summary>Looks at entries again that a person changed: they may tell another event now, or none.</summary>
    /// <param name="connection">In the transaction of the decision.</param>
    /// <param name="entries">What changed; rejected ones are out already.</param>
    /// <param name="former">The clusters that they were in.</param>
    /// <param name="articles">Articles that were read again as a whole.</param>
    /// <param name="now">When conflicts are found.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task ReviseAsync(
        NpgsqlConnection connection, long[] entries, long[] former, long[] articles, DateTimeOffset now, CancellationToken cancellation)
    {
        if (entries.Length + articles.Length == 0)
        {
            return;
        }

        var parameters = new SqlParameters().Add("entries", entries);
        await connection.ExecuteAsync("delete from event_links where entry_id = any(@entries)", parameters, cancellation);
        var touched = await connection.QueryAsync(
            "select distinct article_id from entries where id = any(@entries) and kind = 'event'", parameters, row => row.Int64(), cancellation);
        await UpdateAsync(connection, [.. touched.Union(articles)], former, now, cancellation);
    }

    /// <summary>Looks at the events of these articles again.</summary>
    /// <param name="connection">In the transaction that stores the articles.</param>
    /// <param name="articles">Whose entries are new.</param>
    /// <param name="former">Clusters that lost entries of these articles.</param>
    /// <param name="now">When conflicts are found.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task UpdateAsync(
        NpgsqlConnection connection, long[] articles, long[] former, DateTimeOffset now, CancellationToken cancellation)
    {
        var pairs = await connection.QueryAsync(
            Pairs,
            new SqlParameters().Add("articles", articles).Add("longest", LongestDays).Add("apart", TellingScore.MostDaysApart).Add("most", MostNeighbours),
            row => (A: row.Int64(), B: row.Int64()), cancellation);
        if (pairs.Count > 0)
        {
            await ClusterAsync(connection, pairs, now, cancellation);
        }

        if (former.Length > 0)
        {
            // Who told it alone in the end tells it for himself.
            await connection.ExecuteAsync(
                """
                delete from event_links l
                where l.cluster_id = any(@former) and (select count(*) from event_links m where m.cluster_id = l.cluster_id) = 1;
                update event_conflicts c
                set state = 'settled'
                where c.state = 'open'
                  and exists (select from entries e where e.id in (c.first_id, c.second_id) and e.article_id = any(@articles))
                  and not exists (select from event_links a join event_links b on b.cluster_id = a.cluster_id
                                  where a.entry_id = c.first_id and b.entry_id = c.second_id);
                """,
                new SqlParameters().Add("former", former).Add("articles", articles), cancellation);
        }
    }

    private static async Task ClusterAsync(
        NpgsqlConnection connection, List<(long A, long B)> pairs, DateTimeOffset now, CancellationToken cancellation)
    {
        var tellings = await connection.QueryAsync(
            Tellings,
            new SqlParameters().Add("ids", [.. pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct()]),
            row => (Telling: Read(row), Cluster: row.Int64OrNull()), cancellation);
        var former = tellings.Where(row => row.Cluster is not null).ToDictionary(row => row.Telling.EntryId, row => row.Cluster!.Value);
        var maker = new ClusterMaker(tellings.Select(row => row.Telling), former);
        var clusters = maker.Make(pairs);
        var changed = clusters.Where(cluster => cluster.Value.Exists(id => !former.TryGetValue(id, out var old) || old != cluster.Key)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var links = changed
            .SelectMany(cluster => cluster.Value.Select(id => (Entry: id, Cluster: cluster.Key, Best: maker.Best(id, cluster.Value))))
            .Select(link => (link.Entry, link.Cluster, link.Best.Score, Reason: TellingScore.Explain(maker[link.Entry], link.Best.Other)))
            .ToList();
        long[] touched = [.. changed.Select(cluster => cluster.Key).Concat(links.Select(link => former.GetValueOrDefault(link.Entry, link.Cluster))).Distinct()];
        await connection.ExecuteAsync(
            Store,
            new SqlParameters()
                .Add("clusters", touched)
                .Add("entries", [.. links.Select(link => link.Entry)])
                .Add("of", [.. links.Select(link => link.Cluster)])
                .Add("scores", links.Select(link => link.Score).ToArray(), NpgsqlDbType.Double | NpgsqlDbType.Array)
                .Add("ar", [.. links.Select(link => link.Reason.Ar)])
                .Add("en", [.. links.Select(link => link.Reason.En)]),
            cancellation);
        var disagreeing = changed.SelectMany(cluster => Disagreeing(maker, cluster.Value)).ToList();
        await connection.ExecuteAsync(
            StoreConflicts,
            new SqlParameters()
                .Add("members", [.. links.Select(link => link.Entry)])
                .Add("first", [.. disagreeing.Select(pair => pair.First)])
                .Add("second", [.. disagreeing.Select(pair => pair.Second)])
                .Add("now", now),
            cancellation);
    }

    private static IEnumerable<(long First, long Second)> Disagreeing(ClusterMaker maker, List<long> members) =>
        from a in members
        from b in members
        where a < b && !maker[a].Days.Overlaps(maker[b].Days)
        select (a, b);

    private static Telling Read(RowReader row) => new(
        row.Int64(), row.Int64(), row.Text(), row.Days(), NameKey.Of(row.Text()), row.Array<long>(), row.Array<bool>(), row.TextOrNull() is { } place ? NameKey.Of(place) : null, WordsOf(row.Text()));

    private static HashSet<string> WordsOf(string sentence)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in NameKey.Of(sentence).Split([' ', '،', '.', ':', '"', '«', '»', '(', ')', '؛', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 3)
            {
                words.Add(word);
            }
        }

        return words;
    }
}
