using Timeline.Temporal;
using Timeline.Web.Localisation;

namespace Timeline.Web.Tests.Localisation;

public sealed class DayWordsTests
{
    [Theory]
    [InlineData("2018-04-11", "2018-04-11", "الأربعاء 11 نيسان 2018")]
    [InlineData("2018-04-09", "2018-04-11", "9 – 11 نيسان 2018")]
    [InlineData("2018-04-01", "2018-04-30", "نيسان 2018")]
    [InlineData("2018-04-01", "2018-06-30", "نيسان – حزيران 2018")]
    [InlineData("2018-01-01", "2018-12-31", "2018")]
    [InlineData("2011-01-01", "2020-12-31", "2011 – 2020")]
    [InlineData("2017-12-30", "2018-01-02", "30 كانون الأول 2017 – 2 كانون الثاني 2018")]
    public void Days_InTheLevant_AreWrittenWithItsMonths(string first, string last, string expected) =>
        Reading.Default.Days(Range(first, last)).ShouldBe(expected);

    [Fact]
    public void Days_InEgypt_AreWrittenWithItsMonths() =>
        (Reading.Default with { Months = "egypt" }).Days(Range("2018-05-02", "2018-05-02")).ShouldBe("الأربعاء 2 مايو 2018");

    [Fact]
    public void Days_InEnglish_AreWrittenInEnglish() =>
        new Reading("en").Days(Range("2018-05-02", "2018-06-03")).ShouldBe("2 May 2018 – 3 June 2018");

    [Fact]
    public void Of_ADayInDigitsAmongArabicLetters_KeepsItsOrder() =>
        Reading.Default.Of(new Bilingual("يؤرخه «أمس»: 2017-05-17", "dated 2017-05-17")).ShouldBe("يؤرخه «أمس»: \u20662017-05-17\u2069");

    private static DayRange Range(string first, string last) =>
        new(DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(last, "yyyy-MM-dd"));
}
