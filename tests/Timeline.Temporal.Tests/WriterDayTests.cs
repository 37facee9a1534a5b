namespace Timeline.Temporal.Tests;

public sealed class WriterDayTests
{
    [Fact]
    public void Tag_WeekdayContradictsPublication_MovesTheWritersDayAndSaysSo()
    {
        // 2018-03-14 is a Wednesday; who writes "yesterday, Monday" writes on a Tuesday.
        var tagged = TimeTagger.Default.Tag("حذرت السفيرة أمس الاثنين من ذلك، وبحثا الوضع اليوم", new DateOnly(2018, 3, 14));

        tagged.WriterDay.Day.ShouldBe(new DateOnly(2018, 3, 13));
        tagged.WriterDay.Basis.ShouldBe(WriterDayBasis.WeekdayEvidence);
        tagged.WriterDay.Conflict.ShouldNotBeNull().En.ShouldContain("Tuesday");
        tagged.Mentions.Select(mention => mention.Value).ShouldBe(["2018-03-12", "2018-03-13"]);
    }

    [Fact]
    public void Tag_WithoutPublication_KeepsTheShapeAndNoDays()
    {
        var tagged = TimeTagger.Default.Tag("وصل أمس وغادر في 14 أيار 2018");

        tagged.WriterDay.Basis.ShouldBe(WriterDayBasis.Unknown);
        tagged.Mentions[0].Value.ShouldBe("XXXX-XX-XX");
        tagged.Mentions[0].Days.ShouldBeNull();
        tagged.Mentions[1].Days.ShouldBe(DayRange.Of(new DateOnly(2018, 5, 14)));
    }

    [Fact]
    public void Tag_WithoutPublicationButTodayInFull_InfersTheWritersDay()
    {
        var tagged = TimeTagger.Default.Tag("وصل اليوم الأربعاء 9 أيار 2018 ويغادر غدا");

        tagged.WriterDay.Day.ShouldBe(new DateOnly(2018, 5, 9));
        tagged.WriterDay.Basis.ShouldBe(WriterDayBasis.Inferred);
        tagged.Mentions[1].Value.ShouldBe("2018-05-10");
    }

    [Fact]
    public void Tag_RelativeDay_ExplainsItselfInBothLanguages()
    {
        var mention = TimeTagger.Default.Tag("وصل أمس الأول", new DateOnly(2017, 5, 18)).Mentions.ShouldHaveSingleItem();

        mention.Derivation.Rule.ShouldBe("ar.deictic.day");
        mention.Derivation.Anchor.ShouldBe(new Anchor(AnchorKind.WriterDay, DayRange.Of(new DateOnly(2017, 5, 18))));
        mention.Derivation.Explanation.En.ShouldBe("The writer's day is Thursday 2017-05-18 → two days before it → Tuesday 2017-05-16");
        mention.Derivation.Explanation.Ar.ShouldBe("يوم الكاتب الخميس 18 أيار 2017 ← قبله بيومين ← الثلاثاء 16 أيار 2017");
    }
}
