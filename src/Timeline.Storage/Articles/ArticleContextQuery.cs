using Npgsql;
using Timeline.Storage.Articles;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads who is named in an article and where others disagree with it.</summary>
public sealed class ArticleContextQuery(NpgsqlDataSource dataSource)
{
    private const string Names = """
        select l.actor_id, n.name, l.name_key
        from (select distinct p.actor_id from entries e join entry_actors p on p.entry_id = e.id where e.article_id = @article) a
        join actor_aliases l on l.actor_id = a.actor_id
        join actors n on n.id = a.actor_id
        limit 5000
        """;

    private const string Disagreements = """
        select e.id, e.label, e.days, d.id, d.article_id, o.name, d.days
        from entries e
        join event_links l on l.entry_id = e.id
        join event_links k on k.cluster_id = l.cluster_id and k.entry_id <> l.entry_id
        join entries d on d.id = k.entry_id
        left join outlets o on o.id = d.outlet_id
        where e.article_id = @article and not e.days && d.days
        order by e.span_start, d.first_day, d.id
        limit 50
        """;

    /// <param name="article">Its id.</param>
    /// <param name="text">Its text, in which the names are looked for.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<ArticleContext> GetAsync(long article, string text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parameters = new SqlParameters().Add("article", article);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var names = await connection.QueryAsync(
            Names, parameters, row => (Actor: new ActorName(row.Int64(), row.Text()), Key: row.Text()), cancellation);
        var disagreements = await connection.QueryAsync(
            Disagreements, parameters,
            row => new Disagreement(row.Int64(), row.Text(), row.Days(), row.Int64(), row.Int64(), row.TextOrNull(), row.Days()), cancellation);
        return new ArticleContext(NameFinder.Find(text, names), disagreements);
    }
}
