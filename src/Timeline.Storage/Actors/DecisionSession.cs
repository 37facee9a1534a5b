using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Actors;

/// <summary>The steps of a decision about actors, in its transaction.</summary>
internal sealed class DecisionSession(NpgsqlConnection connection, string author, string? comment, DateTimeOffset now, CancellationToken cancellation)
{
    public NpgsqlConnection Connection => connection;

    public SqlParameters Parameters(ActorDecisionKind kind, long actor, long other) => new SqlParameters()
        .Add("kind", KebabName.Of(kind))
        .Add("actor", actor)
        .Add("other", other)
        .Add("author", author.Trim())
        .Add("comment", string.IsNullOrWhiteSpace(comment) ? null : comment.Trim())
        .Add("now", now);

    public async Task<ActorDecisionView> AppendAsync(SqlParameters parameters, IReadOnlyCollection<string> names) =>
        (await connection.QueryAsync(ActorSql.Append, parameters.Add("names", [.. names]), ActorSql.ReadDecision, cancellation))[0];

    /// <summary>The entries of an actor, locked.</summary>
    public async Task<long[]> EntriesAsync(long actor)
    {
        long[] entries = [.. await connection.QueryAsync(
            ActorSql.EntriesOf, new SqlParameters().Add("actors", [actor]), row => row.Int64(), cancellation)];
        await connection.QueryAsync(ActorSql.LockEntries, new SqlParameters().Add("entries", entries), row => row.Int64(), cancellation);
        return entries;
    }

    public Task RelinkAsync(long[] entries) => entries.Length == 0
        ? Task.CompletedTask
        : connection.ExecuteAsync(ActorSql.Relink, new SqlParameters().Add("entries", entries), cancellation);

    /// <summary>The actor that was merged into the other with one of these names as its own, alive again; null when there is none.</summary>
    public async Task<long?> ReviveAsync(long from, string[] keys)
    {
        var ids = await connection.QueryAsync(
            """
            update actors set merged_into = null
            where id = (select id from actors where merged_into = @from and name_key = any(@keys) order by id limit 1)
            returning id
            """,
            new SqlParameters().Add("from", from).Add("keys", keys), row => row.Int64(), cancellation);
        return ids.Count > 0 ? ids[0] : null;
    }

    public async Task<long> MakeAsync(string name, string key)
    {
        var shape = NameShape.Of(name);
        var ids = await connection.QueryAsync(
            "insert into actors (name, name_key, kind, country) values (@name, @key, @kind, @country) returning id",
            new SqlParameters().Add("name", name).Add("key", key).Add("kind", KebabName.Of(shape.Kind)).Add("country", shape.Country),
            row => row.Int64(), cancellation);
        return ids[0];
    }
}
