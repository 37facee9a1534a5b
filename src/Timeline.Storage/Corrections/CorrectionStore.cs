using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>
/// Keeps what people decide about the machine's dates. A decision, the mention it is about and every entry that hangs on
/// that mention move in one transaction; the machine's value stays beside it.
/// </summary>
public sealed class CorrectionStore(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>Sets the days of a time mention.</summary>
    /// <param name="mentionId">Which mention.</param>
    /// <param name="days">The days that hold from now on.</param>
    /// <param name="author">Who decides.</param>
    /// <param name="comment">Why, in the author's words, or null.</param>
    /// <param name="expectedVersion"><see cref="MentionView.Version"/> as the author saw it.</param>
    /// <param name="cancellation">Gives up, unless it is stored already.</param>
    public Task<CorrectionResult> SetDaysAsync(
        long mentionId, DayRange days, string author, string? comment, long expectedVersion, CancellationToken cancellation = default) =>
        DecideAsync(CorrectionKind.SetDays, mentionId, days, author, comment, expectedVersion, cancellation);

    /// <summary>Takes the machine's value again. The decision before stays on record.</summary>
    public Task<CorrectionResult> RevertAsync(
        long mentionId, string author, string? comment, long expectedVersion, CancellationToken cancellation = default) =>
        DecideAsync(CorrectionKind.Revert, mentionId, null, author, comment, expectedVersion, cancellation);

    /// <summary>What people decided about a mention, latest first.</summary>
    public async Task<IReadOnlyList<CorrectionRecord>> HistoryAsync(long mentionId, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await HistoryAsync(connection, mentionId, cancellation);
    }

    private static Task<List<CorrectionRecord>> HistoryAsync(NpgsqlConnection connection, long mentionId, CancellationToken cancellation) =>
        connection.QueryAsync(CorrectionSql.OfMention, new SqlParameters().Add("mention", mentionId), CorrectionSql.Read, cancellation);

    private async Task<CorrectionResult> DecideAsync(
        CorrectionKind kind, long mentionId, DayRange? days, string author, string? comment, long expectedVersion, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // The lock comes first, the comparison after it: of two who saw the same version, one waits and then differs.
        var mention = await connection.FirstAsync(
            $"{MentionSql.Select}\nwhere m.id = @mention\nfor update",
            new SqlParameters().Add("mention", mentionId), MentionSql.Read, cancellation);
        if (mention is null)
        {
            return new CorrectionResult.NotFound();
        }

        if (mention.Version != expectedVersion)
        {
            var history = await HistoryAsync(connection, mentionId, cancellation);
            return new CorrectionResult.Conflict(mention.Version, mention.Days, history.FirstOrDefault());
        }

        var parameters = new SqlParameters()
            .Add("mention", mentionId)
            .Add("kind", KebabName.Of(kind))
            .Add("days", days)
            .Add("grain", days is { } some ? KebabName.Of(CalendarGrain.Of(some)) : null)
            .Add("author", author.Trim())
            .Add("comment", string.IsNullOrWhiteSpace(comment) ? null : comment.Trim())
            .Add("now", time.GetUtcNow());
        var record = await connection.FirstAsync(CorrectionSql.Append, parameters, CorrectionSql.Read, cancellation);
        var moved = await connection.QueryAsync(CorrectionSql.MoveEntries, parameters, row => row.Int64(), cancellation);
        var version = await connection.QueryAsync(CorrectionSql.MoveMention, parameters, row => row.Int64(), cancellation);
        await transaction.CommitAsync(cancellation);
        return new CorrectionResult.Saved(record!, version[0], moved);
    }
}
