using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Reads what waits for a person because it cannot all be right.</summary>
public sealed class ConflictQuery(NpgsqlDataSource dataSource)
{
    private const string Select = """
        select c.id, c.kind, c.state, c.article_id, coalesce(t.title, left(t.text, 100)),
               c.first_id, coalesce(e.label, a.name, d.phrase), e.days, e.sentence, e.article_id, eo.name,
               c.second_id, coalesce(f.label, b.name), f.days, f.sentence, f.article_id, fo.name,
               c.score, c.reason_ar, c.reason_en, c.found_at, c.closed_at, c.xmin::text::bigint
        from conflicts c
        left join articles t on t.id = c.article_id
        left join entries e on c.kind = 'event-days' and e.id = c.first_id
        left join entries f on c.kind = 'event-days' and f.id = c.second_id
        left join outlets eo on eo.id = e.outlet_id
        left join outlets fo on fo.id = f.outlet_id
        left join actors a on c.kind = 'actor-twins' and a.id = c.first_id
        left join actors b on c.kind = 'actor-twins' and b.id = c.second_id
        left join decisions d on c.kind = 'unplaced-decision' and d.id = c.first_id
        """;

    /// <summary>Conflicts, those that matter most first.</summary>
    /// <param name="kind">Only this kind; null for all.</param>
    /// <param name="state">Only these.</param>
    /// <param name="articleId">Only those of this article.</param>
    /// <param name="skip">How many to leave out: the queue is worked off from its beginning.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<ConflictView>> ListAsync(
        ConflictKind? kind = null, ConflictState state = ConflictState.Open, long? articleId = null, int skip = 0, int limit = 50, CancellationToken cancellation = default)
    {
        var parameters = new SqlParameters()
            .Add("kind", kind is { } some ? KebabName.Of(some) : null).Add("state", KebabName.Of(state)).Add("article", articleId)
            .Add("skip", Math.Max(0, skip)).Add("limit", Math.Clamp(limit, 1, 500));
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"""
            {Select}
            where c.state = @state and (@kind is null or c.kind = @kind) and (@article is null or c.article_id = @article)
            order by c.score desc, c.id
            offset @skip limit @limit
            """,
            parameters, Read, cancellation);
    }

    /// <summary>One conflict; null when there is none of this id.</summary>
    public async Task<ConflictView?> GetAsync(long id, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync($"{Select}\nwhere c.id = @id", new SqlParameters().Add("id", id), Read, cancellation);
    }

    /// <summary>How many there are of each kind and state.</summary>
    public async Task<IReadOnlyList<ConflictCount>> CountsAsync(CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            "select kind, state, count(*) from conflicts group by kind, state order by kind, state",
            new SqlParameters(), row => new ConflictCount(row.Word<ConflictKind>(), row.Word<ConflictState>(), row.Int64()), cancellation);
    }

    private static ConflictView Read(RowReader row)
    {
        var (id, kind, state) = (row.Int64(), row.Word<ConflictKind>(), row.Word<ConflictState>());
        var article = row.Int64OrNull() is { } number ? new ConflictArticle(number, row.TextOrNull() ?? "") : null;
        if (article is null)
        {
            _ = row.TextOrNull();
        }

        return new ConflictView(
            id, kind, state, article, Side(row), Side(row), row.Double(), new Bilingual(row.Text(), row.Text()), row.Moment(), row.MomentOrNull(), row.Int64());
    }

    private static ConflictSide? Side(RowReader row)
    {
        var side = new ConflictSide(row.Int64(), row.TextOrNull() ?? "", row.DaysOrNull(), row.TextOrNull(), row.Int64OrNull(), row.TextOrNull());
        return side.Id == 0 ? null : side;
    }
}
