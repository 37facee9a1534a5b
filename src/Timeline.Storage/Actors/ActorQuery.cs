using Npgsql;
using Timeline.Storage.Actors;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads the registry of actors.</summary>
public sealed class ActorQuery(NpgsqlDataSource dataSource)
{
    /// <summary>Actors by the number of their entries.</summary>
    /// <param name="name">Part of a name, in any spelling variant; null for all.</param>
    /// <param name="kind">Only this kind.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<ActorRow>> ListAsync(
        string? name = null, ActorKind? kind = null, int limit = 50, CancellationToken cancellation = default)
    {
        var parameters = new SqlParameters()
            .Add("name", LikePattern.Of(name)).Add("kind", kind is { } some ? KebabName.Of(some) : null).Add("limit", Math.Clamp(limit, 1, 500));
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"""
            select {ActorSql.Row("a")}
            from actors a
            where a.merged_into is null
              and (@kind is null or a.kind = @kind)
              and (@name is null or exists (select from actor_aliases l where l.actor_id = a.id and l.name_key like @name))
            order by 5 desc, a.id
            limit @limit
            """,
            parameters, ActorSql.ReadRow, cancellation);
    }

    /// <summary>One actor; an id that was merged leads to the actor it went into. Null when there is none of this id.</summary>
    public async Task<ActorView?> GetAsync(long id, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var found = await connection.FirstAsync(
            $"""
            select {ActorSql.Row("a")}, a.description, a.registered
            from actors g
            join actors a on a.id = coalesce(g.merged_into, g.id)
            where g.id = @id
            """,
            new SqlParameters().Add("id", id), row => new { Actor = ActorSql.ReadRow(row), Description = row.TextOrNull(), Registered = row.Boolean() }, cancellation);
        if (found is null)
        {
            return null;
        }

        var parameters = new SqlParameters().Add("id", found.Actor.Id);
        var names = await connection.QueryAsync(
            "select name, basis, score, reason_ar, reason_en from actor_aliases where actor_id = @id order by basis = 'metonym', score desc, name",
            parameters,
            row => new ActorNameView(row.Text(), row.Word<AliasBasis>(), row.Double(), new Temporal.Bilingual(row.Text(), row.Text())), cancellation);
        var terms = await connection.QueryAsync(
            """
            select t.office, t.country, t.start_edtf, t.end_edtf, t.source
            from actor_terms t
            where t.actor_id in (select a.id from actors a where a.id = @id or a.merged_into = @id)
            order by t.start_edtf, t.id
            """,
            parameters, row => new ActorTermView(row.Text(), row.Text(), row.Text(), row.Text(), row.Text()), cancellation);
        var decisions = await connection.QueryAsync(
            $"{DecisionSql.Select}\nwhere d.subject = 'actor' and (d.subject_id = @id or d.after->'other' = to_jsonb(@id))\norder by d.id desc limit 200",
            parameters, DecisionSql.Read, cancellation);
        return new ActorView(found.Actor, found.Description, found.Registered, names, terms, decisions);
    }

    /// <summary>Pairs that may be one actor, the likeliest first.</summary>
    /// <param name="state">Only these.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<TwinView>> TwinsAsync(
        ConflictState state = ConflictState.Open, int limit = 50, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"""
            select t.id, {ActorSql.Row("a")}, {ActorSql.Row("b")}, t.score, t.reason_ar, t.reason_en, t.state
            from conflicts t
            join actors a on a.id = t.first_id
            join actors b on b.id = t.second_id
            where t.kind = 'actor-twins' and t.state = @state
            order by t.score desc, t.id
            limit @limit
            """,
            new SqlParameters().Add("state", KebabName.Of(state)).Add("limit", Math.Clamp(limit, 1, 500)),
            row => new TwinView(
                row.Int64(), ActorSql.ReadRow(row), ActorSql.ReadRow(row), row.Double(), new Temporal.Bilingual(row.Text(), row.Text()), row.Word<ConflictState>()),
            cancellation);
    }
}
