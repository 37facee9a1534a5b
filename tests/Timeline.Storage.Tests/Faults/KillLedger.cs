using System.Globalization;
using Npgsql;
using Timeline.FaultWorker;
using Timeline.Ingestion;

namespace Timeline.Storage.Tests.Faults;

/// <summary>What was acknowledged in all rounds so far, and whether the database still holds it, once.</summary>
internal sealed class KillLedger
{
    private readonly HashSet<int> _stored = [];
    private readonly HashSet<int> _reread = [];
    private readonly Dictionary<long, string> _decided = [];

    // What must never be found, whatever was going on.
    private static readonly (string What, string Count)[] s_never =
    [
        ("a batch of articles stored in part", $"select count(*) from (select 1 from articles group by split_part(external_id, '-', 1) having count(*) <> {NumberedArticle.PerBatch}) x"),
        ("an article stored twice", "select count(*) - count(distinct external_id) from articles"),
        ("an entry stored twice", "select count(*) from (select 1 from entries group by article_id, kind, span_start, span_end, type having count(*) > 1) x"),
        ("an entry both stored and rejected", "select count(*) from entries e join tombstones t on t.entry_id = e.id"),
        ("a batch of decisions stored twice", "select count(comment) - count(distinct comment) from decision_batches"),
        ("a batch of decisions stored in part",
            "select count(*) from decision_batches b where b.comment is not null and (select count(*) from decisions d where d.batch_id = b.id) <> split_part(b.comment, '-', 3)::int"),
        ("an interrupted run over all articles begun anew", "select count(*) - count(distinct analyzer_version) from analysis_runs where source = 'reanalyze' and finished_at is null"),
        ("a mention without the days that people gave it", """
            select count(*)
            from time_mentions m
            join articles a on a.id = m.article_id
            left join lateral (
                select d.after from decisions d
                where d.article_id = m.article_id and d.content_key = a.content_key and d.subject = 'mention' and d.field = 'days'
                  and d.span_start = m.span_start and d.span_end = m.span_end
                order by d.id desc limit 1) d on true
            where m.corrected_days is distinct from case when d.after is not null then daterange((d.after->>'from')::date, (d.after->>'to')::date, '[]') end
            """),
        ("an entry that does not follow its mention",
            "select count(*) from entries e join time_mentions m on m.id = e.mention_id where m.corrected_days is not null and e.days is distinct from m.corrected_days"),
        ("an entry on the timeline that was rejected", """
            select count(*)
            from entries e
            join articles a on a.id = e.article_id
            cross join lateral (
                select d.after from decisions d
                where d.article_id = e.article_id and d.content_key = a.content_key and d.subject = 'entry' and d.field = 'verdict' and d.entry_kind = e.kind
                  and d.span_start = e.span_start and d.span_end = e.span_end
                order by d.id desc limit 1) d
            where d.after = '"rejected"'
            """),
    ];

    /// <summary>How many things were acknowledged.</summary>
    public int Count => _stored.Count + _reread.Count + _decided.Count;

    /// <summary>The last batch once more, as a loader does that starts again.</summary>
    public int NextBatch => Math.Max(0, _stored.DefaultIfEmpty().Max() - 1);

    public int NextVersion => _reread.DefaultIfEmpty().Max() + 1;

    public void Add(IEnumerable<string> lines)
    {
        foreach (var words in lines.Select(line => line.Split(' ', 3)))
        {
            switch (words[0])
            {
                case "stored":
                    _stored.Add(Number(words[1]));
                    break;
                case "reread":
                    _reread.Add(Number(words[1]));
                    break;
                case "decided":
                    _decided.Add(Number(words[1]), words[2]);
                    break;
            }
        }
    }

    /// <summary>Compares with what the database holds after a round.</summary>
    public async Task CheckAsync(NpgsqlDataSource database)
    {
        foreach (var (what, count) in s_never)
        {
            (await database.CreateCommand(count).ExecuteScalarAsync()).ShouldBe(0L, what);
        }

        var stored = await ReadAsync(database, "select distinct split_part(external_id, '-', 1)::int from articles", row => row.GetInt32(0));
        _stored.Except(stored).ShouldBeEmpty("articles that were acknowledged");
        var batches = (await ReadAsync(database, "select id, comment from decision_batches where comment is not null", row => (Id: row.GetInt64(0), Name: row.GetString(1))))
            .ToDictionary(batch => batch.Id, batch => batch.Name);
        _decided.Where(pair => !string.Equals(batches.GetValueOrDefault(pair.Key), pair.Value, StringComparison.Ordinal)).ShouldBeEmpty("decisions that were acknowledged");
        var runs = await ReadAsync(
            database, "select analyzer_version from analysis_runs where source = 'reanalyze' and finished_at is not null", row => row.GetString(0));
        _reread.Select(version => new ChangingAnalysis(version).Version).Except(runs, StringComparer.Ordinal).ShouldBeEmpty("runs that were acknowledged");
        var report = await new CountUpkeep(database).VerifyAsync();
        report.IsTrue.ShouldBeTrue($"{report.Wrong} counts are wrong and {report.Strays} rows astray");
    }

    /// <summary>Compares every article with what its analysis says: nothing is missing and nothing is left over.</summary>
    public static async Task CheckArticlesAsync(NpgsqlDataSource database)
    {
        var articles = await ReadAsync(
            database,
            """
            select a.external_id, r.analyzer_version,
                   array(select e.kind || e.span_start from entries e where e.article_id = a.id),
                   array(select t.kind || t.span_start from tombstones t where t.article_id = a.id and t.reason = 'rejected'),
                   array(select m.span_start from time_mentions m where m.article_id = a.id order by 1)
            from articles a
            join analysis_runs r on r.id = a.analysis_run_id
            """,
            row => (Id: row.GetString(0), Version: row.GetString(1), Entries: row.GetFieldValue<string[]>(2), Rejected: row.GetFieldValue<string[]>(3), Mentions: row.GetFieldValue<int[]>(4)));
        foreach (var (id, version, entries, rejected, mentions) in articles)
        {
            var draft = ChangingAnalysis.Of(version).Analyze(NumberedArticle.OfBatch(Number(id.Split('-')[0]))[Number(id.Split('-')[1])]);
            string[] found = [.. draft.Entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{KebabName.Of(entry.Kind)}{entry.Span.Start}"))];
            entries.Except(found, StringComparer.Ordinal).ShouldBeEmpty($"nothing is left of what was found before in {id}");
            found.Except([.. entries, .. rejected], StringComparer.Ordinal).ShouldBeEmpty($"everything found in {id} is there, or was rejected");
            mentions.SequenceEqual(draft.Mentions.Select(mention => mention.Start).Order()).ShouldBeTrue($"mentions of {id}");
        }
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private static async Task<List<T>> ReadAsync<T>(NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
