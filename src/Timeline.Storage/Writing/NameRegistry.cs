using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Writing;

/// <summary>
/// Ids of outlets and actors by folded name, made where they are missing. Names are inserted in one order and outside of the
/// batch's transaction, so that two loaders never wait for each other in a circle.
/// </summary>
internal static class NameRegistry
{
    public static async Task<Dictionary<string, long>> OutletsAsync(
        NpgsqlConnection connection, IEnumerable<OutletDraft> outlets, CancellationToken cancellation)
    {
        var byKey = outlets.GroupBy(outlet => NameKey.Of(outlet.Name), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var parameters = new SqlParameters()
            .Add("keys", [.. byKey.Select(group => group.Key)])
            .Add("names", [.. byKey.Select(group => group.First().Name)])
            .Add("zones", [.. byKey.Select(group => group.First().TimeZone)]);
        await connection.ExecuteAsync(
            """
            insert into outlets (name, name_key, time_zone)
            select name, key, zone from unnest(@names, @keys, @zones) with ordinality as given (name, key, zone, place)
            where not exists (select from outlets o where o.name_key = key)
            order by place
            on conflict (name_key) do nothing
            """,
            parameters, cancellation);
        return await ReadAsync(connection, "select name_key, id from outlets where name_key = any(@keys)", parameters, cancellation);
    }

    public static async Task<Dictionary<string, long>> ActorsAsync(
        NpgsqlConnection connection, IEnumerable<string> names, CancellationToken cancellation)
    {
        var byKey = names.GroupBy(NameKey.Of, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var parameters = new SqlParameters()
            .Add("keys", [.. byKey.Select(group => group.Key)])
            .Add("names", [.. byKey.Select(group => group.First())]);
        await connection.ExecuteAsync(
            """
            with made as (
                insert into actors (name, name_key)
                select name, key from unnest(@names, @keys) with ordinality as given (name, key, place)
                where not exists (select from actor_aliases l where l.name_key = key)
                order by place
                on conflict (name_key) do nothing
                returning id, name, name_key
            )
            insert into actor_aliases (name_key, name, actor_id)
            select name_key, name, id from made order by name_key
            on conflict (name_key) do nothing
            """,
            parameters, cancellation);
        return await ReadAsync(connection, "select name_key, actor_id from actor_aliases where name_key = any(@keys)", parameters, cancellation);
    }

    private static async Task<Dictionary<string, long>> ReadAsync(
        NpgsqlConnection connection, string sql, SqlParameters parameters, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync(sql, parameters, row => (Key: row.Text(), Id: row.Int64()), cancellation);
        return rows.ToDictionary(row => row.Key, row => row.Id, StringComparer.Ordinal);
    }
}
