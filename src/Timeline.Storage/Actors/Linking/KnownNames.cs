using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Actors;

/// <summary>A name that leads to an actor.</summary>
internal sealed record KnownName(NameShape Shape, long ActorId, ActorKind Kind, bool Registered);

/// <summary>The known names that some new ones may be like, by the keys that like names share.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<string, List<KnownName>> _byBlock = new(StringComparer.Ordinal);

    /// <summary>Reads the names of these blocks from the store.</summary>
    public static async Task<KnownNames> ReadAsync(NpgsqlConnection connection, IEnumerable<string> blocks, CancellationToken cancellation)
    {
        var known = new KnownNames();
        var rows = await connection.QueryAsync(
            """
            select l.name, l.actor_id, a.kind, a.registered, l.blocks
            from actor_aliases l
            join actors a on a.id = l.actor_id
            where l.blocks && @blocks and l.basis <> 'metonym'
            order by l.actor_id, l.name_key
            """,
            new SqlParameters().Add("blocks", [.. blocks.Distinct(StringComparer.Ordinal)]),
            row => (Known: new KnownName(NameShape.Of(row.Text()), row.Int64(), row.Word<ActorKind>(), row.Boolean()), Blocks: row.Array<string>()),
            cancellation);
        foreach (var (name, keys) in rows)
        {
            known.Add(name, keys);
        }

        return known;
    }

    public void Add(KnownName name) => Add(name, name.Shape.Blocks);

    /// <summary>The actors that the name may mean, the likeliest first, each once.</summary>
    public List<(KnownName Actor, NameMatch Match)> Find(NameShape name)
    {
        var best = new Dictionary<long, (KnownName Actor, NameMatch Match)>();
        foreach (var candidate in name.Blocks.SelectMany(block => _byBlock.GetValueOrDefault(block) ?? []))
        {
            if (NameMatcher.Compare(name, candidate.Shape, candidate.Kind, candidate.Registered) is { } match && match.Score >= NameMatcher.Least
                && (!best.TryGetValue(candidate.ActorId, out var other) || (match.IsCertain, match.Score).CompareTo((other.Match.IsCertain, other.Match.Score)) > 0))
            {
                best[candidate.ActorId] = (candidate, match);
            }
        }

        return [.. best.Values.OrderByDescending(pair => pair.Match.Score).ThenBy(pair => pair.Actor.ActorId)];
    }

    private void Add(KnownName name, string[] blocks)
    {
        foreach (var block in blocks)
        {
            if (!_byBlock.TryGetValue(block, out var names))
            {
                _byBlock[block] = names = [];
            }

            names.Add(name);
        }
    }
}
