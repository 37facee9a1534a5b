namespace Timeline.Storage.Sql;

/// <summary>Reads corrections.</summary>
internal static class CorrectionSql
{
    public const string Columns =
        "c.id, c.kind, c.article_id, c.span_start, c.span_end, c.phrase, c.machine_days, c.before_days, c.after_days, c.author, c.comment, c.at";

    /// <summary>What people decided about the mention <c>@mention</c>, latest first.</summary>
    public const string OfMention = $"""
        select {Columns}
        from time_mentions m
        join corrections c on c.article_id = m.article_id
            and c.span_start = m.span_start and c.span_end = m.span_end and c.phrase = m.phrase
        where m.id = @mention
        order by c.id desc
        """;

    /// <summary>Adds a decision; the database fills in what it is about.</summary>
    public const string Append = $"""
        insert into corrections as c (kind, article_id, content_key, span_start, span_end, phrase, machine_days, before_days, after_days, author, comment, at)
        select @kind, m.article_id, a.content_key, m.span_start, m.span_end, m.phrase, m.machine_days, m.days, coalesce(@days, m.machine_days),
               @author, @comment, @now
        from time_mentions m
        join articles a on a.id = m.article_id
        where m.id = @mention
        returning {Columns}
        """;

    public const string MoveEntries = """
        update entries
        set corrected_days = @days, corrected_grain = @grain, updated_at = @now
        where mention_id = @mention
        returning id
        """;

    public const string MoveMention = """
        update time_mentions
        set corrected_days = @days, corrected_grain = @grain
        where id = @mention
        returning xmin::text::bigint
        """;

    public static CorrectionRecord Read(RowReader row) => new(
        row.Int64(),
        row.Word<CorrectionKind>(),
        row.Int64(),
        new TextSpan(row.Int32(), row.Int32()),
        row.Text(),
        row.DaysOrNull(),
        row.DaysOrNull(),
        row.DaysOrNull(),
        row.Text(),
        row.TextOrNull(),
        row.Moment());
}
