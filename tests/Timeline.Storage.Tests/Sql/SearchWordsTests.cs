using Timeline.Storage.Sql;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Sql;

public sealed class SearchWordsTests(SearchWordsTests.Sample sample) : IClassFixture<SearchWordsTests.Sample>
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData("%", "")]
    [InlineData("الأمم المتحدة", "الامم & المتحده:*")]
    [InlineData("«الأمم المتحدة» جنيف", "(الامم <-> المتحده) & جنيف:*")]
    [InlineData("جنيف \"الأمم المتحدة\"", "جنيف & (الامم <-> المتحده)")]
    [InlineData("جنيف \"الأمم المت", "جنيف & (الامم <-> المت)")]
    [InlineData("\"\"", "")]
    [InlineData("a:* | !b & (c <-> d)", "a & b & c & d")]
    public void Of_WhatIsTyped_IsAQuery(string? typed, string? expected) => SearchWords.Of(typed).ShouldBe(expected);

    [Theory]
    [InlineData("المحادثات", 1)]
    [InlineData("محادثة", 1)]
    [InlineData("وبالمحادثات", 1)]
    [InlineData("المُحادَثات", 1)]
    [InlineData("المحادث", 1)]
    [InlineData("الامم المتحده", 1)]
    [InlineData("\"الأمم المتحدة\"", 1)]
    [InlineData("\"المتحدة الأمم\"", 0)]
    [InlineData("المتحدة الأمم", 1)]
    [InlineData("الأمم النرويج", 0)]
    [InlineData("2254", 1)]
    [InlineData("'; drop table entries; --", 0)]
    [InlineData("\\", 0)]
    public async Task Filters_FindWordsInAnyForm(string typed, int entries)
    {
        (await sample.Database.Entries.CountAsync(new EntryFilter(Text: typed))).ShouldBe(entries);
        (await sample.Database.Articles.ListAsync(new ArticleFilter(typed))).Items.Count.ShouldBe(entries);
    }

    [Fact]
    public async Task Filters_ReadTheIndexOfWords()
    {
        var plan = await sample.Database.LinesAsync(
            "set enable_seqscan = off; explain select id from entries e where e.words @@ to_tsquery('arabic', 'جنيف')");
        plan.ShouldContain("ix_entries_words");
    }

    [Fact]
    public async Task Save_ATextOfMillionsOfWords_IsSearchedAtItsBeginning()
    {
        await using var database = await TestDatabase.CreateAsync();
        var text = "جنيف " + string.Join(' ', Enumerable.Range(0, 400_000).Select(i => $"كلمة{i}"));
        await database.SaveAsync(new SampleArticle(text).Published("2017-05-18").Statement("وزير", "جنيف", "كلمة7", null).Build());
        (await database.Articles.ListAsync(new ArticleFilter("جنيف"))).Items.Count.ShouldBe(1);
    }

    public sealed class Sample : IAsyncLifetime
    {
        public TestDatabase Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Database = await TestDatabase.CreateAsync();
            await Database.SaveAsync(
                new SampleArticle("قال دي ميستورا إن محادثات الأمم المتحدة في جنيف تستند إلى القرار 2254.")
                    .Published("2017-05-18").Statement("ستافان دي ميستورا", "قال", "محادثات الأمم المتحدة في جنيف تستند إلى القرار 2254").Build());
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
