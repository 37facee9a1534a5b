using Timeline.Storage.Sql;

namespace Timeline.Storage.Review;

/// <summary>Keeps true which expressions wait for a second editor, in the transaction of the decision that makes or ends it.</summary>
internal static class SecondLooks
{
    /// <summary>The article and outlet of the mention <c>m</c> are <c>a</c>.</summary>
    private const string IsAsked = """
        exists (
            select from review_rules r
            where (r.outlet_id is null or r.outlet_id = a.outlet_id)
              and (r.rule is null or r.rule = m.rule)
              and (r.least_dependants = 0 or r.least_dependants <= (select count(*) from entries e where e.mention_id = m.id))
              and (r.actor_id is null or exists (
                   select from entries e join entry_actors p on p.entry_id = e.id where e.mention_id = m.id and p.actor_id = r.actor_id)))
        """;

    // Where no lead has asked for a second editor, nothing else is looked at. Who answered is told by the decisions that nobody took back.
    // What is disputed is in the queue anyway, what is locked is decided.
    private const string Update = $"""
        with answered as (
            select m.id, min(b.editor_id) as editor_id, count(distinct b.editor_id) as editors
            from time_mentions m
            join articles a on a.id = m.article_id
            join decisions d on d.article_id = m.article_id and d.span_start = m.span_start and d.span_end = m.span_end
                and d.subject = 'mention' and d.content_key = a.content_key and d.field in ('days', 'verdict')
            join decision_batches b on b.id = d.batch_id and b.kind in ('decide', 'redo')
            where exists (select from review_rules) and m.id = any(@mentions) and m.state in ('reviewed', 'rejected') and {IsAsked}
              and not exists (
                  select from decisions u join decision_batches ub on ub.id = u.batch_id and ub.kind = 'undo' where u.undoes = d.id)
            group by m.id
        ), ended as (
            delete from second_looks s
            where s.mention_id = any(@mentions) and not exists (select from answered w where w.id = s.mention_id and w.editors = 1)
        )
        insert into second_looks (mention_id, editor_id, asked_at)
        select w.id, w.editor_id, @now from answered w where w.editors = 1 order by w.id
        on conflict (mention_id) do update set editor_id = excluded.editor_id
        """;

    /// <param name="trip">In a transaction that holds the articles, after the decisions are put over them.</param>
    /// <param name="mentions">What was decided about.</param>
    /// <param name="now">The moment of the decision.</param>
    public static void Move(RoundTrip trip, long[] mentions, DateTimeOffset now)
    {
        if (mentions.Length > 0)
        {
            trip.Execute(Update, new SqlParameters().Add("mentions", mentions).Add("now", now));
        }
    }
}
