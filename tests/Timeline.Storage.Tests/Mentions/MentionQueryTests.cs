using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Mentions;

public sealed class MentionQueryTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private readonly TestDatabase _database = fixture.Database;

    private Task<SaveResult> StoreAsync() => _database.SaveAsync([.. Enumerable.Range(1, 5).Select(i =>
        new SampleArticle($"وصل الوفد رقم {i} أمس.").Published($"2018-01-0{i + 1}").Mention("أمس", $"2018-01-0{i}").Build())]);

    [Fact]
    public async Task ListAsync_PageByPage_TellsEachOnce()
    {
        await StoreAsync();

        var seen = new List<long>();
        string? cursor = null;
        do
        {
            var page = await _database.TimeMentions.ListAsync(null, null, cursor is null ? null : long.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture), 2);
            seen.AddRange(page.Items.Select(item => item.Mention.Id));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.Count.ShouldBe(5);
        seen.ShouldBe(seen.Distinct().Order());
    }

    [Fact]
    public async Task ListAsync_InAWindowOfAnArticle_TellsOnlyThose()
    {
        await StoreAsync();
        var day = DayRange.Of(new DateOnly(2018, 1, 3));

        var found = (await _database.TimeMentions.ListAsync(day, null, null, 10)).Items.ShouldHaveSingleItem();

        found.Mention.Days.ShouldBe(day);
        (await _database.TimeMentions.ListAsync(null, found.ArticleId, null, 10)).Items.ShouldHaveSingleItem().Mention.Id.ShouldBe(found.Mention.Id);
    }
}
