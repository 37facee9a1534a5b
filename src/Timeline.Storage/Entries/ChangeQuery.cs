using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads what changed, and what became of entries that are no more.</summary>
public sealed class ChangeQuery(NpgsqlDataSource dataSource)
{
    /// <summary>The most entries that one answer holds.</summary>
    public const int LargestPage = 1000;

    // Whatever began before the oldest transaction that still writes has ended: nothing can come in before it any more.
    private const string Sets = """
        select c.xid, c.at
        from change_sets c
        where (c.xid, c.id) >= (@xid, 0) and c.xid < pg_snapshot_xmin(pg_current_snapshot())
        order by c.xid, c.id
        limit 200
        """;

    /// <summary>Everything that was committed after the cursor was given; all that there is without one.</summary>
    /// <param name="cursor">From the answer before; null to begin.</param>
    /// <param name="limit">How many entries at most; 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="FormatException">The cursor was not made by this query.</exception>
    public async Task<EntryChanges> SinceAsync(string? cursor, int limit = 200, CancellationToken cancellation = default)
    {
        limit = Math.Clamp(limit, 1, LargestPage);
        var (xid, after) = Parse(cursor);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);

        // One moment for all parts of the answer.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var sets = await connection.QueryAsync(
            Sets, new SqlParameters().Add("xid", xid, NpgsqlDbType.Xid8), row => (Xid: row.Xid(), At: row.Moment()), cancellation);
        var entries = new List<EntryRow>();
        var gone = new List<Tomb>();
        foreach (var set in sets)
        {
            var from = set.Xid == xid ? after : -1;
            var parameters = new SqlParameters().Add("at", set.At).Add("after", from).Add("limit", limit - entries.Count - gone.Count + 1);
            var changed = await connection.QueryAsync(
                $"{EntryRecord.Select}\nwhere e.updated_at = @at and e.id > @after order by e.id limit @limit", parameters, row => EntryRecord.Read(row).Row, cancellation);
            var lost = await connection.QueryAsync(
                $"{TombSql} where t.at = @at and t.entry_id > @after order by t.entry_id limit @limit", parameters, ReadTomb, cancellation);
            var left = limit - entries.Count - gone.Count;
            if (changed.Count + lost.Count > left)
            {
                // The first of both by id; the rest of this set comes with the next page.
                long[] ids = [.. changed.Select(entry => entry.Id).Concat(lost.Select(tomb => tomb.EntryId)).Order().Take(left)];
                var last = ids.Length > 0 ? ids[^1] : from;
                entries.AddRange(changed.Where(entry => entry.Id <= last));
                gone.AddRange(lost.Where(tomb => tomb.EntryId <= last));
                return new EntryChanges(entries, gone, Cursor(set.Xid, last), More: true);
            }

            entries.AddRange(changed);
            gone.AddRange(lost);
        }

        return sets.Count == 0
            ? new EntryChanges(entries, gone, Cursor(xid, after), More: false)
            : new EntryChanges(entries, gone, Cursor(sets[^1].Xid, long.MaxValue), More: sets.Count == 200);
    }

    /// <summary>What became of an entry that is no more; null when there is none of this id, or it is there.</summary>
    public async Task<Tomb?> TombAsync(long entry, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync($"{TombSql} where t.entry_id = @entry", new SqlParameters().Add("entry", entry), ReadTomb, cancellation);
    }

    private const string TombSql = "select t.entry_id, t.article_id, t.kind, t.reason, t.at, t.moved_to from tombstones t";

    private static Tomb ReadTomb(RowReader row) =>
        new(row.Int64(), row.Int64(), row.Word<EntryKind>(), row.Word<TombstoneReason>(), row.Moment(), row.Int64OrNull());

    private static string Cursor(ulong xid, long after) => string.Create(CultureInfo.InvariantCulture, $"{xid}-{after}");

    private static (ulong Xid, long After) Parse(string? cursor)
    {
        if (cursor is null)
        {
            return (0, -1);
        }

        var dash = cursor.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && ulong.TryParse(cursor.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var xid)
            && long.TryParse(cursor.AsSpan(dash + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var after)
            ? (xid, after)
            : throw new FormatException($"'{cursor}' is no cursor of changes.");
    }
}
