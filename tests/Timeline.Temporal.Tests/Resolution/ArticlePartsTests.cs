namespace Timeline.Temporal.Tests.Resolution;

public sealed class ArticlePartsTests
{
    private static readonly DateOnly s_wednesday = new(2018, 5, 9);

    [Fact]
    public void Tag_AgencyParagraphOfTheDayBefore_CountsFromItsOwnDay()
    {
        const string Text = """
            أعلنت الوزارة أمس الثلاثاء عن الاتفاق.
            وذكرت وكالة رويترز أن الوفد وصل اليوم الثلاثاء إلى جنيف، وكان غادر أمس.
            وستعقد الجلسة غدا.
            وقال الوزير أمس الثلاثاء إن الحوار مستمر، وسيعود غدا الخميس.
            """;

        var tagged = TimeTagger.Default.Tag(Text, s_wednesday);

        tagged.WriterDay.Day.ShouldBe(s_wednesday);
        var part = tagged.WriterDay.Parts.ShouldHaveSingleItem();
        part.Day.ShouldBe(new DateOnly(2018, 5, 8));
        Text[part.Start..part.End].ShouldStartWith("وذكرت وكالة رويترز");
        Text[part.Start..part.End].ShouldEndWith("غدا.");
        tagged.Mentions.Select(mention => mention.Value).ShouldBe(
            ["2018-05-08", "2018-05-08", "2018-05-07", "2018-05-09", "2018-05-08", "2018-05-10"]);
        tagged.Mentions[2].Derivation.Steps[0].En.ShouldBe("A reprinted passage, written on Tuesday 2018-05-08");
    }

    [Fact]
    public void Tag_OneSlipOfAWeekday_IsNoPart()
    {
        var tagged = TimeTagger.Default.Tag("أعلنت الوزارة أمس الثلاثاء عن الاتفاق.\nووصل الوفد اليوم الثلاثاء إلى جنيف.\nوقال الوزير أمس الثلاثاء إن الحوار مستمر.", s_wednesday);

        tagged.WriterDay.Parts.ShouldBeEmpty();
    }

    [Fact]
    public void Tag_AllParagraphsAgree_HasNoParts()
    {
        TimeTagger.Default.Tag("أعلنت الوزارة أمس الثلاثاء عن الاتفاق.\nوذكرت وكالة رويترز أن الوفد وصل اليوم الأربعاء.", s_wednesday).WriterDay.Parts.ShouldBeEmpty();
    }
}
