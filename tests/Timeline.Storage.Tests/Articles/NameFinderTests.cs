using Timeline.Storage.Articles;

namespace Timeline.Storage.Tests.Articles;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("قال سيرغي لافروف.", "سيرغي لافروف")]
    [InlineData("ولافروف قال", "لافروف")]
    [InlineData("سيرغيه لافروفا", "")]
    [InlineData("التقى لافروفَ والأمم المتحدة.", "لافروفَ|الأمم المتحدة")]
    [InlineData("الامم المتحده", "الامم المتحده")]
    [InlineData("الأمم", "")]
    [InlineData("", "")]
    public void Find_Names_AreSpansOfTheTextAsWritten(string text, string expected)
    {
        var found = NameFinder.Find(text, [(Actor(1), "لافروف"), (Actor(1), "سيرغي لافروف"), (Actor(2), "الامم المتحده")]);
        string.Join('|', found.Select(name => text[name.Span.Start..name.Span.End])).ShouldBe(expected);
    }

    private static ActorName Actor(long id) => new(id, "x");
}
