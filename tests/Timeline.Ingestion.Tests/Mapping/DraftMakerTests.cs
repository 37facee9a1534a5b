using Timeline.Extraction;
using Timeline.Ingestion.Mapping;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Ingestion.Tests.Mapping;

public sealed class DraftMakerTests
{
    private static ArticleDraft Make(string text, string? published = "2017-05-18", string? title = null) => new DraftMaker(ArticleAnalyzer.Default).Analyze(DraftMaker.Prepare(
        new SourceArticle("a.txt", null, null, null, "سانا", title, text, published is null ? null : Publication.TryParse(published), null)));

    [Fact]
    public void Make_StatementWithADay_HangsOnItsMention()
    {
        var draft = Make("قال وزير الخارجية الروسي سيرغي لافروف أمس إن المحادثات كانت مفيدة.");
        var entry = draft.Entries.Single(entry => entry.Kind == EntryKind.Statement);
        entry.Days.ShouldBe(DayRange.Of(new DateOnly(2017, 5, 17)));
        entry.Basis.ShouldBe(DateBasis.Mention);
        draft.Mentions[entry.MentionIndex!.Value].Text.ShouldBe("أمس");
        entry.Label.ShouldStartWith(entry.Statement!.Speaker! + ": ");
        entry.Actors.ShouldBe([entry.Statement.Speaker!]);
        draft.Text[entry.Sentence.Start..entry.Sentence.End].ShouldBe(draft.Text);
    }

    [Fact]
    public void Make_StatementWithoutADay_FallsBackOnTheWritersDay()
    {
        var entry = Make("قال سيرغي لافروف إن المحادثات كانت مفيدة.").Entries.Single(entry => entry.Kind == EntryKind.Statement);
        (entry.Days, entry.Basis).ShouldBe((DayRange.Of(new DateOnly(2017, 5, 18)), DateBasis.WriterDay));
    }

    [Fact]
    public void Make_WithoutTitle_IsCalledByTheFirstLineThatSaysSomething() =>
        Make("موسكو-سانا\nبحث وزير الخارجية الروسي سبل التسوية.").Title.ShouldBe("بحث وزير الخارجية الروسي سبل التسوية.");

    [Fact]
    public void Make_EventWithoutADay_StaysUndated()
    {
        var entry = Make("يلتقي سيرغي لافروف وجون كيري في جنيف.").Entries.Single(entry => entry.Kind == EntryKind.Event);
        (entry.Days, entry.Basis).ShouldBe((null, DateBasis.None));
    }

    [Fact]
    public void Make_NothingTellsTheDay_LeavesTheEntryUndated()
    {
        var entry = Make("قال سيرغي لافروف إن المحادثات كانت مفيدة.", published: null).Entries.Single(entry => entry.Kind == EntryKind.Statement);
        (entry.Days, entry.Basis).ShouldBe((null, DateBasis.None));
    }

    [Fact]
    public void Make_SameTextFromAnotherOutlet_IsAnotherArticle()
    {
        ArticleKey.OfContent("تاس", "نص").ShouldNotBe(ArticleKey.OfContent("سانا", "نص"), StringComparer.Ordinal);
        ArticleKey.OfContent("سانا", "نص").ShouldBe(ArticleKey.OfContent("  سانا", "نص"));
    }
}
