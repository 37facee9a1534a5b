using System.Globalization;
using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>
/// What changed since one looked last, so that an outside copy can be kept exactly true. Changes are read by transaction, and only
/// once all transactions before have ended: one that began earlier and ends later is then not missed.
/// </summary>
public sealed class ChangeQuery(NpgsqlDataSource dataSource)
{
    /// <summary>The most changes that one page holds.</summary>
    public const int LargestPage = 500;

    /// <summary>The next changes.</summary>
    /// <param name="cursor">Where the page before ended; null for the very beginning.</param>
    /// <param name="limit">How many at most; brought into 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="FormatException">The cursor was not made here.</exception>
    public async Task<ChangePage> ListAsync(string? cursor, int limit, CancellationToken cancellation = default)
    {
        limit = Math.Clamp(limit, 1, LargestPage);
        var (xid, id) = Parse(cursor);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);

        // An entry stands under the latest transaction that changed it, so that a reader who is behind sees each once.
        var changes = await connection.QueryAsync(
            """
            select c.xid::text::bigint, x.id, x.deleted, x.reason, x.moved_to, c.at
            from change_sets c
            cross join lateral (
                select e.id, false as deleted, null as reason, null::bigint as moved_to from entries e where e.updated_at = c.at
                union all
                select t.entry_id, true, t.reason, t.moved_to from tombstones t where t.at = c.at
            ) x
            where c.xid < pg_snapshot_xmin(pg_current_snapshot())
              and c.xid >= @xid::text::xid8
              and (c.xid > @xid::text::xid8 or x.id > @id)
            order by c.xid, x.id
            limit @limit
            """,
            new SqlParameters().Add("xid", xid).Add("id", id).Add("limit", limit + 1),
            row => new Found(row.Int64(), row.Int64(), row.Boolean(), row.TextOrNull(), row.Int64OrNull(), row.Moment()), cancellation);
        var more = changes.Count > limit;
        if (more)
        {
            changes.RemoveAt(limit);
        }

        var entries = await connection.QueryAsync(
            $"{EntryRecord.Select}\nwhere e.id = any(@ids)",
            new SqlParameters().Add("ids", [.. changes.Where(change => !change.Deleted).Select(change => change.Id)]),
            row => EntryRecord.Read(row).Row, cancellation);
        var byId = entries.ToDictionary(entry => entry.Id);
        var next = changes.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{changes[^1].Xid}-{changes[^1].Id}") : cursor ?? "0-0";
        return new ChangePage(
            [
                .. changes.Select(change => new EntryChange(
                    change.Id, change.At, byId.GetValueOrDefault(change.Id),
                    change.Deleted ? new EntryEnd(KebabName.Parse<TombstoneReason>(change.Reason!), change.MovedTo) : null)),
            ],
            next,
            more);
    }

    private static (long Xid, long Id) Parse(string? cursor)
    {
        if (cursor is null)
        {
            return (0, 0);
        }

        var parts = cursor.Split('-');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var xid)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? (xid, id)
                : throw new FormatException("The cursor does not belong to the changes.");
    }

    private sealed record Found(long Xid, long Id, bool Deleted, string? Reason, long? MovedTo, DateTimeOffset At);
}

/// <summary>Some changes, in the order in which copies are to make them.</summary>
/// <param name="Next">Ask with it for what follows, at once or later; there always is one.</param>
/// <param name="HasMore">Whether something follows already.</param>
public sealed record ChangePage(IReadOnlyList<EntryChange> Items, string Next, bool HasMore);

/// <summary>An entry that is new or other than it was, or is no more.</summary>
/// <param name="Entry">What it is now; null when it is no more.</param>
/// <param name="End">Why it is no more; null when it is.</param>
public sealed record EntryChange(long Id, DateTimeOffset At, EntryRow? Entry, EntryEnd? End);

/// <summary>The end of an entry.</summary>
/// <param name="MovedTo">The entry that tells the same now; null when none does.</param>
public sealed record EntryEnd(TombstoneReason Reason, long? MovedTo);
