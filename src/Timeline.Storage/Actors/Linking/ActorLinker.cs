using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Actors;

/// <summary>
/// Finds out whom names mean: by the names that are known, then by names that are nearly the same, else a new actor is made.
/// What is uncertain is queued as possible twins. Two queries a batch where all names are known, five where some are new.
/// </summary>
internal static class ActorLinker
{
    private const int MostTwins = 3;

    /// <summary>Ids by folded name; each name has one afterwards. In a transaction of its own, because loaders wait for each other here.</summary>
    public static async Task<Dictionary<string, long>> LinkAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> names, DateTimeOffset now, CancellationToken cancellation)
    {
        var keys = names.Select(NameKey.Of).Distinct(StringComparer.Ordinal).ToList();
        var known = await ReadAsync(connection, keys, cancellation);
        if (known.Count == keys.Count)
        {
            return known;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        known = await LinkInsideAsync(connection, names, now, cancellation);
        await transaction.CommitAsync(cancellation);
        return known;
    }

    /// <summary>The same in a transaction that is open already: other loaders of new names wait until it ends.</summary>
    public static async Task<Dictionary<string, long>> LinkInsideAsync(
        NpgsqlConnection connection, IEnumerable<string> names, DateTimeOffset now, CancellationToken cancellation)
    {
        // The usual spelling first: the actor takes its name from it.
        var byKey = names.GroupBy(NameKey.Of, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        if (byKey.Count == 0)
        {
            return [];
        }

        var known = await ReadAsync(connection, byKey.Keys, cancellation);
        if (known.Count == byKey.Count)
        {
            return known;
        }

        await ActorLocks.NamesAsync(connection, cancellation);
        foreach (var (key, id) in await ReadAsync(connection, byKey.Keys.Except(known.Keys, StringComparer.Ordinal), cancellation))
        {
            known[key] = id;
        }

        var shapes = byKey.Where(pair => !known.ContainsKey(pair.Key)).Select(pair => (Name: pair.Value, Shape: NameShape.Of(pair.Value))).ToList();
        var index = await KnownNames.ReadAsync(connection, shapes.SelectMany(pair => pair.Shape.Blocks), cancellation);
        var ids = await NextIdsAsync(connection, shapes.Count, cancellation);
        var rows = new ActorRows();
        foreach (var (name, shape) in shapes)
        {
            var matches = index.Find(shape);
            var certain = matches.Where(match => match.Match.IsCertain).ToList();
            if (certain.Count == 1)
            {
                var (actor, match) = certain[0];
                rows.AddAlias(shape, name, actor.ActorId, AliasBasis.Variant, match.Score, match.Reason);
                index.Add(actor with { Shape = shape });
                known[shape.Key] = actor.ActorId;
                continue;
            }

            var id = ids.Dequeue();
            rows.AddActor(id, name, shape.Key, shape.Kind, shape.Country, null, registered: false);
            rows.AddAlias(shape, name, id, AliasBasis.Name, 1, ActorRows.OwnName);
            foreach (var (actor, match) in matches.Take(MostTwins))
            {
                rows.AddTwins(id, actor.ActorId, match.Score, match.Reason);
            }

            index.Add(new KnownName(shape, id, shape.Kind, Registered: false));
            known[shape.Key] = id;
        }

        await rows.WriteAsync(connection, now, cancellation);
        return known;
    }

    /// <summary>Ids for actors that are about to be made.</summary>
    public static async Task<Queue<long>> NextIdsAsync(NpgsqlConnection connection, int count, CancellationToken cancellation) =>
        new(await connection.QueryAsync(
            "select nextval(pg_get_serial_sequence('actors', 'id')) from generate_series(1, @count)",
            new SqlParameters().Add("count", count), row => row.Int64(), cancellation));

    /// <summary>Whom the names mean that are known.</summary>
    public static async Task<Dictionary<string, long>> ReadAsync(
        NpgsqlConnection connection, IEnumerable<string> keys, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync(
            "select name_key, actor_id from actor_aliases where name_key = any(@keys)",
            new SqlParameters().Add("keys", [.. keys]), row => (Key: row.Text(), Id: row.Int64()), cancellation);
        return rows.ToDictionary(row => row.Key, row => row.Id, StringComparer.Ordinal);
    }
}
