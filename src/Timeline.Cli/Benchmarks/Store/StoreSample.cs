using Npgsql;

namespace Timeline.Cli.Benchmarks.Store;

/// <summary>
/// Fills a database with entries that behave as news does, the same ones each time: few actors and outlets that everybody
/// speaks of and very many others, quiet weekends, crises that fill weeks, over fifteen years.
/// </summary>
internal sealed class StoreSample(NpgsqlDataSource dataSource)
{
    public const int Actors = 20_000;

    /// <summary>Ids of articles and entries that are stored beside these begin here.</summary>
    public const int OthersFrom = 1_000_000_000;

    private const int Sentences = 50_000;

    /// <summary>Words that the sentences are made of, the first ones far more often than the last.</summary>
    private static readonly string[] s_words =
    [
        "قال", "الرئيس", "وزير", "الخارجية", "إن", "على", "في", "من", "المحادثات", "السلام", "مجلس", "الأمن", "القوات", "المدينة", "اتفاق",
        "الأمم", "المتحدة", "الحكومة", "المعارضة", "الانتخابات", "اجتماع", "زيارة", "وقف", "النار", "عقوبات", "هجوم", "مدنيين", "مساعدات",
        "الحدود", "اللاجئين", "المفاوضات", "جنيف", "أستانا", "سوتشي", "دمشق", "موسكو", "واشنطن", "أنقرة", "طهران", "الرياض", "بغداد", "القاهرة",
        "تونس", "الجزائر", "الرباط", "بيروت", "عمان", "صنعاء", "طرابلس", "الخرطوم", "البرلمان", "القرار", "البيان", "المتحدث", "المبعوث",
        "الميزانية", "النفط", "الأسعار", "التعليم", "الصحة", "القضاء", "المحكمة", "السفير", "الوفد", "اللجنة", "المعبر", "الهدنة", "التصعيد",
    ];

