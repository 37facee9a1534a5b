using System.Globalization;
using Timeline.Storage.Profiles;
using Timeline.Storage.Search;
using Timeline.Storage.Sql;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Profiles;

/// <summary>No page reads a big table from end to end.</summary>
public sealed class PagePlansTests(PagePlansTests.Sample sample) : IClassFixture<PagePlansTests.Sample>
{
    [Fact]
    public async Task Search_ARareWord_ReadsTheIndexOfWords()
    {
        var conditions = new EntryConditions(new EntryFilter(Text: "\"كلمه77\""), null);
        conditions.Parameters.Add("today", new DateOnly(2020, 1, 1)).Add("ranked", SearchQuery.MostRanked).Add("limit", 20);
        await ShouldUseAsync("ix_entries_words", SearchSql.Ranked(conditions, isContinued: false), conditions.Parameters);
        await ShouldUseAsync(
            "ix_entries_words",
            SearchSql.Facets,
            new SqlParameters().Add("text", "كلمه77").Add("kind", (string?)null).Add("type", (string?)null).Add("outlet", (long?)null)
                .Add("actor", (long?)null).Add("year", (int?)null).Add("ranked", SearchQuery.MostRanked));
    }

    [Theory]
    [InlineData(ActorProfileSql.Companions)]
    [InlineData(ActorProfileSql.Topics)]
    [InlineData(ActorProfileSql.Latest)]
    public Task Profile_ARareActor_ReadsItsParts(string sql) => ShouldUseAsync(
        "ix_entry_actors_actor_id_first_day_entry_id", sql, new SqlParameters().Add("id", sample.Actor + 7).Add("limit", 10));

    [Fact]
    public Task Profile_ToldByOthers_ReadsTheIndexOfWords() => ShouldUseAsync(
        "ix_entries_words", ActorProfileSql.Told, new SqlParameters().Add("id", sample.Actor).Add("names", "(كلمه77 <-> فعل)").Add("limit", 10));

    [Fact]
    public Task Digest_AWeek_ReadsTheIndexOfDays() => ShouldUseAsync(
        "ix_entries_first_day_id", DigestQuery.Entries,
        new SqlParameters().Add("from", new DateOnly(2010, 1, 1)).Add("day", new DateOnly(2010, 1, 7)).Add("ahead", 30).Add("limit", 8));

    [Fact]
    public Task Comparison_TwoActors_ReadsTheirParts() => ShouldUseAsync(
        "ix_entry_actors_actor_id_first_day_entry_id", ComparisonQuery.Contacts,
        new SqlParameters().Add("first", sample.Actor + 7).Add("second", sample.Actor + 8).Add("limit", 1000));

    private async Task ShouldUseAsync(string index, string sql, SqlParameters parameters)
    {
        await using var connection = await sample.Database.DataSource.OpenConnectionAsync();
        var plan = string.Join('\n', await connection.QueryAsync($"explain {sql}", parameters, row => row.Text(), CancellationToken.None));
        plan.ShouldContain(index, customMessage: plan);
        plan.ShouldNotContain("Seq Scan on entries", customMessage: plan);
        plan.ShouldNotContain("Seq Scan on entry_actors", customMessage: plan);
    }

    /// <summary>Thirty thousand entries of three thousand actors, made in the database.</summary>
    public sealed class Sample : IAsyncLifetime
    {
        public TestDatabase Database { get; private set; } = null!;

        /// <summary>The first of the actors; their ids follow each other.</summary>
        public long Actor => 2_000_000;

        public async ValueTask InitializeAsync()
        {
            Database = await TestDatabase.CreateAsync();
            await Database.SaveAsync(new SampleArticle("نص").Published("2010-01-01").Event("CONSULT", "نص", ["أول"]).Build());
            await Database.ScalarAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                -- The counts are nobody's concern here.
                set session_replication_role = replica;
                insert into actors (id, name, name_key, kind) select {Actor} + i, 'فلان' || i, 'فلان' || i, 'person' from generate_series(0, 2999) i;
                insert into entries (id, kind, article_id, type, status, label, span_start, span_end, sentence, sentence_start, search,
                                     machine_days, machine_basis, machine_grain, actor_count, rule, confidence, updated_at)
                select 1000000 + i, case when i % 2 = 0 then 'event' else 'statement' end, (select min(id) from articles), 'CONSULT', 'happened', 'حدث ' || i, 0, 2,
                       'نص', 0, 'كلمه' || i % 3000 || ' فعل', daterange(d.day, d.day, '[]'), 'mention', 'day', 2, 'test', 0.5, now()
                from generate_series(0, 29999) i
                cross join lateral (select date '2005-01-01' + i * 5479 / 30000 as day) d;
                insert into entry_actors (entry_id, actor_id, ordinal, kind, first_day, last_day)
                select e.id, {Actor} + (e.id + o * 7) % 3000, o, e.kind, e.first_day, e.last_day
                from entries e cross join generate_series(0, 1) o where e.id >= 1000000;
                set session_replication_role = origin
                """));
            await Database.ScalarAsync("analyze");
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
