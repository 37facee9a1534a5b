using System.Text.Json;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Ingestion.Tests;

/// <summary>Stored articles read again: for a writer's day that a person moves, and for new rules.</summary>
public sealed class StoredAnalysisTests : IngestionTest
{
    private static readonly Editor s_editor = new("1", "ليلى");
    private static readonly DateOnly s_decided = new(2017, 5, 10);

    private DecisionStore Decisions => new(Database.DataSource, TimeProvider.System, new StoredAnalysis());

    private Reanalyzer Reanalyzer => new(Database.DataSource, TimeProvider.System, new StoredAnalysis());

    private async Task<long> IngestOneAsync()
    {
        var path = Folder.Write("a.jsonl", JsonSerializer.Serialize(new
        {
            id = "1", outlet = "سانا", published = "2017-05-18",
            text = "قال وزير الخارجية الروسي سيرغي لافروف أمس إن المحادثات مستمرة. والتقى الرئيس فلاديمير بوتين نظيره الفرنسي يوم 2 أيار 2017 في باريس.",
        }));
        await IngestAsync(path);
        return (await Database.Articles.ListAsync(new ArticleFilter())).Items.Single().Id;
    }

    private async Task<DayRange?> YesterdayAsync(long article) =>
        (await Database.Articles.GetAsync(article))!.Mentions.Single(mention => mention.Phrase == "أمس").Days;

    [Fact]
    public async Task SetWriterDay_Previewed_TellsWhatWouldMoveAndMovesNothing()
    {
        var article = await IngestOneAsync();
        var preview = (await Decisions.PreviewAsync(s_editor, [Decision.SetWriterDay(article, s_decided)], TestContext.Current.CancellationToken))
            .ShouldBeOfType<DecisionResult.Saved>();
        preview.Effects.ShouldNotBeEmpty();
        preview.Effects.ShouldAllBe(effect => effect.Before!.Days == DayRange.Of(new DateOnly(2017, 5, 17)) && effect.After!.Days == DayRange.Of(new DateOnly(2017, 5, 9)));
        (await YesterdayAsync(article)).ShouldBe(DayRange.Of(new DateOnly(2017, 5, 17)));
    }

    [Fact]
    public async Task SetWriterDay_Decided_MovesWhatHangsOnItAndStaysThroughNewAnalyses()
    {
        var article = await IngestOneAsync();
        var entries = await Database.LinesAsync("select id::text || kind from entries order by id");
        var saved = (await Decisions.DecideAsync(s_editor, [Decision.SetWriterDay(article, s_decided)])).ShouldBeOfType<DecisionResult.Saved>();
        (await YesterdayAsync(article)).ShouldBe(DayRange.Of(new DateOnly(2017, 5, 9)));
        (await Database.Articles.GetAsync(article))!.WriterDay.ShouldSatisfyAllConditions(
            day => day.Day.ShouldBe(s_decided), day => day.Basis.ShouldBe(WriterDayBasis.Editor));
        (await Database.LinesAsync("select id::text || kind from entries order by id")).ShouldBe(entries);

        await foreach (var batch in Reanalyzer.RunAsync(new ReanalysisFilter(), dryRun: false, TestContext.Current.CancellationToken))
        {
            batch.Effects.ShouldBeEmpty();
        }

        (await YesterdayAsync(article)).ShouldBe(DayRange.Of(new DateOnly(2017, 5, 9)));
        (await Decisions.UndoAsync(s_editor, saved.Batch)).ShouldBeOfType<DecisionResult.Saved>();
        (await YesterdayAsync(article)).ShouldBe(DayRange.Of(new DateOnly(2017, 5, 17)));
        (await Database.Articles.GetAsync(article))!.WriterDay.Basis.ShouldBe(WriterDayBasis.Metadata);
        (await Database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task SetWriterDay_UnderOtherDecisions_LeavesThemStanding()
    {
        var article = await IngestOneAsync();
        var mention = (await Database.Articles.GetAsync(article))!.Mentions.Single(one => one.Phrase == "أمس");
        await Decisions.DecideAsync(s_editor, [Decision.SetDays(Subject.Mention(mention.Id), DayRange.Of(new DateOnly(2017, 4, 1)))]);
        await Decisions.DecideAsync(s_editor, [Decision.SetWriterDay(article, s_decided)]);
        (await YesterdayAsync(article)).ShouldBe(DayRange.Of(new DateOnly(2017, 4, 1)));
    }

    [Fact]
    public async Task Reanalyzer_RulesThatChanged_TellsAndKeepsUntouchedRowsUntouched()
    {
        var article = await IngestOneAsync();

        // As if an earlier version of the rules had read one day wrong.
        await Database.ScalarAsync("update time_mentions set machine_days = '[2017-05-01,2017-05-01]', rule = 'old.rule' where phrase = 'أمس'");
        await Database.ScalarAsync("update entries e set machine_days = m.machine_days from time_mentions m where m.id = e.mention_id and m.phrase = 'أمس'");
        var others = await Database.LinesAsync("select e.xmin::text || e.id::text from entries e left join time_mentions m on m.id = e.mention_id where m.phrase is distinct from 'أمس' order by 1");
        var dry = await Reanalyzer.RunAsync(new ReanalysisFilter(Rule: "old.rule"), dryRun: true, TestContext.Current.CancellationToken).SingleAsync();
        dry.Effects.ShouldContain(effect => effect.Subject.Kind == SubjectKind.Mention && effect.Before!.Rule == "old.rule");
        dry.Effects.ShouldContain(effect => effect.Subject.Kind == SubjectKind.Entry);
        (await YesterdayAsync(article)).ShouldBe(DayRange.Of(new DateOnly(2017, 5, 1)));
        (await Database.ScalarAsync("select count(*) from analysis_runs")).ShouldBe(1L);

        var done = await Reanalyzer.RunAsync(new ReanalysisFilter(Rule: "old.rule"), dryRun: false, TestContext.Current.CancellationToken).SingleAsync();
        done.Effects.ShouldBeEquivalentTo(dry.Effects);
        (await YesterdayAsync(article)).ShouldBe(DayRange.Of(new DateOnly(2017, 5, 17)));
        (await Database.LinesAsync("select e.xmin::text || e.id::text from entries e left join time_mentions m on m.id = e.mention_id where m.phrase is distinct from 'أمس' order by 1")).ShouldBe(others);
        (await Database.ScalarAsync("select count(*) from entry_versions")).ShouldBe((long)dry.Effects.Count(effect => effect.Subject.Kind == SubjectKind.Entry));
        (await Database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task Reanalyzer_Interrupted_GoesOnWhereItWas()
    {
        var path = Folder.Write("a.jsonl", string.Join('\n', Enumerable.Range(1, 250).Select(i => JsonSerializer.Serialize(new { id = $"{i}", text = $"قال الوزير أمس كلاما رقمه {i}", published = "2018-02-15" }))));
        await IngestAsync(path);
        await foreach (var first in Reanalyzer.RunAsync(new ReanalysisFilter(), dryRun: false, TestContext.Current.CancellationToken))
        {
            first.Articles.ShouldBe(100);
            break;
        }

        var rest = await Reanalyzer.RunAsync(new ReanalysisFilter(), dryRun: false, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        rest.Sum(batch => batch.Articles).ShouldBe(150);
        (await Database.ScalarAsync("select count(*) from analysis_runs where source = 'reanalyze' and finished_at is not null")).ShouldBe(1L);
    }
}
