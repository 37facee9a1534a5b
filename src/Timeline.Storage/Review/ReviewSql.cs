namespace Timeline.Storage;

/// <summary>Statements about the queue.</summary>
internal static class ReviewSql
{
    /// <summary>What is still to be decided of the mentions <c>m</c>.</summary>
    public const string Open = "(m.state is null or m.state = 'disputed')";

    /// <summary>What is still to be decided of the entries <c>e</c> that no expression dates: they lie on the desk for themselves.</summary>
    private const string OpenAlone = "e.mention_id is null and (e.state is null or e.state = 'disputed')";

    /// <summary>What waits for somebody else than who decided first: the mentions <c>m</c>.</summary>
    private const string Second = "exists (select from second_looks s where s.mention_id = m.id and s.editor_id <> @editor)";

    private const string Fits = """
        not m.id = any(@skipped)
              and (@rule is null or m.rule = @rule)
              and (@outlet is null and @period is null or exists (
                   select 1 from articles a
                   where a.id = m.article_id and (@outlet is null or a.outlet_id = @outlet) and (@period is null or a.writer_day <@ @period)))
              and (@actor is null or exists (
                   select 1 from entries e join entry_actors p on p.entry_id = e.id where e.mention_id = m.id and p.actor_id = @actor))
              and not exists (select 1 from review_claims c where c.mention_id = m.id and c.expires_at > @now and c.editor_id <> @editor)
        """;

    private const string FitsAlone = """
        not e.id = any(@skipped_entries)
              and (@rule is null or e.rule = @rule)
              and (@outlet is null or e.outlet_id = @outlet)
              and (@period is null or exists (select 1 from articles a where a.id = e.article_id and a.writer_day <@ @period))
              and (@actor is null or exists (select 1 from entry_actors p where p.entry_id = e.id and p.actor_id = @actor))
              and not exists (select 1 from review_claims c where c.entry_id = e.id and c.expires_at > @now and c.editor_id <> @editor)
        """;

    /// <summary>
    /// Claims the next of the queue for an editor. Of the thousand least certain expressions that fit the filter and are free, of the thousand
    /// that wait longest for a second editor, and of the thousand least certain entries that no expression dates, the heaviest are taken. Who comes second steps over rows that the first holds, and where the first
    /// was just done, the claim itself refuses.
    /// </summary>
    public const string Claim = $"""
        with pool as (
            (select m.id, m.confidence
             from time_mentions m
             where {Open}
              and (@doubt is null or @doubt not in ('second-look', 'no-expression'))
              and (@doubt is null
                   or (@doubt = 'unsure' and m.state is null)
                   or (@doubt = 'disputed' and m.state = 'disputed')
                   or (@doubt = 'ambiguous' and jsonb_array_length(m.alternatives) > 0)
                   or (@doubt = 'undated' and m.days is null))
              and {Fits}
             order by m.confidence, m.id
             limit 1000)
            union all
            (select m.id, m.confidence
             from second_looks l
             join time_mentions m on m.id = l.mention_id
             where l.editor_id <> @editor and not {Open} and (@doubt is null or @doubt = 'second-look')
              and {Fits}
             order by l.asked_at, l.mention_id
             limit 1000)
        ), ranked as (
            select p.id, (1 - p.confidence) * (1 + (select count(*) from entries e where e.mention_id = p.id)) as weight
            from pool p
        ), picked as (
            select m.id, r.weight
            from time_mentions m
            join ranked r on r.id = m.id
            where {Open} or {Second}
            order by r.weight desc, m.id
            limit @limit
            for no key update of m skip locked
        ), alone as (
            select e.id, 1 - e.confidence as weight
            from entries e
            where {OpenAlone}
              and (@doubt is null or @doubt = 'no-expression'
                   or (@doubt = 'unsure' and e.state is null)
                   or (@doubt = 'disputed' and e.state = 'disputed')
                   or (@doubt = 'undated' and e.days is null))
              and {FitsAlone}
            order by e.confidence, e.id
            limit @limit
            for no key update skip locked
        ), chosen as (
            select x.subject, x.id
            from (
                select 'mention' as subject, p.id, p.weight from picked p
                union all
                select 'entry', a.id, a.weight from alone a
            ) x
            order by x.weight desc, x.subject desc, x.id
            limit @limit
        ), mentions as (
            insert into review_claims as c (mention_id, editor_id, editor_name, expires_at)
            select k.id, @editor, @name, @expires from chosen k where k.subject = 'mention' order by k.id
            on conflict (mention_id) do update
                set editor_id = excluded.editor_id, editor_name = excluded.editor_name, expires_at = excluded.expires_at
                where c.expires_at <= @now or c.editor_id = excluded.editor_id
            returning c.mention_id
        ), entries as (
            insert into review_claims as c (entry_id, editor_id, editor_name, expires_at)
            select k.id, @editor, @name, @expires from chosen k where k.subject = 'entry' order by k.id
            on conflict (entry_id) do update
                set editor_id = excluded.editor_id, editor_name = excluded.editor_name, expires_at = excluded.expires_at
                where c.expires_at <= @now or c.editor_id = excluded.editor_id
            returning c.entry_id
        )
        select 'mention', m.mention_id from mentions m
        union all
        select 'entry', e.entry_id from entries e
        """;

