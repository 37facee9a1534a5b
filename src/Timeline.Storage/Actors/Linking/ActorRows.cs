using Npgsql;
using NpgsqlTypes;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage.Actors;

/// <summary>Actors, names and possible twins that are about to be stored, each table in one statement.</summary>
internal sealed class ActorRows
{
    public static readonly Bilingual OwnName = new("لم يعرف أحد بهذا الاسم قبله", "nobody was known by this name before");

    private readonly List<(long Id, string Name, string Key, ActorKind Kind, string? Country, string? Description, bool Registered)> _actors = [];
    private readonly List<(string Key, string Name, long Actor, AliasBasis Basis, double Score, Bilingual Reason, string Blocks)> _aliases = [];
    private readonly Dictionary<(long First, long Second), (double Score, Bilingual Reason)> _twins = [];

    public int Actors => _actors.Count;

    public int Aliases => _aliases.Count;

    public int Twins => _twins.Count;

    public void AddActor(long id, string name, string key, ActorKind kind, string? country, string? description, bool registered) =>
        _actors.Add((id, name, key, kind, country, description, registered));

    public void AddAlias(NameShape shape, string name, long actor, AliasBasis basis, double score, Bilingual reason, params string[] moreBlocks) =>
        _aliases.Add((shape.Key, name, actor, basis, score, reason, Join([.. shape.Blocks, .. moreBlocks])));

    public void AddTwins(long a, long b, double score, Bilingual reason)
    {
        if (a != b)
        {
            _twins.TryAdd((Math.Min(a, b), Math.Max(a, b)), (score, reason));
        }
    }

    /// <summary>Blocks hold no line end, so that an array of them can travel as one text.</summary>
    public static string Join(IEnumerable<string> blocks) => string.Join('\n', blocks.Distinct(StringComparer.Ordinal));

    public async Task WriteAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancellation)
    {
        if (_actors.Count > 0)
        {
            await connection.ExecuteAsync(
                """
                insert into actors (id, name, name_key, kind, country, description, registered)
                select * from unnest(@ids, @names, @keys, @kinds, @countries, @descriptions, @registered)
                """,
                new SqlParameters()
                    .Add("ids", [.. _actors.Select(row => row.Id)])
                    .Add("names", [.. _actors.Select(row => row.Name)])
                    .Add("keys", [.. _actors.Select(row => row.Key)])
                    .Add("kinds", [.. _actors.Select(row => KebabName.Of(row.Kind))])
                    .Add("countries", _actors.Select(row => row.Country).ToArray(), NpgsqlDbType.Text | NpgsqlDbType.Array)
                    .Add("descriptions", _actors.Select(row => row.Description).ToArray(), NpgsqlDbType.Text | NpgsqlDbType.Array)
                    .Add("registered", [.. _actors.Select(row => row.Registered)]),
                cancellation);
        }

        if (_aliases.Count > 0)
        {
            await connection.ExecuteAsync(
                """
                insert into actor_aliases (name_key, name, actor_id, basis, score, reason_ar, reason_en, blocks)
                select key, name, actor, basis, score, ar, en, string_to_array(blocks, E'\n')
                from unnest(@keys, @names, @actors, @bases, @scores, @ar, @en, @blocks) a (key, name, actor, basis, score, ar, en, blocks)
                on conflict (name_key) do nothing
                """,
                new SqlParameters()
                    .Add("keys", [.. _aliases.Select(row => row.Key)])
                    .Add("names", [.. _aliases.Select(row => row.Name)])
                    .Add("actors", [.. _aliases.Select(row => row.Actor)])
                    .Add("bases", [.. _aliases.Select(row => KebabName.Of(row.Basis))])
                    .Add("scores", _aliases.Select(row => row.Score).ToArray(), NpgsqlDbType.Double | NpgsqlDbType.Array)
                    .Add("ar", [.. _aliases.Select(row => row.Reason.Ar)])
                    .Add("en", [.. _aliases.Select(row => row.Reason.En)])
                    .Add("blocks", [.. _aliases.Select(row => row.Blocks)]),
                cancellation);
        }

        if (_twins.Count > 0)
        {
            // A pair that somebody has decided about is not asked again.
            await connection.ExecuteAsync(
                """
                insert into conflicts (kind, state, first_id, second_id, score, reason_ar, reason_en, finding, found_at)
                select 'actor-twins', 'open', first, second, score, ar, en, '{}', @now
                from unnest(@first, @second, @scores, @ar, @en) t (first, second, score, ar, en)
                on conflict (kind, first_id, second_id, article_id) do nothing
                """,
                new SqlParameters()
                    .Add("first", [.. _twins.Keys.Select(pair => pair.First)])
                    .Add("second", [.. _twins.Keys.Select(pair => pair.Second)])
                    .Add("scores", _twins.Values.Select(row => row.Score).ToArray(), NpgsqlDbType.Double | NpgsqlDbType.Array)
                    .Add("ar", [.. _twins.Values.Select(row => row.Reason.Ar)])
                    .Add("en", [.. _twins.Values.Select(row => row.Reason.En)])
                    .Add("now", now),
                cancellation);
        }
    }
}
