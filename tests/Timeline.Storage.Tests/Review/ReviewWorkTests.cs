using System.Collections.Concurrent;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Review;

public sealed class ReviewWorkTests : IAsyncLifetime
{
    private static readonly Editor s_layla = new("1", "ليلى");
    private static readonly Editor s_samer = new("2", "سامر");

    private readonly Clock _clock = new();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(_clock);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Queue_OfUnequalWeight_BeginsWithTheHeaviest()
    {
        await _database.SaveAsync(
            new SampleArticle("قال أمس وغدا كلاما وذهب").Published("2018-04-11").At("https://example.org/1")
                .Mention("أمس", "2018-04-10", confidence: 0.7).Mention("غدا", "2018-04-12", confidence: 0.6)
                .Statement("أحمد", "قال", "كلاما", 0).Event("CONSULT", "وذهب", ["أحمد"], 0).Build());

        var items = await ClaimAsync(s_layla, limit: 2);

        items.Select(item => item.Mention!.Phrase).ShouldBe(["أمس", "غدا"]);
        items[0].Weight.ShouldBe(0.9, 0.001);
        items[0].Dependants.Select(dependant => dependant.Kind).ShouldBe([EntryKind.Statement, EntryKind.Event]);
    }

    [Fact]
    public async Task Claim_OfTwoEditors_NeverMeets()
    {
        await SaveAsync(3);

        var first = await ClaimAsync(s_layla, limit: 2);
        var second = await ClaimAsync(s_samer, limit: 2);

        first.Count.ShouldBe(2);
        second.ShouldHaveSingleItem();
        first.Select(Id).ShouldNotContain(Id(second[0]));
        (await ClaimAsync(s_layla, limit: 2)).Select(Id).ShouldBe(first.Select(Id), "one's own come back after a reload");
    }

