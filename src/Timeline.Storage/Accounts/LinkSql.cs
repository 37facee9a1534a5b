namespace Timeline.Storage;

/// <summary>Links by which passwords are chosen.</summary>
internal static class LinkSql
{
    /// <summary>The name of the account that the link <c>@hash</c> is for.</summary>
    public const string Find = """
        select a.user_name
        from account_links l
        join accounts a on a.id = l.account_id
        where l.secret_hash = @hash and l.used_at is null and l.expires_at > @now and a.disabled_at is null
        """;

    public const string Use = "update account_links set used_at = @now where secret_hash = @hash and used_at is null and expires_at > @now";

    /// <summary>A new link; those that the account had before are worth nothing from then on.</summary>
    public const string Replace = """
        with older as (update account_links set used_at = @now where account_id = @account and used_at is null)
        insert into account_links (account_id, kind, secret_hash, expires_at)
        values (@account, @kind, @hash, @expires)
        """;
}
