namespace Timeline.Migrations.Migrations;

/// <summary>Gives entries that are stored already their places, folded as names are, and counts them by place.</summary>
internal static class EntryPlacesSql
{
    /// <summary>Nothing else of an entry changes, so neither history nor counts need to hear of it one by one.</summary>
    public const string Fill = """
        alter table entries disable trigger user;
        update entries e
        set place_key = nullif(btrim(regexp_replace(regexp_replace(
                translate(lower(g.place), 'أإآٱٲٳىیېۍئةہھۀەکڪګؤۆۇۈۋ', 'اااااايييييهههههكككووووو'),
                '[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069]', '', 'g'), '\s+', ' ', 'g')), '')
        from events g
        where g.entry_id = e.id and g.place is not null;
        alter table entries enable trigger user;
        """;

    public const string Count = "insert into entry_counts select * from true_entry_counts where dimension = 'p';";

    public const string Uncount = "delete from entry_counts where dimension = 'p';";
}
