using Npgsql;
using Timeline.Storage.Actors;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>
/// Keeps what people decide about who is who. A decision moves names; entries, their counts and everything that is ingested later
/// follow the names. Decisions are only ever added; an actor that was merged stays as a signpost.
/// </summary>
public sealed class ActorStore(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>Makes one actor part of another: all its names lead there from now on.</summary>
    /// <param name="actor">The one that goes, as the author saw it.</param>
    /// <param name="into">The one that stays, as the author saw it.</param>
    /// <param name="author">Who decides.</param>
    /// <param name="comment">Why, or null.</param>
    /// <param name="cancellation">Gives up, unless it is stored already.</param>
    public Task<ActorResult> MergeAsync(ActorRow actor, ActorRow into, string author, string? comment = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(into);
        return actor.Id == into.Id
            ? throw new ArgumentException("An actor cannot be merged into itself.", nameof(into))
            : DecideAsync([actor, into], author, comment, async decision =>
            {
                var entries = await decision.EntriesAsync(actor.Id);
                var parameters = decision.Parameters(ActorDecisionKind.Merge, actor.Id, into.Id).Add("into", into.Id).Add("state", KebabName.Of(TwinState.Merged));
                var names = await decision.Connection.QueryAsync(ActorSql.MergeAliases, parameters, row => row.Text(), cancellation);
                await decision.Connection.ExecuteAsync(ActorSql.MergeTwins, parameters, cancellation);
                await decision.Connection.ExecuteAsync(ActorSql.SetTwins, parameters, cancellation);
                await decision.Connection.ExecuteAsync(ActorSql.MergeActors, parameters, cancellation);
                await decision.RelinkAsync(entries);
                return new ActorResult.Saved(await decision.AppendAsync(parameters, names), into.Id, entries.Length);
            }, cancellation);
    }

    /// <summary>
    /// Gives some names of an actor to an actor of their own: the one that was merged in with them, where there is one, else a new one.
    /// </summary>
    /// <param name="actor">As the author saw it.</param>
    /// <param name="names">In any spelling variant; the actor's own name is not among them.</param>
    /// <param name="author">Who decides.</param>
    /// <param name="comment">Why, or null.</param>
    /// <param name="cancellation">Gives up, unless it is stored already.</param>
    public Task<ActorResult> SplitAsync(
        ActorRow actor, IReadOnlyCollection<string> names, string author, string? comment = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(names);
        string[] keys = [.. names.Select(NameKey.Of).Distinct(StringComparer.Ordinal)];
        return DecideAsync([actor], author, comment, async decision =>
        {
            var held = await decision.Connection.QueryAsync(
                """
                select l.name_key, l.name, l.name_key = a.name_key
                from actor_aliases l
                join actors a on a.id = l.actor_id
                where l.actor_id = @actor and l.name_key = any(@keys)
                """,
                new SqlParameters().Add("actor", actor.Id).Add("keys", keys), row => (Key: row.Text(), Name: row.Text(), IsOwn: row.Boolean()), cancellation);
            string[] wrong = [.. keys.Except(held.Where(name => !name.IsOwn).Select(name => name.Key), StringComparer.Ordinal)];
            if (wrong.Length > 0 || keys.Length == 0)
            {
                return new ActorResult.Refused(wrong);
            }

            var entries = await decision.EntriesAsync(actor.Id);
            var other = await decision.ReviveAsync(actor.Id, keys) ?? await decision.MakeAsync(held[0].Name, held[0].Key);
            var parameters = decision.Parameters(ActorDecisionKind.Split, actor.Id, other).Add("keys", keys).Add("state", KebabName.Of(TwinState.Different));
            await decision.Connection.ExecuteAsync(
                """
                update actor_aliases set actor_id = @other, basis = 'editor' where name_key = any(@keys);
                update actors set name = name where id = @actor;
                """,
                parameters, cancellation);
            await decision.Connection.ExecuteAsync(ActorSql.SetTwins, parameters, cancellation);
            await decision.RelinkAsync(entries);
            return new ActorResult.Saved(await decision.AppendAsync(parameters, keys), other, entries.Length);
        }, cancellation);
    }

    /// <summary>Says that two actors are two: they are not asked about again.</summary>
    public Task<ActorResult> KeepApartAsync(ActorRow first, ActorRow second, string author, string? comment = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Id == second.Id
            ? throw new ArgumentException("An actor cannot be kept apart from itself.", nameof(second))
            : DecideAsync([first, second], author, comment, async decision =>
            {
                var parameters = decision.Parameters(ActorDecisionKind.Different, first.Id, second.Id).Add("state", KebabName.Of(TwinState.Different));
                await decision.Connection.ExecuteAsync(ActorSql.SetTwins, parameters, cancellation);
                return new ActorResult.Saved(await decision.AppendAsync(parameters, []), first.Id, 0);
            }, cancellation);
    }

    private async Task<ActorResult> DecideAsync(
        ActorRow[] seen, string author, string? comment, Func<DecisionSession, Task<ActorResult>> decide, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // The lock comes first, the comparison after it: of two who saw the same version, one waits and then differs.
        await ActorLocks.DecideAsync(connection, cancellation);
        var current = await connection.QueryAsync(
            $"select {ActorSql.Row("a")} from actors a where a.id = any(@ids) and a.merged_into is null order by a.id for update",
            new SqlParameters().Add("ids", [.. seen.Select(actor => actor.Id)]), ActorSql.ReadRow, cancellation);
        if (Array.Find(seen, actor => !current.Exists(row => row.Id == actor.Id)) is { } missing)
        {
            return new ActorResult.NotFound(missing.Id);
        }

        if (Array.Exists(seen, actor => current.Find(row => row.Id == actor.Id)!.Version != actor.Version))
        {
            return new ActorResult.Conflict(current);
        }

        var result = await decide(new DecisionSession(connection, author, comment, time.GetUtcNow(), cancellation));
        if (result is ActorResult.Saved)
        {
            await transaction.CommitAsync(cancellation);
        }

        return result;
    }
}
