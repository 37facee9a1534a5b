using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Writing;

/// <summary>
/// Ids of outlets by folded name, made where they are missing. Names are inserted in one order and outside of the
/// batch's transaction, so that two loaders never wait for each other in a circle.
/// </summary>
internal static class OutletRegistry
{
    public static async Task<Dictionary<string, long>> IdsAsync(
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
        var rows = await connection.QueryAsync(
            "select name_key, id from outlets where name_key = any(@keys)", parameters, row => (Key: row.Text(), Id: row.Int64()), cancellation);
        return rows.ToDictionary(row => row.Key, row => row.Id, StringComparer.Ordinal);
    }
}
