using Npgsql;
using Timeline.Storage.Clustering;
using Timeline.Storage.Decisions;
using Timeline.Storage.Review;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Actors;

/// <summary>The steps of a decision about actors, in its transaction.</summary>
internal sealed class ActorSession(NpgsqlConnection connection, Editor editor, string? comment, DateTimeOffset now, CancellationToken cancellation)
{
    public NpgsqlConnection Connection => connection;

    /// <summary>All names that lead to an actor.</summary>
    public async Task<string[]> NamesAsync(long actor) =>
    [
        .. await connection.QueryAsync(
            "select name_key from actor_aliases where actor_id = @actor order by name_key", new SqlParameters().Add("actor", actor), row => row.Text(), cancellation),
    ];

    /// <summary>Gives names to another actor; entries, their counts, their history and the events that they tell follow.</summary>
    /// <returns>How many entries have other actors now.</returns>
    public async Task<long> MoveAsync(long actor, long into, string[] names)
    {
        var parameters = new SqlParameters().Add("actor", actor).Add("into", into).Add("names", names).Add("now", now);
        long[] entries = [.. await connection.QueryAsync(ActorSql.EntriesOf, parameters, row => row.Int64(), cancellation)];
        parameters.Add("entries", entries);
        await connection.QueryAsync(ActorSql.LockEntries, parameters, row => row.Int64(), cancellation);
        await EntryHistory.KeepAsync(connection, entries, now, cancellation);
        await connection.ExecuteAsync(ActorSql.MoveNames, parameters, cancellation);
        if (entries.Length > 0)
        {
            await connection.ExecuteAsync(ActorSql.Relink, parameters, cancellation);
            await connection.ExecuteAsync($"update entries e set {EntryHistory.Changed} where e.id = any(@entries)", parameters, cancellation);
            var clusters = await EventClusters.OfEntriesAsync(connection, entries, cancellation);
            await EventClusters.ReviseAsync(connection, entries, clusters, [], now, cancellation);
        }

        return entries.Length;
    }

    public async Task MergeTwinsAsync(long actor, long into)
    {
        await connection.ExecuteAsync(ActorSql.MergeTwins, new SqlParameters().Add("actor", actor).Add("into", into).Add("now", now), cancellation);
        await SetTwinsAsync(actor, into, ConflictState.Settled);
    }

    public Task SetTwinsAsync(long actor, long other, ConflictState state) => connection.ExecuteAsync(
        ActorSql.SetTwins,
        new SqlParameters().Add("actor", actor).Add("other", other).Add("state", KebabName.Of(state)).Add("now", now), cancellation);

    /// <summary>Notes the decision, in a batch of its own: the last step.</summary>
    /// <param name="kind">What was decided.</param>
    /// <param name="actor">About whom.</param>
    /// <param name="other">The other actor.</param>
    /// <param name="names">The folded names that moved.</param>
    /// <param name="made">Decided afresh, or taken or brought back.</param>
    /// <param name="undone">The batch and the decision that it takes or brings back.</param>
    public async Task<DecisionRecord> AppendAsync(
        DecisionKind kind, long actor, long other, string[] names, BatchKind made = BatchKind.Decide, (long Batch, long Decision)? undone = null)
    {
        var ids = await connection.QueryAsync(
            ActorSql.Append,
            new SqlParameters()
                .Add("made", KebabName.Of(made)).Add("undone_batch", undone?.Batch).Add("undone", undone?.Decision)
                .Add("editor", editor.Id).Add("name", editor.Name).Add("comment", string.IsNullOrWhiteSpace(comment) ? null : comment.Trim())
                .Add("kind", KebabName.Of(kind)).Add("actor", actor).Add("other", other).Add("names", names).Add("now", now),
            row => row.Int64(), cancellation);
        await Changes.MarkAsync(connection, now, cancellation);
        var record = (await connection.FirstAsync($"{DecisionSql.Select}\nwhere d.id = @id", new SqlParameters().Add("id", ids[0]), DecisionSql.Read, cancellation))!;
        await using var trip = new RoundTrip(connection);
        NoticeSql.Write(trip, editor, record.Batch);
        await trip.RunAsync(cancellation);
        return record;
    }

    /// <summary>The actor that was merged into the other with one of these names as its own; null when there is none.</summary>
    public async Task<long?> MergedUnderAsync(long from, string[] keys)
    {
        var ids = await connection.QueryAsync(
            "select id from actors where merged_into = @from and name_key = any(@keys) order by id limit 1",
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
