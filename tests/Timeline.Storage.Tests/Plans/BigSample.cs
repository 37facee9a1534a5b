using System.Globalization;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Plans;

/// <summary>Thirty thousand entries of three thousand articles and actors, each with its mention, and decisions about a third of them; made in the database.</summary>
public sealed class BigSample : IAsyncLifetime
{
    /// <summary>The first of each; their ids follow each other.</summary>
    public const long Article = 1_000_000;

    public const long Actor = 2_000_000;

    public const long Mention = 3_000_000;

    public const long Entry = 4_000_000;

    private const int Articles = 3_000;

    private const int Entries = 30_000;

    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        await Database.ScalarAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            set session_replication_role = replica;
            insert into analysis_runs (analyzer_version, source, started_at, finished_at) values ('test', 'test', now(), now());
            insert into outlets (name, name_key, time_zone) select 'وكالة' || i, 'وكاله' || i, 'Asia/Beirut' from generate_series(0, 9) i;
            insert into actors (id, name, name_key, kind) select {Actor} + i, 'فلان' || i, 'فلان' || i, 'person' from generate_series(0, 2999) i;
            insert into actor_aliases (name_key, name, actor_id, blocks) select name_key, name, id, array[name_key] from actors where id >= {Actor};
            insert into articles (id, content_key, title, text, search, published, writer_day, writer_day_basis, writer_day_confidence, analysis_run_id, outlet_id, ingested_at, updated_at)
            select {Article} + i, 'content-' || i, 'خبر ' || i, repeat('كلمه' || i || ' ', 50), 'كلمه' || i, d.day, d.day, 'metadata', 0.9, (select min(id) from analysis_runs),
                   (select min(id) from outlets) + i % 10, now(), now()
            from generate_series(0, {Articles} - 1) i
            cross join lateral (select date '2005-01-01' + i * 5479 / {Articles} as day) d;
            insert into time_mentions (id, article_id, span_start, span_end, phrase, type, value, machine_days, machine_grain, confidence, rule, anchor, anchor_start, steps, alternatives)
            select {Mention} + i, {Article} + i / 10, 5 * (i % 10), 5 * (i % 10) + 4, 'أمس', 'DATE', a.published::text, daterange(a.published, a.published, '[]'), 'day', 0.9, 'test.day', 'writer-day', 0, '[]', '[]'
            from generate_series(0, {Entries} - 1) i
            join articles a on a.id = {Article} + i / 10;
            insert into entries (id, kind, article_id, outlet_id, place_key, mention_id, type, status, label, span_start, span_end, sentence, sentence_start, search,
                                 machine_days, machine_basis, machine_grain, actor_count, actor_names, rule, confidence, updated_at)
            select {Entry} + i, case when i % 2 = 0 then 'event' else 'statement' end, a.id, a.outlet_id, case when i % 2 = 0 then 'مدينه' || i % 40 end, {Mention} + i, (array['CONSULT', 'STATE', 'AGREE', 'WARN', 'PROTEST', 'DENY'])[1 + i % 6],
                   case when i % 9 = 0 then 'planned' else 'happened' end, 'خبر ' || i, 5 * (i % 10), 5 * (i % 10) + 4, 'نص كلمة' || i % 3000, 0, 'خبر كلمه' || i % 3000,
                   daterange(a.published, a.published, '[]'), 'mention', 'day', 2, array['فلان' || i % 3000, 'فلان' || (i + 7) % 3000], 'test', 0.5 + i % 50 / 100.0, now()
            from generate_series(0, {Entries} - 1) i
            join articles a on a.id = {Article} + i / 10;
            insert into entry_actors (entry_id, actor_id, ordinal, kind, first_day, last_day)
            select e.id, {Actor} + (e.id - {Entry} + o * 7) % 3000, o, e.kind, e.first_day, e.last_day
            from entries e cross join generate_series(0, 1) o;
            insert into statements (entry_id, speaker, quotation, cue, content_start, content_end, content, reasons) select id, 'فلان', 'indirect', 'قال', 0, 2, 'نص', '[]' from entries where kind = 'statement';
            insert into events (entry_id, place) select id, place_key from entries where kind = 'event';
            insert into event_mentions (event_id, article_id, trigger_start, trigger_end, trigger, rule, confidence, reasons)
            select id, article_id, span_start, span_end, 'التقى', 'test', 0.5, '[]' from entries where kind = 'event';
            set session_replication_role = origin;
            """));
        await Database.Counts.RebuildAsync();
        var editor = new Editor("1", "ليلى");
        (await Database.Decisions.DecideAsync(
            editor, [.. Enumerable.Range(5_000, 10_000).Select(i => Decision.SetDays(Subject.Mention(Mention + i), DayRange.Of(new DateOnly(2011, 1, 1).AddDays(i % 900))))]))
            .ShouldBeOfType<DecisionResult.Saved>();
        await Database.ScalarAsync("analyze");
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
