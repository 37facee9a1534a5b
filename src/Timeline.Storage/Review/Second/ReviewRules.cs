using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>What leads want two people to look at. A rule holds for what is decided from then on.</summary>
public sealed class ReviewRules(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>More rules than this would ask for everything twice.</summary>
    public const int MostRules = 50;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ReviewRuleRow>> ListAsync(CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"""
            select r.id, o.name, a.name, r.rule, r.least_dependants, r.editor_name, r.added_at
            from review_rules r
            left join outlets o on o.id = r.outlet_id
            left join actors a on a.id = r.actor_id
            order by r.id desc limit {MostRules}
            """,
            new SqlParameters(),
            row => new ReviewRuleRow(row.Int64(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.Int32(), row.Text(), row.Moment()), cancellation);
    }

    /// <summary>Adds a rule.</summary>
    /// <param name="editor">Who asks for it.</param>
    /// <param name="of">Outlet, actor and tagger's rule of it; doubt and period are not asked here.</param>
    /// <param name="leastDependants">How many entries at least hang on the expression; 0 for any.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False when there are <see cref="MostRules"/> already.</returns>
    public async Task<bool> AddAsync(Editor editor, ReviewFilter of, int leastDependants, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(of);
        ArgumentOutOfRangeException.ThrowIfNegative(leastDependants);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
            $"""
            insert into review_rules (outlet_id, actor_id, rule, least_dependants, editor_name, added_at)
            select @outlet, @actor, @rule, @least, @name, @now
            where (select count(*) from review_rules) < {MostRules}
            """,
            new SqlParameters().Add("outlet", of.OutletId).Add("actor", of.ActorId).Add("rule", string.IsNullOrWhiteSpace(of.Rule) ? null : of.Rule.Trim())
                .Add("least", leastDependants).Add("name", editor.Name).Add("now", time.GetUtcNow()), cancellation) > 0;
    }

    /// <summary>Takes a rule away; what waits for a second editor because of it goes on waiting.</summary>
    /// <returns>False when there is none of this id.</returns>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync("delete from review_rules where id = @id", new SqlParameters().Add("id", id), cancellation) > 0;
    }
}
