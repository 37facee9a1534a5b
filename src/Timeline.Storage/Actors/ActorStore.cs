using Npgsql;
using Timeline.Storage.Actors;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>
/// Keeps what people decide about who is who. A decision moves names; entries, their counts and everything that is ingested later
/// follow the names. An actor that was merged stays as a signpost. Each decision is a batch: <see cref="DecisionStore.UndoAsync"/> takes it back.
/// </summary>
public sealed class ActorStore(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>Makes one actor part of another: all its names lead there from now on.</summary>
    /// <param name="actor">The one that goes, as the editor saw it.</param>
    /// <param name="into">The one that stays, as the editor saw it.</param>
    /// <param name="editor">Who decides.</param>
    /// <param name="comment">Why, or null.</param>
    /// <param name="cancellation">Gives up, unless it is stored already.</param>
    public Task<ActorResult> MergeAsync(ActorRow actor, ActorRow into, Editor editor, string? comment = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(into);
        return actor.Id == into.Id
            ? throw new ArgumentException("An actor cannot be merged into itself.", nameof(into))
            : DecideAsync([actor, into], editor, comment, async decision =>
            {
                var names = await decision.NamesAsync(actor.Id);
                var moved = await decision.MoveAsync(actor.Id, into.Id, names);
                await decision.MergeTwinsAsync(actor.Id, into.Id);
                return new ActorResult.Saved(await decision.AppendAsync(DecisionKind.MergeActors, actor.Id, into.Id, names), into.Id, moved);
            }, cancellation);
    }

    /// <summary>
    /// Gives some names of an actor to an actor of their own: the one that was merged in with them, where there is one, else a new one.
    /// </summary>
    /// <param name="actor">As the editor saw it.</param>
    /// <param name="names">In any spelling variant; the actor's own name is not among them.</param>
    /// <param name="editor">Who decides.</param>
    /// <param name="comment">Why, or null.</param>
    /// <param name="cancellation">Gives up, unless it is stored already.</param>
    public Task<ActorResult> SplitAsync(
        ActorRow actor, IReadOnlyCollection<string> names, Editor editor, string? comment = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(names);
        string[] keys = [.. names.Select(NameKey.Of).Distinct(StringComparer.Ordinal)];
        return DecideAsync([actor], editor, comment, async decision =>
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

            var other = await decision.MergedUnderAsync(actor.Id, keys) ?? await decision.MakeAsync(held[0].Name, held[0].Key);
            var moved = await decision.MoveAsync(actor.Id, other, keys);
            await decision.SetTwinsAsync(actor.Id, other, ConflictState.Dismissed);
            return new ActorResult.Saved(await decision.AppendAsync(DecisionKind.SplitActor, actor.Id, other, keys), other, moved);
        }, cancellation);
    }

    /// <summary>Says that two actors are two: they are not asked about again.</summary>
    public Task<ActorResult> KeepApartAsync(ActorRow first, ActorRow second, Editor editor, string? comment = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Id == second.Id
            ? throw new ArgumentException("An actor cannot be kept apart from itself.", nameof(second))
            : DecideAsync([first, second], editor, comment, async decision =>
            {
                await decision.SetTwinsAsync(first.Id, second.Id, ConflictState.Dismissed);
                return new ActorResult.Saved(await decision.AppendAsync(DecisionKind.KeepActorsApart, first.Id, second.Id, []), first.Id, 0);
            }, cancellation);
    }

    private Task<ActorResult> DecideAsync(
        ActorRow[] seen, Editor editor, string? comment, Func<ActorSession, Task<ActorResult>> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(editor);
        return StoreRetry.OnceAsync(async () =>
        {
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

            var result = await decide(new ActorSession(connection, editor, comment, time.GetUtcNow(), cancellation));
            if (result is ActorResult.Saved)
            {
                await transaction.CommitAsync(cancellation);
            }

            return result;
        });
    }
}
