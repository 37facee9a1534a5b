using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Actors;

/// <summary>Takes a decision about actors back, or brings it back, where nobody has moved the same names since.</summary>
internal static class ActorReversal
{
    private const string Later = """
        where d.subject = 'actor' and d.id > @id
          and (d.subject_id in (@actor, @other) or d.after->'other' in (to_jsonb(@actor), to_jsonb(@other)))
        order by d.id desc
        limit 1
        """;

    /// <param name="connection">In a transaction.</param>
    /// <param name="record">The decision as it was made first.</param>
    /// <param name="kind">Undo or redo.</param>
    /// <param name="editor">Who decides.</param>
    /// <param name="comment">Why, or null.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<DecisionResult> RunAsync(
        NpgsqlConnection connection, DecisionRecord record, BatchKind kind, Editor editor, string? comment, DateTimeOffset now, CancellationToken cancellation)
    {
        await ActorLocks.DecideAsync(connection, cancellation);
        var (other, names) = record.After!.Actors!.Value;
        var actor = record.Subject.Id;
        var later = await connection.FirstAsync(
            $"{DecisionSql.Select}\n{Later}",
            new SqlParameters().Add("id", record.Id).Add("actor", actor).Add("other", other), DecisionSql.Read, cancellation);
        var isFree = kind == BatchKind.Undo
            ? later is null || (later.Undoes == record.Id && later.Made == BatchKind.Redo)
            : later is not null && later.Undoes == record.Id && later.Made == BatchKind.Undo;
        if (!isFree)
        {
            return new DecisionResult.Blocked([later ?? record]);
        }

        var session = new ActorSession(connection, editor, comment, now, cancellation);
        if (names.Count > 0)
        {
            var (from, into) = kind == BatchKind.Undo ? (other, actor) : (actor, other);
            await session.MoveAsync(from, into, [.. names]);
        }

        await session.SetTwinsAsync(actor, other, (record.Kind, kind) switch
        {
            (_, BatchKind.Undo) when record.Kind != DecisionKind.SplitActor => ConflictState.Open,
            (DecisionKind.MergeActors, _) or (_, BatchKind.Undo) => ConflictState.Settled,
            _ => ConflictState.Dismissed,
        });
        var made = await session.AppendAsync(record.Kind, actor, other, [.. names], kind, (record.Batch, record.Id));
        return new DecisionResult.Saved(made.Batch, [made], []);
    }
}
