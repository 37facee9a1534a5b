using System.Globalization;
using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads what changed, and what became of entries that are no more.</summary>
public sealed class ChangeQuery(NpgsqlDataSource dataSource)
{
    /// <summary>The most entries that one answer holds.</summary>
    public const int LargestPage = 1000;

    private const int MostSets = 200;

    private const string Sets = "select c.id, c.at from change_sets c where c.id >= @id order by c.id limit @most";

    /// <summary>Everything that was committed after the cursor was given; all that there is without one.</summary>
    /// <param name="cursor">From the answer before; null to begin.</param>
    /// <param name="limit">How many entries to look at, at most; 1 to <see cref="LargestPage"/>.</param>
    /// <param name="filter">Only what it means, or meant once; null for everything. Its moment is always now.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="FormatException">The cursor was not made by this query.</exception>
    public async Task<EntryChanges> SinceAsync(string? cursor, int limit = 200, EntryFilter? filter = null, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);

        // One moment for all parts of the answer.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        return await SinceAsync(connection, cursor, limit, filter, cancellation);
    }

    /// <summary>The cursor of a reader who has seen all that there is.</summary>
    public async Task<string> EndAsync(CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var last = await connection.QueryAsync("select coalesce(max(c.id), 0) from change_sets c", new SqlParameters(), row => row.Int64(), cancellation);
        return Cursor(last[0], long.MaxValue);
    }

    /// <summary>Whether somebody with this cursor has seen the change set of this id, and all before it.</summary>
    internal static bool HasSeen(string cursor, long set) => Parse(cursor) is var (id, after) && (id > set || (id == set && after == long.MaxValue));

    /// <summary>Entries of a filter that are no more, as they were last, the latest gone first.</summary>
    /// <param name="filter">What they were.</param>
    /// <param name="since">Only those gone later than this.</param>
    /// <param name="limit">How many tombstones to look at, at most.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<GoneEntry>> GoneAsync(EntryFilter filter, DateTimeOffset since, int limit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var tombs = await connection.QueryAsync(
            $"{TombSql} where t.at > @since order by t.at desc, t.entry_id desc limit @limit", new SqlParameters().Add("since", since).Add("limit", limit), ReadTomb, cancellation);
        if (tombs.Count == 0)
        {
            return [];
        }

        var conditions = new EntryConditions(filter, filter.Window, EntrySource.Former);
        conditions.Require("e.version_id = (select max(x.id) from entry_versions x where x.entry_id = e.id)");
        conditions.Parameters.Add("former", [.. tombs.Select(tomb => tomb.EntryId)]);
        var last = await connection.QueryAsync(
            $"{EntryRecord.Select(conditions.Source)}\nwhere {conditions.Sql}", conditions.Parameters, row => EntryRecord.Read(row).Row, cancellation);
        var rows = last.ToDictionary(row => row.Id);
        return [.. tombs.Where(tomb => rows.ContainsKey(tomb.EntryId)).Select(tomb => new GoneEntry(tomb, rows[tomb.EntryId]))];
    }

    /// <summary>What became of an entry that is no more; null when there is none of this id, or it is there.</summary>
    public async Task<Tomb?> TombAsync(long entry, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync($"{TombSql} where t.entry_id = @entry", new SqlParameters().Add("entry", entry), ReadTomb, cancellation);
    }

    internal static async Task<EntryChanges> SinceAsync(
        NpgsqlConnection connection, string? cursor, int limit, EntryFilter? filter, CancellationToken cancellation)
    {
        var all = await AllSinceAsync(connection, cursor, Math.Clamp(limit, 1, LargestPage), cancellation);
        if (filter is null || filter == EntryFilter.All || all.Entries.Count + all.Gone.Count == 0)
        {
            return all;
        }

        var now = await MeantAsync(connection, filter, EntrySource.Now, "e.id = any(@former)", [.. all.Entries.Select(entry => entry.Id)], cancellation);
        long[] others = [.. all.Entries.Select(entry => entry.Id).Where(id => !now.Contains(id)), .. all.Gone.Select(tomb => tomb.EntryId)];
        var once = await MeantAsync(connection, filter, EntrySource.Former, "true", others, cancellation);
        return all with
        {
            Entries = [.. all.Entries.Where(entry => now.Contains(entry.Id))],
            Gone = [.. all.Gone.Where(tomb => once.Contains(tomb.EntryId))],
            Left = [.. all.Entries.Select(entry => entry.Id).Where(once.Contains)],
        };
    }

    private static async Task<HashSet<long>> MeantAsync(
        NpgsqlConnection connection, EntryFilter filter, EntrySource source, string also, long[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var conditions = new EntryConditions(filter, filter.Window, source);
        conditions.Require(also);
        conditions.Parameters.Add("former", ids);
        return [.. await connection.QueryAsync($"select e.id from {source.Entries} e\nwhere {conditions.Sql}", conditions.Parameters, row => row.Int64(), cancellation)];
    }

    private static async Task<EntryChanges> AllSinceAsync(NpgsqlConnection connection, string? cursor, int limit, CancellationToken cancellation)
    {
        var (id, after) = Parse(cursor);
        var sets = await connection.QueryAsync(
            Sets, new SqlParameters().Add("id", id).Add("most", MostSets), row => (Id: row.Int64(), At: row.Moment()), cancellation);
        var entries = new List<EntryRow>();
        var gone = new List<Tomb>();
        foreach (var set in sets.Where(set => set.Id != id || after < long.MaxValue))
        {
            var from = set.Id == id ? after : -1;
            var parameters = new SqlParameters().Add("at", set.At).Add("after", from).Add("limit", limit - entries.Count - gone.Count + 1);
            var changed = await connection.QueryAsync(
                $"{EntryRecord.Select(EntrySource.Now)}\nwhere e.updated_at = @at and e.id > @after order by e.id limit @limit", parameters, row => EntryRecord.Read(row).Row, cancellation);
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
                return new EntryChanges(entries, gone, [], Cursor(set.Id, last), More: true);
            }

            entries.AddRange(changed);
            gone.AddRange(lost);
        }

        return sets.Count == 0
            ? new EntryChanges(entries, gone, [], Cursor(id, after), More: false)
            : new EntryChanges(entries, gone, [], Cursor(sets[^1].Id, long.MaxValue), More: sets.Count == MostSets);
    }

    private const string TombSql = "select t.entry_id, t.article_id, t.kind, t.reason, t.at, t.moved_to from tombstones t";

    private static Tomb ReadTomb(RowReader row) =>
        new(row.Int64(), row.Int64(), row.Word<EntryKind>(), row.Word<TombstoneReason>(), row.Moment(), row.Int64OrNull());

    private static string Cursor(long set, long after) => string.Create(CultureInfo.InvariantCulture, $"{set}-{after}");

    private static (long Set, long After) Parse(string? cursor)
    {
        if (cursor is null)
        {
            return (0, -1);
        }

        var dash = cursor.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && long.TryParse(cursor.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            && long.TryParse(cursor.AsSpan(dash + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var after)
            ? (set, after)
            : throw new FormatException($"'{cursor}' is no cursor of changes.");
    }
}
