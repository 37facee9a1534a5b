using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage.Decisions;

/// <summary>A mention under people's decisions: what the machine says, what stands in the table, and what holds.</summary>
internal sealed record MentionOverlay(long Id, DayRange? MachineDays, DayRange? Days, string? Grain, string? State, HumanValues Human)
{
    public const string Select = """
        select m.id, m.machine_days, m.corrected_days, m.corrected_grain, m.state, h.human
        from time_mentions m
        join articles a on a.id = m.article_id
        cross join lateral (
            select jsonb_object_agg(v.field, v.value)::text as human
            from (
                select distinct on (d.field) d.field, case when d.field = 'lock' and d.after is not null then d.machine else d.after end as value
                from decisions d
                where d.article_id = m.article_id and d.span_start = m.span_start and d.span_end = m.span_end
                  and d.subject = 'mention' and d.content_key = a.content_key and d.field <> 'comment'
                order by d.field, d.id desc
            ) v
            where v.value is not null
        ) h
        where m.id = any(@mentions)
        """;

    public static MentionOverlay Read(RowReader row) =>
        new(row.Int64(), row.DaysOrNull(), row.DaysOrNull(), row.TextOrNull(), row.TextOrNull(), new HumanValues(row.TextOrNull()));

    /// <summary>What holds, in the same form.</summary>
    public MentionOverlay Over()
    {
        var days = Human.Days is { } set && !(Human.IsLocked && !Human.SetsDays && set.Days == MachineDays) ? Human.Days : null;
        return this with
        {
            Days = days?.Days,
            Grain = days is { } some ? KebabName.Of(some.Grain) : null,
            State = Human.State(null) is { } state ? KebabName.Of(state) : null,
        };
    }
}