    [Fact]
    public async Task Claim_OfSomebodyWhoLeft_RunsOut()
    {
        await SaveAsync(1);
        await ClaimAsync(s_layla);
        (await ClaimAsync(s_samer)).ShouldBeEmpty();

        _clock.Now += ReviewWork.ClaimLife / 2;
        await _database.Queue.RenewAsync(s_layla);
        _clock.Now += ReviewWork.ClaimLife / 2;
        (await ClaimAsync(s_samer)).ShouldBeEmpty("it was renewed");
        _clock.Now += ReviewWork.ClaimLife;
        (await ClaimAsync(s_samer)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Claim_Released_IsFreeAtOnce()
    {
        await SaveAsync(1);
        await ClaimAsync(s_layla);

        await _database.Queue.ReleaseAsync(s_layla);

        (await ClaimAsync(s_samer)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Queue_AfterADecision_LeavesItOutUntilSomebodyDisputesIt()
    {
        await SaveAsync(1);
        var item = (await ClaimAsync(s_layla))[0];
        var subject = Subject.Mention(Id(item));

        await _database.Decisions.DecideAsync(s_layla, [Decision.Confirm(subject, item.Mention!.Version)]);
        (await ClaimAsync(s_layla)).ShouldBeEmpty();
        await _database.Decisions.DecideAsync(s_samer, [Decision.Dispute(subject, "أظنه الأسبوع الماضي")]);

        (await ClaimAsync(s_layla, new ReviewFilter(Doubt: ReviewDoubt.Disputed)))[0].Mention!.State.ShouldBe(ReviewState.Disputed);
        (await ClaimAsync(s_layla, new ReviewFilter(Doubt: ReviewDoubt.Unsure))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Filter_OfEachKind_NarrowsTheQueue()
    {
        await _database.SaveAsync(
            new SampleArticle("قال أمس كلاما").Published("2018-04-11").At("https://example.org/1").From("سانا").Mention("أمس", "2018-04-10").Statement("أحمد", "قال", "كلاما", 0).Build(),
            new SampleArticle("وصل غدا").Published("2019-04-11").At("https://example.org/2").From("الوطن").Mention("غدا", "2019-04-12").Build());
        var outlet = (await _database.Facets.OutletsAsync()).Single(each => each.Name == "سانا").Id;
        var actor = (await _database.Facets.ActorsAsync("أحمد", 1))[0].Id;

        async Task<string> PhrasesAsync(ReviewFilter filter)
        {
            await _database.Queue.ReleaseAsync(s_layla);
            return string.Join(' ', (await ClaimAsync(s_layla, filter, limit: 5)).Select(item => item.Mention!.Phrase).Order(StringComparer.Ordinal));
        }

        (await PhrasesAsync(ReviewFilter.All)).ShouldBe("أمس غدا");
        (await PhrasesAsync(new ReviewFilter(OutletId: outlet))).ShouldBe("أمس");
        (await PhrasesAsync(new ReviewFilter(ActorId: actor))).ShouldBe("أمس");
        (await PhrasesAsync(new ReviewFilter(Rule: "no.such.rule"))).ShouldBeEmpty();
        (await PhrasesAsync(new ReviewFilter(Period: new DayRange(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31))))).ShouldBe("غدا");
        (await PhrasesAsync(new ReviewFilter(Doubt: ReviewDoubt.Undated))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Group_OfOnePhraseAndRule_IsDecidedAndUndoneAsOne()
    {
        await SaveAsync(120);
        var item = (await ClaimAsync(s_layla))[0];
        item.GroupSize.ShouldBe(120);
        var group = await _database.Queue.GroupAsync(s_layla, Id(item));
        Decision[] decisions = [.. group.Skip(1).Select(each => Decision.Confirm(each.Subject, each.Version))];

        (await _database.Decisions.PreviewAsync(s_layla, decisions)).ShouldBeOfType<DecisionResult.Saved>().Effects.Count.ShouldBeGreaterThanOrEqualTo(119);
        var saved = (await _database.Decisions.DecideAsync(s_layla, decisions)).ShouldBeOfType<DecisionResult.Saved>();
        (await _database.Queue.ProgressAsync(s_layla)).ShouldBe(new ReviewProgress(119, 119, 1));
        await _database.Decisions.UndoAsync(s_layla, saved.Batch);

        (await _database.Queue.ProgressAsync(s_samer)).ShouldBe(new ReviewProgress(0, 0, 120));
    }

    /// <summary>Fifty editors on one queue: everything is decided once, by one of them, and nobody is told of a success that was none.</summary>
    [Fact]
    public async Task Queue_OfFiftyEditorsAtOnce_LosesNothingAndDecidesNothingTwice()
    {
        const int Things = 600;
        await SaveAsync(Things - 100);
        await _database.SaveAsync([.. Enumerable.Range(0, 100).Select(Alone)]);
        var acknowledged = new ConcurrentBag<Subject>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 50), new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (number, cancellation) =>
        {
            var editor = new Editor($"{number}", $"محرر {number}");
            while (await _database.Queue.ClaimAsync(editor, ReviewFilter.All, [], 3, cancellation) is { Count: > 0 } items)
            {
                foreach (var item in items)
                {
                    var result = await _database.Decisions.DecideAsync(
                        editor, [Decision.Confirm(item.Subject, item.Mention?.Version ?? item.Dependants[0].Version)], null, cancellation);
                    result.ShouldBeOfType<DecisionResult.Saved>();
                    acknowledged.Add(item.Subject);
                }
            }
        });

        acknowledged.Count.ShouldBe(Things);
        acknowledged.Distinct().Count().ShouldBe(Things);
        (await _database.ScalarAsync("select count(distinct (subject, subject_id)) from decisions")).ShouldBe((long)Things);
        (await _database.ScalarAsync("select count(*) from decisions")).ShouldBe((long)Things);
    }

    /// <summary>What no expression dates is looked at too: for itself, once, until it is answered.</summary>
    [Fact]
    public async Task Queue_OfAnEntryThatNoExpressionDates_LaysItDownForItself()
    {
        await SaveAsync(1);
        await _database.SaveAsync(Alone(1));
        var alone = new ReviewFilter(Doubt: ReviewDoubt.NoExpression);

        (await ClaimAsync(s_layla, limit: 5)).Select(item => item.Phrase).Order(StringComparer.Ordinal).ShouldBe(["أمس", "قال"]);
        await _database.Queue.ReleaseAsync(s_layla);
        var item = (await ClaimAsync(s_layla, alone, limit: 5)).ShouldHaveSingleItem();
        (item.Mention, item.Subject.Kind, item.Dependants.Count).ShouldBe((null, SubjectKind.Entry, 1));
        item.Article.Text[item.Span.Start..item.Span.End].ShouldContain("قال");
        item.Dependants[0].Days.ShouldBe(DayRange.Of(new DateOnly(2018, 4, 11)));
        item.Dependants[0].Explanation!.Value.En.ShouldContain("writer's day");
        (await ClaimAsync(s_samer, alone)).ShouldBeEmpty("somebody has it");
        (await _database.Queue.ClaimAsync(s_layla, alone, [item.Subject], 5)).ShouldBeEmpty("it was put aside");
        (await ClaimAsync(s_layla, new ReviewFilter(Doubt: ReviewDoubt.Undated))).ShouldBeEmpty();
        (await ClaimAsync(s_layla, new ReviewFilter(Rule: item.Mention?.Rule ?? "no.such.rule"))).ShouldBeEmpty();

        await _database.Queue.ReleaseAsync(s_layla, item.Subject);
        (await ClaimAsync(s_samer, alone)).ShouldHaveSingleItem();
        (await _database.Queue.ProgressAsync(s_samer)).Open.ShouldBe(2);
        await _database.Decisions.DecideAsync(s_samer, [Decision.Confirm(item.Subject, item.Dependants[0].Version)]);
        (await ClaimAsync(s_samer, alone)).ShouldBeEmpty();
        (await _database.Queue.ProgressAsync(s_samer)).ShouldBe(new ReviewProgress(1, 1, 1));
        (await _database.Queue.GetAsync(item.Subject))!.State.ShouldBe(ReviewState.Reviewed);
    }

    private static ArticleDraft Alone(int number) => new SampleArticle($"قال أحمد كلاما رقم {number}").Published("2018-04-11")
        .At(FormattableString.Invariant($"https://example.org/alone/{number}")).Statement("أحمد", "قال", "كلاما").Build();

    private static long Id(ReviewItem item) => item.Mention!.Id;

    private Task<IReadOnlyList<ReviewItem>> ClaimAsync(Editor editor, ReviewFilter? filter = null, int limit = 1) =>
        _database.Queue.ClaimAsync(editor, filter ?? ReviewFilter.All, [], limit);

    private Task<SaveResult> SaveAsync(int count) => _database.SaveAsync(
    [
        .. Enumerable.Range(0, count).Select(i => new SampleArticle($"وصل الوفد رقم {i} أمس إلى دمشق").Published("2018-04-11").At($"https://example.org/{i}")
            .Mention("أمس", "2018-04-10").Build()),
    ]);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
