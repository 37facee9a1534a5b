using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>One article's telling of an event that several articles tell.</summary>
/// <param name="Score">How sure it is that it tells the event of the others, between 0 and 1.</param>
public sealed record EventTelling(
    long ClusterId, long EntryId, long ArticleId, string? Outlet, string Label, string Sentence, DayRange? Days, double Score, Bilingual Reason);

/// <summary>Two tellings of one event that name different days.</summary>
public sealed record EventConflictView(
    long FirstId, string FirstLabel, DayRange FirstDays, long SecondId, string SecondLabel, DayRange SecondDays, ConflictState State);

/// <summary>Reads which entries tell one event.</summary>
public sealed class EventClusterQuery(NpgsqlDataSource dataSource)
{
    private const string Select = """
        select l.cluster_id, e.id, e.article_id, o.name, e.label, e.sentence, e.days, l.score, l.reason_ar, l.reason_en
        from event_links l
        join entries e on e.id = l.entry_id
        left join outlets o on o.id = e.outlet_id
        """;

    /// <summary>All tellings of the event that an entry tells, itself among them; empty when nobody else tells it.</summary>
    public async Task<IReadOnlyList<EventTelling>> OfEntryAsync(long entry, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"{Select}\nwhere l.cluster_id = (select g.cluster_id from event_links g where g.entry_id = @entry)\norder by e.first_day, e.id limit 500",
            new SqlParameters().Add("entry", entry), Read, cancellation);
    }

    /// <summary>Clusters with their tellings, the newest cluster first.</summary>
    /// <param name="limit">How many tellings at most; 1 to 1000.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<EventTelling>> ListAsync(int limit = 100, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"{Select}\norder by l.cluster_id desc, e.id limit @limit",
            new SqlParameters().Add("limit", Math.Clamp(limit, 1, 1000)), Read, cancellation);
    }

    /// <summary>Tellings that disagree, the latest found first.</summary>
    public async Task<IReadOnlyList<EventConflictView>> ConflictsAsync(
        ConflictState state = ConflictState.Open, int limit = 50, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            """
            select c.first_id, a.label, (c.finding->>'first')::daterange, c.second_id, b.label, (c.finding->>'second')::daterange, c.state
            from conflicts c
            join entries a on a.id = c.first_id
            join entries b on b.id = c.second_id
            where c.kind = 'event-days' and c.state = @state
            order by c.found_at desc, c.first_id, c.second_id
            limit @limit
            """,
            new SqlParameters().Add("state", KebabName.Of(state)).Add("limit", Math.Clamp(limit, 1, 500)),
            row => new EventConflictView(row.Int64(), row.Text(), row.Days(), row.Int64(), row.Text(), row.Days(), row.Word<ConflictState>()),
            cancellation);
    }

    private static EventTelling Read(RowReader row) => new(
        row.Int64(), row.Int64(), row.Int64(), row.TextOrNull(), row.Text(), row.Text(), row.DaysOrNull(), row.Double(), new Bilingual(row.Text(), row.Text()));
}
