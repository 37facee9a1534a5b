using Npgsql;
using NpgsqlTypes;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Actors;

/// <summary>Reads and writes what a registry file is about.</summary>
internal static class RegistrySql
{
    /// <summary>A name that leads to an actor already.</summary>
    public sealed record KnownAlias(string NameKey, long ActorId, AliasBasis Basis, bool Registered);

    public static async Task<Dictionary<string, KnownAlias>> KnownAsync(NpgsqlConnection connection, string[] keys, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync(
            """
            select l.name_key, l.actor_id, l.basis, a.registered
            from actor_aliases l
            join actors a on a.id = l.actor_id
            where l.name_key = any(@keys)
            """,
            new SqlParameters().Add("keys", keys),
            row => new KnownAlias(row.Text(), row.Int64(), row.Word<AliasBasis>(), row.Boolean()), cancellation);
        return rows.ToDictionary(row => row.NameKey, StringComparer.Ordinal);
    }

    /// <summary>Names that were stored before names had keys of likeness get theirs.</summary>
    public static async Task FillBlocksAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var bare = await connection.QueryAsync(
            "select name_key, name from actor_aliases where blocks = '{}' order by name_key",
            new SqlParameters(), row => (Key: row.Text(), Name: row.Text()), cancellation);
        if (bare.Count > 0)
        {
            await connection.ExecuteAsync(
                """
                update actor_aliases l
                set blocks = string_to_array(b.blocks, E'\n')
                from unnest(@keys, @blocks) b (key, blocks)
                where l.name_key = b.key
                """,
                new SqlParameters()
                    .Add("keys", [.. bare.Select(row => row.Key)])
                    .Add("blocks", [.. bare.Select(row => ActorRows.Join(NameShape.Of(row.Name).Blocks))]),
                cancellation);
        }
    }

    /// <summary>Actors that were there learn what the registry says of them; their names stay.</summary>
    public static async Task AdoptAsync(NpgsqlConnection connection, List<(long Id, RegistryRow Row)> actors, CancellationToken cancellation)
    {
        if (actors.Count == 0)
        {
            return;
        }

        await connection.ExecuteAsync(
            """
            update actors a
            set kind = g.kind, country = g.country, description = coalesce(g.description, a.description), registered = true
            from (select distinct on (id) * from unnest(@ids, @kinds, @countries, @descriptions) t (id, kind, country, description) order by id) g
            where a.id = g.id and (a.kind, a.country, a.registered) is distinct from (g.kind, g.country, true)
            """,
            new SqlParameters()
                .Add("ids", [.. actors.Select(actor => actor.Id)])
                .Add("kinds", [.. actors.Select(actor => KebabName.Of(actor.Row.Kind))])
                .Add("countries", actors.Select(actor => actor.Row.Country).ToArray(), NpgsqlDbType.Text | NpgsqlDbType.Array)
                .Add("descriptions", actors.Select(actor => actor.Row.Description).ToArray(), NpgsqlDbType.Text | NpgsqlDbType.Array),
            cancellation);
    }

    public static Task WriteTermsAsync(
        NpgsqlConnection connection, IReadOnlyList<RegistryTerm> terms, Func<RegistryTerm, long> person, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            """
            insert into actor_terms (actor_id, office, country, start_edtf, end_edtf, source)
            select distinct on (actor, office, country, first) *
            from unnest(@actors, @offices, @countries, @starts, @ends, @sources) t (actor, office, country, first, last, source)
            on conflict (actor_id, office, country, start_edtf) do update set end_edtf = excluded.end_edtf, source = excluded.source
            """,
            new SqlParameters()
                .Add("actors", [.. terms.Select(person)])
                .Add("offices", [.. terms.Select(term => term.Offices[0])])
                .Add("countries", [.. terms.Select(term => term.Country)])
                .Add("starts", [.. terms.Select(term => term.Start)])
                .Add("ends", [.. terms.Select(term => term.End)])
                .Add("sources", [.. terms.Select(term => term.Source)]),
            cancellation);

    public static Task RememberAsync(NpgsqlConnection connection, string source, string hash, DateTimeOffset now, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            """
            insert into registry_loads (source, hash, loaded_at) values (@source, @hash, @now)
            on conflict (source) do update set hash = excluded.hash, loaded_at = excluded.loaded_at
            """,
            new SqlParameters().Add("source", source).Add("hash", hash).Add("now", now), cancellation);
}
