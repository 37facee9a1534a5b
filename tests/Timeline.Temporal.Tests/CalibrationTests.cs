using Timeline.Temporal.Resolution;

namespace Timeline.Temporal.Tests;

public sealed class CalibrationTests
{
    [Fact]
    public void Mix_NothingMeasured_IsTheRulesOwnFigure() => Calibration.Mix(0.85, 0, 0).ShouldBe(0.85);

    [Fact]
    public void Mix_MeasuredOften_IsTheMeasuredRate() => Calibration.Mix(0.5, 900, 1000).ShouldBe(0.9, 0.01);

    [Fact]
    public void Mix_AlwaysRight_IsNeverCertain() => Calibration.Mix(1, 5000, 5000).ShouldBeLessThan(1);

    [Theory]
    [InlineData("قال الوزير الثلاثاء إن الوفد سيصل الأحد في 12 أيلول وينتظر اليوم رده")]
    [InlineData("تواجه البلاد اليوم أزمة، وقال الاثنين: «نلتقي غدا»")]
    [InlineData("يوم السبت 14 أيار 2017")]
    public void Tag_ConfidenceAndAlternatives_AddUpToAtMostOne(string text)
    {
        foreach (var mention in TimeTagger.Default.Tag(text, new DateOnly(2018, 5, 10)).Mentions)
        {
            var all = mention.Confidence + mention.Derivation.Alternatives.Sum(alternative => alternative.Score);

            mention.Confidence.ShouldBeInRange(0, 1);
            all.ShouldBeLessThanOrEqualTo(1 + 1e-9, mention.Text);
        }
    }

    [Fact]
    public void Tag_SecondWitness_IsSurerThanSilence()
    {
        var mentions = TimeTagger.Default.Tag("وصل أمس الاثنين. ويوم الجمعة في باريس.", new DateOnly(2018, 5, 8)).Mentions;

        mentions[0].Evidence.ShouldBe(Evidence.SecondWitness);
        mentions[0].Confidence.ShouldBeGreaterThan(mentions[1].Confidence);
    }

    [Theory]
    [InlineData(-2, Grain.Day, "قبله بيومين", "two days before it")]
    [InlineData(3, Grain.Month, "بعده بـ3 أشهر", "3 months after it")]
    [InlineData(-11, Grain.Day, "قبله بـ11 يوما", "11 days before it")]
    [InlineData(-100, Grain.Year, "قبله بـ100 عام", "100 years before it")]
    [InlineData(103, Grain.Year, "بعده بـ103 أعوام", "103 years after it")]
    [InlineData(1, Grain.Century, "بعده بقرن", "one century after it")]
    public void Shift_Numbers_AgreeWithTheirNouns(int count, Grain unit, string arabic, string english) =>
        Wording.Shift(count, unit).ShouldBe(new Bilingual(arabic, english));
}
