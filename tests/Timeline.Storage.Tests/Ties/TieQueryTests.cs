using Timeline.Testing;

namespace Timeline.Storage.Tests.Ties;

public sealed class TieQueryTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private readonly TestDatabase _database = fixture.Database;

    // Two meetings in one month, one more without days of its own, and a spokesman who tells of a visit.
    private Task<SaveResult> StoreAsync() => _database.SaveAsync(
        new SampleArticle("اجتمع بوتين أمس مع أردوغان في سوتشي.").Published("2017-11-14").Mention("أمس", "2017-11-13")
            .Event("CONSULT", "اجتمع", ["بوتين", "أردوغان"], 0).Build(),
        new SampleArticle("التقى بوتين وأردوغان مجددا.").Published("2017-11-23").Event("CONSULT", "التقى", ["بوتين", "أردوغان"]).Build(),
        new SampleArticle("قال سالم الناطق إن كريم الضيف يزور موسكو.").Published("2017-11-21")
            .Statement("سالم الناطق", "قال", "إن كريم الضيف يزور موسكو").Event("CONSULT", "يزور", ["كريم الضيف"]).Build());

    [Fact]
    public async Task StreamAsync_Meetings_AreCountedByMonth()
    {
        await StoreAsync();

        var ties = await _database.Ties.StreamAsync(EntryFilter.All).ToListAsync();

        var together = ties.Single(tie => tie.Relation == "together");
        (together.Type, together.Weight, together.First, together.Last).ShouldBe(("CONSULT", 2, new DateOnly(2017, 11, 13), new DateOnly(2017, 11, 23)));
        together.Months.ShouldBe([new MonthWeight(new DateOnly(2017, 11, 1), 2)]);
    }

    [Fact]
    public async Task StreamAsync_AnEventWithinWhatWasSaid_IsSpokenOf()
    {
        await StoreAsync();

        var spoken = (await _database.Ties.StreamAsync(EntryFilter.All).ToListAsync()).Single(tie => tie.Relation == "spoke-of");

        var names = await _database.Ties.ActorsAsync(EntryFilter.All).ToDictionaryAsync(actor => actor.Id, actor => actor.Name);
        (names[spoken.SourceId], names[spoken.TargetId], spoken.Weight).ShouldBe(("سالم الناطق", "كريم الضيف", 1));
    }

    [Fact]
    public async Task StreamAsync_Filtered_CountsOnlyWhatTheFilterMeans()
    {
        await StoreAsync();

        var ties = await _database.Ties.StreamAsync(new EntryFilter(Kind: EntryKind.Event, Window: Temporal.DayRange.Of(new DateOnly(2017, 11, 13)))).ToListAsync();

        ties.ShouldHaveSingleItem().Weight.ShouldBe(1);
    }
}
