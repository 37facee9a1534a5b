using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Review;

public sealed class SecondLookTests : IAsyncLifetime
{
    private static readonly Editor s_layla = new("1", "ليلى");
    private static readonly Editor s_samer = new("2", "سامر");
    private static readonly Editor s_lead = new("3", "رئيسة التحرير");

    private TestDatabase _database = null!;

    private ReviewRules Rules => _database.Query<ReviewRules>();

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Decision_ThatARuleAsksTwiceFor_GoesToSomebodyElse()
    {
        var mention = await SaveAsync();
        await Rules.AddAsync(s_lead, ReviewFilter.All, leastDependants: 1);

        await DecideAsync(s_layla, Decision.Confirm(mention));

        (await ClaimAsync(s_layla)).ShouldBeEmpty("who decided first is not asked again");
        var item = (await ClaimAsync(s_samer)).ShouldHaveSingleItem();
        (item.Mention!.Id, item.IsSecondFor(s_samer), item.IsSecondFor(s_layla)).ShouldBe((mention.Id, true, false));
        await DecideAsync(s_samer, Decision.Confirm(mention));
        (await ClaimAsync(s_samer)).ShouldBeEmpty();
        (await ClaimAsync(s_lead)).ShouldBeEmpty("two have looked");
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(0, "no.such.rule")]
    public async Task Decision_ThatNoRuleFits_IsEnoughAlone(int least, string? rule)
    {
        var mention = await SaveAsync();
        await Rules.AddAsync(s_lead, new ReviewFilter(Rule: rule), least);

        await DecideAsync(s_layla, Decision.Confirm(mention));

        (await ClaimAsync(s_samer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rule_OfAnActor_FitsWhatItsEntriesHangOn()
    {
        var mention = await SaveAsync();
        var actor = (await _database.Facets.ActorsAsync("أحمد", 1))[0].Id;
        await Rules.AddAsync(s_lead, new ReviewFilter(ActorId: actor), 0);
        (await Rules.ListAsync()).ShouldHaveSingleItem().Actor.ShouldBe("أحمد");

        await DecideAsync(s_layla, Decision.SetDays(mention, DayRange.Of(new DateOnly(2018, 4, 9))));

        (await ClaimAsync(s_samer, new ReviewFilter(Doubt: ReviewDoubt.SecondLook))).ShouldHaveSingleItem();
        (await ClaimAsync(s_samer, new ReviewFilter(Doubt: ReviewDoubt.Unsure))).ShouldBeEmpty();
    }

    [Fact]
    public async Task FirstDecision_TakenBack_AsksForNobody()
    {
        var mention = await SaveAsync();
        await Rules.AddAsync(s_lead, ReviewFilter.All, 1);
        var batch = await DecideAsync(s_layla, Decision.Confirm(mention));

        await _database.Decisions.UndoAsync(s_layla, batch);
        (await ClaimAsync(s_samer, new ReviewFilter(Doubt: ReviewDoubt.SecondLook))).ShouldBeEmpty();
        await _database.Decisions.RedoAsync(s_layla, batch);
        (await ClaimAsync(s_samer, new ReviewFilter(Doubt: ReviewDoubt.SecondLook))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Rule_TakenAway_AsksNoMore()
    {
        var mention = await SaveAsync();
        await Rules.AddAsync(s_lead, ReviewFilter.All, 1);
        (await Rules.RemoveAsync((await Rules.ListAsync())[0].Id)).ShouldBeTrue();

        await DecideAsync(s_layla, Decision.Confirm(mention));

        (await ClaimAsync(s_samer)).ShouldBeEmpty();
        (await Rules.RemoveAsync(99)).ShouldBeFalse();
    }

    [Fact]
    public async Task Agreement_OfTwoEditors_IsMeasuredFromWhatBothDecided()
    {
        await _database.SaveAsync(
        [
            .. Enumerable.Range(0, 4).Select(i => new SampleArticle($"قال أحمد رقم {i} أمس كلاما").Published("2018-04-11").At($"https://example.org/{i}")
                .Mention("أمس", "2018-04-10").Statement("أحمد", "قال", "كلاما", 0).Build()),
        ]);
        var items = await _database.Queue.ClaimAsync(s_layla, ReviewFilter.All, [], 4);
        var (day, other) = (DayRange.Of(new DateOnly(2018, 4, 9)), DayRange.Of(new DateOnly(2018, 4, 8)));
        Subject[] mentions = [.. items.Select(item => Subject.Mention(item.Mention!.Id))];

        // Both say the same of two (once by confirming what the other set), differ about the third; the fourth one saw alone.
        await DecideAsync(s_layla, Decision.SetDays(mentions[0], day));
        await DecideAsync(s_samer, Decision.Confirm(mentions[0]));
        await DecideAsync(s_layla, Decision.Reject(mentions[1]));
        await DecideAsync(s_samer, Decision.Reject(mentions[1]));
        await DecideAsync(s_layla, Decision.SetDays(mentions[2], day));
        await DecideAsync(s_samer, Decision.SetDays(mentions[2], other));
        await DecideAsync(s_layla, Decision.Confirm(mentions[3]));
        var entry = items[0].Dependants[0].EntryId;
        await DecideAsync(s_layla, Decision.SetSpeechAct(entry, "WARN"));
        await DecideAsync(s_samer, Decision.SetSpeechAct(entry, "DENY"));

        var measured = await _database.Query<AgreementQuery>().MeasureAsync(DateTimeOffset.UtcNow.AddDays(-1));

        var days = measured.Single(each => each.Field == DecisionField.Days);
        (days.Units, days.Editors).ShouldBe((3, 2));
        days.Same.ShouldBe(2.0 / 3, 0.001);

        // Six answers: three times the day, twice rejected, once the other day; one unit of three disagrees.
        days.Alpha!.Value.ShouldBe(1 - (5.0 * 2 / ((3 * 3) + (2 * 4) + (1 * 5))), 0.001);
        var types = measured.Single(each => each.Field == DecisionField.Type);
        (types.Units, types.Same).ShouldBe((1, 0));
        measured.Single(each => each.Field == DecisionField.Status).Units.ShouldBe(0);
    }

    private async Task<Subject> SaveAsync()
    {
        await _database.SaveAsync(
            new SampleArticle("قال أحمد أمس كلاما").Published("2018-04-11").At("https://example.org/1").Mention("أمس", "2018-04-10").Statement("أحمد", "قال", "كلاما", 0).Build());
        var item = (await ClaimAsync(s_layla))[0];
        await _database.Queue.ReleaseAsync(s_layla);
        return Subject.Mention(item.Mention!.Id);
    }

    private async Task<long> DecideAsync(Editor editor, Decision decision) =>
        (await _database.Decisions.DecideAsync(editor, [decision])).ShouldBeOfType<DecisionResult.Saved>().Batch;

    private async Task<IReadOnlyList<ReviewItem>> ClaimAsync(Editor editor, ReviewFilter? filter = null)
    {
        var items = await _database.Queue.ClaimAsync(editor, filter ?? ReviewFilter.All, [], 5);
        await _database.Queue.ReleaseAsync(editor);
        return items;
    }
}
