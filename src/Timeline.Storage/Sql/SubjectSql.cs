namespace Timeline.Storage.Sql;

/// <summary>
/// Statements about what a batch decides about. They ask the tables of those kinds of subject alone that the batch has: most batches have one
/// kind, and to make five ready for nothing is a good part of a short statement's time.
/// </summary>
internal sealed class SubjectSql
{
    // As it stands: the rows @mentions, @entries (rejected ones too), @articles and @conflicts, with their keys and what the machine says of them.
    private const string Mentions = """
        select 'mention', m.id, m.article_id, null::text, m.span_start, m.span_end, m.phrase, m.xmin::text::bigint,
               jsonb_build_object('days', case when m.machine_days is not null then
                   jsonb_build_object('from', lower(m.machine_days), 'to', upper(m.machine_days) - 1, 'grain', m.machine_grain) end)
        from time_mentions m
        where m.id = any(@mentions)
        """;

    private const string Entries = """
        select 'entry', e.id, e.article_id, e.kind, e.span_start, e.span_end,
               coalesce(s.cue, (select t.trigger from event_mentions t where t.event_id = e.id order by t.id limit 1), ''), e.xmin::text::bigint,
               jsonb_build_object(
                   'days', case when e.machine_days is not null then
                       jsonb_build_object('from', lower(e.machine_days), 'to', upper(e.machine_days) - 1, 'grain', e.machine_grain) end,
                   'type', coalesce(e.machine->>'type', e.type), 'status', coalesce(e.machine->>'status', e.status),
                   'quotation', coalesce(e.machine->>'quotation', s.quotation),
                   'speaker', case when e.machine ? 'speaker' then e.machine->'speaker' else to_jsonb(s.speaker) end,
                   'participants', coalesce(e.machine->'names', to_jsonb(e.actor_names)))
        from entries e
        left join statements s on s.entry_id = e.id
        where e.id = any(@entries)
        union all
        select 'entry', t.entry_id, t.article_id, t.kind, t.span_start, t.span_end, t.phrase, t.xmin::text::bigint, '{}'::jsonb
        from tombstones t
        where t.entry_id = any(@entries) and t.reason = 'rejected'
        """;

    private const string Articles = """
        select 'article', a.id, a.id, null::text, 0, 0, '', a.xmin::text::bigint,
               jsonb_build_object('writer-day', (select d.machine from decisions d where d.article_id = a.id and d.field = 'writer-day' order by d.id limit 1))
        from articles a
        where a.id = any(@articles)
        """;

    private const string Conflicts = """
        select 'conflict', c.id, null::bigint, null::text, 0, 0, '', c.xmin::text::bigint, '{}'::jsonb
        from conflicts c
        where c.id = any(@conflicts) and c.kind <> 'actor-twins'
        """;

    private const string Names = "k (subject, id, article_id, entry_kind, span_start, span_end, phrase, version, machine)";

    // The decisions about the phrase k, whatever its id was then; and those about what is no phrase.
    private const string SameSubject = """
        d.article_id = k.article_id and d.span_start = k.span_start and d.span_end = k.span_end
            and d.subject = k.subject and d.entry_kind is not distinct from k.entry_kind and d.content_key = a.content_key
        """;

    private const string SameId = "k.article_id is null and d.subject = k.subject and d.subject_id = k.id";

    // What is locked stays as it is seen, whatever a later analysis says.
    private const string Effective = """
        case k.subject
            when 'mention' then (
                select jsonb_build_object('days', case when m.days is not null then
                    jsonb_build_object('from', lower(m.days), 'to', upper(m.days) - 1, 'grain', m.grain) end)
                from time_mentions m where m.id = k.id)
            when 'entry' then (
                select jsonb_build_object(
                    'days', case when e.days is not null then jsonb_build_object('from', lower(e.days), 'to', upper(e.days) - 1, 'grain', e.grain) end,
                    'type', e.type, 'status', e.status)
                from entries e where e.id = k.id)
            else '{}'
        end
        """;