    public const string Renew = "update review_claims set expires_at = @expires where editor_id = @editor and expires_at > @now";

    public const string Release = "delete from review_claims where editor_id = @editor and (@subject is null or case @subject when 'mention' then mention_id = @id else entry_id = @id end)";

    /// <summary>Articles of the mentions <c>@mentions</c>, with the size of each mention's group.</summary>
    public const string Items = $"""
        select m.id, a.id, a.title, o.name, a.text, a.writer_day, a.writer_day_basis,
               (select count(*) from (
                   select 1 from time_mentions m2 where m2.rule = m.rule and left(m2.phrase, 100) = left(m.phrase, 100) and m2.phrase = m.phrase
                     and (m2.state is null or m2.state = 'disputed') limit 1000) g)::int,
               a.xmin::text::bigint,
               (select s.editor_id from second_looks s where s.mention_id = m.id)
        from time_mentions m
        join articles a on a.id = m.article_id
        left join outlets o on o.id = a.outlet_id
        where m.id = any(@mentions)
        """;

    /// <summary>Articles of the entries <c>@entries</c>, of those that no expression dates.</summary>
    public const string ItemsAlone = """
        select e.id, a.id, a.title, o.name, a.text, a.writer_day, a.writer_day_basis, 1, a.xmin::text::bigint, null
        from entries e
        join articles a on a.id = e.article_id
        left join outlets o on o.id = a.outlet_id
        where e.id = any(@entries) and e.mention_id is null
        """;

    /// <summary>The entries that hang on the mentions <c>@mentions</c>, and the entries <c>@entries</c>.</summary>
    public const string Dependants = """
        select coalesce(e.mention_id, 0), e.id, e.span_start, e.span_end, e.kind, e.label, e.type, e.status, s.speaker, s.quotation, e.days, e.state, e.confidence, e.date_basis, e.xmin::text::bigint,
               coalesce(s.cue, (select t.trigger from event_mentions t where t.event_id = e.id order by t.id limit 1), ''),
               coalesce((select array_agg(a.name order by p.ordinal) from entry_actors p join actors a on a.id = p.actor_id where p.entry_id = e.id), '{}'),
               coalesce((select array_agg(p.actor_id order by p.ordinal) from entry_actors p where p.entry_id = e.id), '{}')
        from entries e
        left join statements s on s.entry_id = e.id
        where e.mention_id = any(@mentions) or (e.id = any(@entries) and e.mention_id is null)
        order by e.mention_id, e.span_start, e.id
        """;

    /// <summary>Entries of one's kind and type, with the same cue or trigger and the same first actor, that nobody decided about.</summary>
    public const string EntryGroup = """
        select 'entry', e.id, e.xmin::text::bigint, a.id, a.title, e.sentence, e.days, a.writer_day
        from entries k
        left join statements ks on ks.entry_id = k.id
        join entry_actors kp on kp.entry_id = k.id and kp.ordinal = 0
        join entry_actors p on p.actor_id = kp.actor_id and p.ordinal = 0
        join entries e on e.id = p.entry_id and e.kind = k.kind and e.type = k.type
        left join statements s on s.entry_id = e.id
        join articles a on a.id = e.article_id
        where k.id = @entry and (e.id = k.id or e.state is null or e.state = 'disputed')
          and coalesce(s.cue, (select t.trigger from event_mentions t where t.event_id = e.id order by t.id limit 1))
              = coalesce(ks.cue, (select t.trigger from event_mentions t where t.event_id = k.id order by t.id limit 1))
        order by e.id = k.id desc, e.first_day desc nulls last, e.id
        limit @limit
        """;

    /// <summary>The open mentions with one's phrase and rule that nobody else is looking at.</summary>
    public const string Group = $"""
        select 'mention', m.id, m.xmin::text::bigint, a.id, a.title,
               substring(a.text from greatest(1, m.span_start - 80) for m.span_end - m.span_start + 160), m.days, a.writer_day
        from time_mentions k
        join time_mentions m on m.rule = k.rule and left(m.phrase, 100) = left(k.phrase, 100) and m.phrase = k.phrase
        join articles a on a.id = m.article_id
        where k.id = @mention and {Open}
          and not exists (select 1 from review_claims c where c.mention_id = m.id and c.expires_at > @now and c.editor_id <> @editor)
        order by m.id = k.id desc, a.writer_day desc nulls last, m.id
        limit @limit
        """;

    /// <summary>What was decided since a moment, by all and by one; what was taken back counts for nothing.</summary>
    public const string Progress = $"""
        select coalesce(sum(n) filter (where editor_id = @editor), 0)::int, coalesce(sum(n), 0)::int,
               least(@most, (select count(*) from (select 1 from time_mentions m where {Open} limit @most) x)
                   + (select count(*) from (select 1 from entries e where {OpenAlone} limit @most) x))::int
        from (
            select b.editor_id, (select count(*) from decisions d where d.batch_id = b.id) as n
            from decision_batches b
            where b.at >= @since and b.kind in ('decide', 'redo')
              and not exists (select 1 from decision_batches u where u.undoes = b.id and u.kind = 'undo')
        ) x
        """;
}
