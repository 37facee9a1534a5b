using System.Runtime.CompilerServices;
using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads entries.</summary>
public sealed class EntryQuery(NpgsqlDataSource dataSource)
{
    /// <summary>The most entries that one page holds.</summary>
    public const int LargestPage = 500;

    /// <summary>One entry with its evidence; null when there is none of this id.</summary>
    /// <param name="id">Which entry.</param>
    /// <param name="asOf">What was known at this moment; null for the present.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<EntryDetail?> GetAsync(long id, DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var source = EntrySource.Of(asOf);
        var parameters = new SqlParameters().Add("id", id);
        if (asOf is { } moment)
        {
            parameters.Add("as_of", moment);
        }

        var found = await connection.FirstAsync($"{EntryRecord.Select(source)}\nwhere e.id = @id", parameters, EntryRecord.Read, cancellation);
        if (found is null)
        {
            return null;
        }

        var decisions = await DecisionQuery.HistoryAsync(connection, Subject.Entry(id), null, cancellation);
        MentionView? mention = null;
        if (found.MentionId is { } mentionId)
        {
            mention = await connection.FirstAsync($"{MentionSql.OfEntry(source)}\nwhere e.id = @id and m.id is not null", parameters, MentionSql.Read, cancellation);
            decisions = [.. decisions.Concat(await DecisionQuery.HistoryAsync(connection, Subject.Mention(mentionId), null, cancellation)).OrderByDescending(decision => decision.Id)];
        }

        return new EntryDetail(
            found.Row, found.Span, found.Content, found.SentenceStart, mention, [.. decisions.Where(decision => asOf is null || decision.At <= asOf)])
        {
            Reasons = await ReasonsAsync(connection, id, cancellation),
        };
    }

    // Kept beside the entries and not in them: a window of the timeline reads no reasons. A former state has those of the latest reading.
    private static async Task<IReadOnlyList<EntryReason>> ReasonsAsync(NpgsqlConnection connection, long id, CancellationToken cancellation)
    {
        var json = await connection.FirstAsync(
            """
            select coalesce(
                (select s.reasons from statements s where s.entry_id = @id),
                (select t.reasons from event_mentions t where t.event_id = @id order by t.id limit 1))::text
            """,
            new SqlParameters().Add("id", id), row => row.TextOrNull() ?? "", cancellation);
        return string.IsNullOrEmpty(json) ? [] : DerivationJson.ReadReasons(json);
    }

    /// <summary>One page of entries.</summary>
    /// <param name="filter">Which entries.</param>
    /// <param name="order">In which order.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most; brought into 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="FormatException">The cursor was not made by this list.</exception>
    public async Task<Page<EntryRow>> ListAsync(
        EntryFilter filter, EntryOrder order, string? cursor = null, int limit = 50, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        limit = Math.Clamp(limit, 1, LargestPage);
        var conditions = new EntryConditions(filter, filter.Window);
        if (cursor is not null)
        {
            Continue(conditions, EntryCursor.Parse(cursor, order));
        }

        conditions.Parameters.Add("limit", limit + 1);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync(
            $"{EntryRecord.Select(conditions.Source)}\nwhere {conditions.Sql}\norder by {OrderBy(order)}\nlimit @limit",
            conditions.Parameters, row => EntryRecord.Read(row).Row, cancellation);
        if (rows.Count <= limit)
        {
            return new Page<EntryRow>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<EntryRow>(rows, EntryCursor.After(order, rows[^1]).ToString());
    }

    /// <summary>What <see cref="StreamAsync"/> asks the database for all entries, for whoever measures it against the database's own means.</summary>
    public static string StreamSql => Stream(new EntryConditions(EntryFilter.All, null));

    /// <summary>All entries of a filter, earliest first, undated last, without ever holding more than a few.</summary>
    public async IAsyncEnumerable<EntryRow> StreamAsync(
        EntryFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = new EntryConditions(filter, filter.Window);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var rows = connection.StreamAsync(
            Stream(conditions), conditions.Parameters, row => EntryRecord.Read(row).Row, cancellation, SqlRun.NoLimit);
        await foreach (var row in rows)
        {
            yield return row;
        }
    }

    /// <summary>How many entries the filter means.</summary>
    public async Task<long> CountAsync(EntryFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = new EntryConditions(filter, filter.Window);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var counts = await connection.QueryAsync(
            $"select count(*) from {conditions.Source.Entries} e\nwhere {conditions.Sql}", conditions.Parameters, row => row.Int64(), cancellation);
        return counts[0];
    }

    private static string Stream(EntryConditions conditions) =>
        $"{EntryRecord.Select(conditions.Source)}\nwhere {conditions.Sql}\norder by {OrderBy(EntryOrder.Earliest)}";

    private static string OrderBy(EntryOrder order) => order switch
    {
        EntryOrder.Earliest => "e.first_day, e.id",
        EntryOrder.Latest => "e.first_day desc nulls last, e.id desc nulls last",
        EntryOrder.Newest => "e.id desc",
        _ => "e.confidence, e.id",
    };

    // Paging by the last row seen, not by counting: the thousandth page costs what the first does.
    private static void Continue(EntryConditions conditions, EntryCursor cursor)
    {
        conditions.Parameters.Add("after_id", cursor.Id);
        switch (cursor.Order)
        {
            case EntryOrder.Newest:
                conditions.Require("e.id < @after_id");
                break;
            case EntryOrder.LeastCertain:
                conditions.Require("(e.confidence, e.id) > (@after_confidence, @after_id)");
                conditions.Parameters.Add("after_confidence", cursor.Confidence);
                break;
            default:
                var beyond = cursor.Order == EntryOrder.Earliest ? ">" : "<";
                conditions.Require(cursor.Day is null
                    ? $"e.first_day is null and e.id {beyond} @after_id"
                    : $"((e.first_day, e.id) {beyond} (@after_day, @after_id) or e.first_day is null)");
                if (cursor.Day is { } day)
                {
                    conditions.Parameters.Add("after_day", day);
                }

                break;
        }
    }
}