    private static readonly Kind[] s_kinds =
    [
        new(SubjectKind.Mention, Mentions, "select 'mention', m.id, m.article_id, m.xmin::text::bigint from time_mentions m where m.id = any(@mentions)"),
        new(SubjectKind.Entry, Entries,
            """
            select 'entry', e.id, e.article_id, e.xmin::text::bigint from entries e where e.id = any(@entries)
            union all select 'entry', t.entry_id, t.article_id, t.xmin::text::bigint from tombstones t where t.entry_id = any(@entries)
            """),
        new(SubjectKind.Article, Articles, "select 'article', a.id, a.id, a.xmin::text::bigint from articles a where a.id = any(@articles)"),
        new(SubjectKind.Conflict, Conflicts, "select 'conflict', c.id, null::bigint, c.xmin::text::bigint from conflicts c where c.id = any(@conflicts)"),
    ];

    // One for each choice of kinds, made when it is first asked for.
    private static readonly SubjectSql?[] s_made = new SubjectSql?[1 << s_kinds.Length];

    private SubjectSql(IReadOnlyCollection<Kind> kinds)
    {
        var subjects = string.Join("\nunion all\n", kinds.Select(kind => kind.Rows));
        LockArticles = $"""
            with k (subject, id, article_id, version) as materialized ({string.Join("\nunion all\n", kinds.Select(kind => kind.Versions))})
            select a.id
            from articles a
            where a.id = any(array(select k.article_id from k))
              and not exists (
                  select from k join unnest(@subjects, @ids, @seen) i (subject, id, version) on i.subject = k.subject and i.id = k.id
                  where i.version <> k.version)
            order by a.id
            for no key update of a
            """;
        Check = $"""
            select k.subject, k.id, k.article_id, k.version, last.id,
                   (select case when d.after is not null then d.id end from decisions d
                    where {SameSubject} and d.field = 'lock' order by d.id desc limit 1)
            from ({subjects}) {Names}
            left join articles a on a.id = k.article_id
            cross join lateral (
                select coalesce(
                    (select d.id from decisions d where {SameSubject} and d.field <> 'comment' order by d.id desc limit 1),
                    (select d.id from decisions d where {SameId} order by d.id desc limit 1)) as id
            ) last
            """;
        Append = $"""
            insert into decisions (batch_id, kind, field, subject, subject_id, article_id, content_key, entry_kind, span_start, span_end, phrase, machine, before, after, undoes)
            select @batch, i.kind, i.field, k.subject, k.id, k.article_id, a.content_key, k.entry_kind, k.span_start, k.span_end, k.phrase,
                   case when i.field = 'lock' then k.machine || {Effective} else nullif(k.machine -> i.field, 'null') end,
                   coalesce(
                       (select d.after from decisions d where {SameSubject} and d.field = i.field order by d.id desc limit 1),
                       (select d.after from decisions d where {SameId} and d.field = i.field order by d.id desc limit 1)),
                   i.value::jsonb, i.undoes
            from unnest(@kinds, @fields, @subjects, @ids, @values, @undone) with ordinality i (kind, field, subject, id, value, undoes, place)
            join ({subjects}) {Names} on k.subject = i.subject and k.id = i.id
            left join articles a on a.id = k.article_id
            order by i.place
            """;
    }

    /// <summary>
    /// Locks the articles of the subjects in one order: whoever changes an article waits here for whoever else does. Who saw what has changed
    /// since (<c>@seen</c> is each one's version as it was seen, or null) locks nothing, and neither waits nor makes others wait.
    /// </summary>
    public string LockArticles { get; }

    /// <summary>Each subject's article and version, and the latest decisions about it: any, and a lock that holds.</summary>
    public string Check { get; }

    /// <summary>Adds decisions in the order given; the database fills in what they are about.</summary>
    public string Append { get; }

    /// <param name="kinds">Of all subjects that the statements are given; actors are decided about elsewhere.</param>
    public static SubjectSql Of(IEnumerable<SubjectKind> kinds)
    {
        var wanted = kinds.ToHashSet();
        var chosen = s_kinds.Where(kind => wanted.Contains(kind.Subject)).ToList();
        if (chosen.Count == 0)
        {
            chosen = [.. s_kinds];
        }

        var place = chosen.Sum(kind => 1 << Array.IndexOf(s_kinds, kind));
        return s_made[place] ??= new SubjectSql(chosen);
    }

    /// <param name="Rows">The subjects, as <see cref="Names"/> says.</param>
    /// <param name="Versions">Which they are, their articles, and the versions that hold.</param>
    private sealed record Kind(SubjectKind Subject, string Rows, string Versions);
}