    /// <summary>Makes the things that entries name.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => ExecuteAsync(
        $"""
        insert into outlets (name, name_key, time_zone) select 'وكالة ' || i, 'وكاله ' || i, 'Asia/Beirut' from generate_series(1, 200) i;
        insert into actors (name, name_key) select 'شخص ' || i, 'شخص ' || i from generate_series(1, {Actors}) i;
        insert into actor_aliases (name_key, name, actor_id) select name_key, name, id from actors where not registered;
        insert into analysis_runs (analyzer_version, source, started_at, finished_at) values ('bench', 'bench', now(), now());
        select setseed(0.2017);
        create table bench_sentences as
        select i as id, string_agg(word, ' ' order by n) as sentence
        from (select i, n, (@words)[1 + floor(exp(random() * ln({s_words.Length}.0)) - 1)::int] || case when random() < 0.1 then ' ' || floor(random() * 3000)::int else '' end as word
              from generate_series(1, {Sentences}) i cross join generate_series(1, 18) n offset 0) w
        group by i;
        create unique index on bench_sentences (id);
        select setval(pg_get_serial_sequence('articles', 'id'), {OthersFrom}), setval(pg_get_serial_sequence('entries', 'id'), {OthersFrom});
        create table bench_crises as select date '2010-01-01' + floor(random() * 5400)::int as day, row_number() over () as id from generate_series(1, 40);
        """,
        cancellation,
        new NpgsqlParameter("words", s_words));

    /// <summary>Adds entries numbered from one to the other, twenty to an article. Counts are not kept meanwhile, and indexes made anew afterwards.</summary>
    public async Task AddAsync(int from, int to, CancellationToken cancellation)
    {
        await ExecuteAsync(
            """
            create table bench_indexes as
            select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
            from pg_index i
            where i.indrelid in ('entries'::regclass, 'entry_actors'::regclass) and not i.indisunique;
            do $$
            declare
                made text;
            begin
                for made in select name from bench_indexes loop
                    execute 'drop index ' || made;
                end loop;
            end $$;
            """,
            cancellation).ConfigureAwait(false);
        await ExecuteAsync(
            $"""
            set session_replication_role = replica;
            insert into articles (id, content_key, title, text, search, published, writer_day, writer_day_basis, writer_day_confidence, analysis_run_id,
                                  outlet_id, ingested_at, updated_at)
            select i, 'bench-' || i, 'عنوان ' || i, s.sentence, s.sentence, null, null, 'metadata', 0.9, (select min(id) from analysis_runs),
                   (select min(id) from outlets) + floor(exp(hashint4(i) / 2147483648.0 * 0.5 * ln(199) + 0.5 * ln(199)))::int, now(), now()
            from generate_series({from / 20}, {(to / 20) - 1}) i
            join bench_sentences s on s.id = 1 + i % {Sentences};
            select setseed({from % 1000} / 1000.0);
            create table bench_rows as
            select i, a.outlet_id, i / 20 as article_id, t.first_day, t.first_day + case when t.long < 0.85 then 0 when t.long < 0.95 then 1 + floor(t.long * 997)::int % 30 else 365 end as last_day,
                   t.kind, t.type, t.undated, 1 + floor(random() * {Sentences})::int as sentence, 1 + floor(exp(random() * ln({Actors - 1}.0)))::int as actor,
                   case when random() < 0.4 then 1 + floor(exp(random() * ln({Actors - 1}.0)))::int end as other
            from (
                select i, d.first_day + case when extract(isodow from d.first_day) in (5, 6) and random() < 0.6 then 2 else 0 end as first_day,
                       random() as long, random() < 0.03 as undated, k.kind,
                       case when k.kind = 'event' then (array['CONSULT', 'ASSAULT', 'AGREE', 'COERCE', 'SANCTION', 'PROTEST', 'OFFICE', 'AID', 'YIELD', 'MOBILIZE'])[1 + floor(exp(random() * ln(10)) - 1)::int]
                            else (array['STATE', 'DEMAND', 'ACCUSE', 'DENY', 'WELCOME', 'CONDEMN', 'PROMISE', 'THREATEN', 'WARN'])[1 + floor(exp(random() * ln(9)) - 1)::int] end as type
                from generate_series({from}, {to - 1}) i
                cross join lateral (select case when i + random() > 0 and random() < 0.3
                    then (select c.day + floor(-ln(1 - random()) * 12)::int from bench_crises c where c.id = 1 + i % 40)
                    else date '2010-01-01' + floor(random() * 5479)::int end as first_day) d
                cross join lateral (select case when random() < 0.3 and i >= 0 then 'event' else 'statement' end as kind) k
                offset 0
            ) t
            join articles a on a.id = i / 20;
            insert into entries (id, kind, article_id, outlet_id, type, status, label, span_start, span_end, sentence, sentence_start, search,
                                 machine_days, machine_basis, machine_grain, actor_count, rule, confidence, updated_at)
            select b.i, b.kind, b.article_id, b.outlet_id, b.type, case when b.i % 9 = 0 then 'planned' else 'happened' end, left(s.sentence, 60), 5 * (b.i % 20), 5 * (b.i % 20) + 4, s.sentence, 0, s.sentence,
                   case when not b.undated then daterange(b.first_day, b.last_day, '[]') end, 'mention', case when b.last_day > b.first_day then 'month' else 'day' end,
                   1 + (b.other is not null and b.other <> b.actor)::int, 'bench', 0.5 + (b.i % 50) / 100.0, now()
            from bench_rows b join bench_sentences s on s.id = b.sentence;
            insert into entry_actors (entry_id, actor_id, ordinal, kind, first_day, last_day)
            select b.i, (select min(id) from actors where not registered) - 1 + p.actor, p.n, b.kind, case when not b.undated then b.first_day end, case when not b.undated then b.last_day end
            from bench_rows b cross join lateral (values (0, b.actor), (1, nullif(b.other, b.actor))) p(n, actor)
            where p.actor is not null;
            drop table bench_rows;
            reset session_replication_role;
            """,
            cancellation).ConfigureAwait(false);
        await ExecuteAsync(
            """
            do $$
            declare
                made text;
            begin
                for made in select definition from bench_indexes loop
                    execute made;
                end loop;
            end $$;
            drop table bench_indexes;
            """,
            cancellation).ConfigureAwait(false);
    }

    /// <summary>What the planner and the visibility map need to know.</summary>
    public Task SettleAsync(CancellationToken cancellation) => ExecuteAsync("vacuum analyze", cancellation);

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.CommandTimeout = 0;
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
