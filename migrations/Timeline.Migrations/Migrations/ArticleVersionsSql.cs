namespace Timeline.Migrations.Migrations;

/// <summary>Keeps what was told of an article when something else is told of it, whoever changes it.</summary>
internal static class ArticleVersionsSql
{
    private const string Told = "title, url, published, writer_day, writer_day_basis";

    private static readonly string s_old = Of("old");

    public static readonly string Keep = $"""
        create function keep_article() returns trigger language plpgsql as $$
        begin
            insert into article_versions (article_id, valid_from, valid_to, {Told})
            values (old.id, old.updated_at, new.updated_at, {s_old});
            return null;
        end $$;
        create trigger articles_kept after update on articles for each row
            when (({s_old}) is distinct from ({Of("new")}) and old.updated_at < new.updated_at) execute function keep_article();
        """;

    public const string Drop = """
        drop trigger articles_kept on articles;
        drop function keep_article();
        """;

    private static string Of(string row) => string.Join(", ", Told.Split(", ").Select(column => $"{row}.{column}"));
}
