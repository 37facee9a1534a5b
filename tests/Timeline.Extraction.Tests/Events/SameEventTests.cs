using Timeline.Temporal;

namespace Timeline.Extraction.Tests.Events;

/// <summary>Which tellings of an article are of one event, and which are not.</summary>
public sealed class SameEventTests
{
    private static readonly DateOnly s_day = new(2018, 4, 11);

    [Theory]
    [InlineData("الكويت والفلبين توقعان مسودة اتفاق بشأن العمالة المنزلية\n\nقال مسؤول إن الوفد المعني وقع الاثنين على مسودة اتفاقية لتشغيل العمالة المنزلية في الكويت.", EventType.Agree)]
    [InlineData("اختتم ماكرون زيارة رسمية إلى الولايات المتحدة. وقال مسؤول في ختام الزيارة إن النتائج جيدة.", EventType.Consult)]
    [InlineData("ترامب يقيل وزير خارجيته تيلرسون\n\nقال مراقبون إن الخلافات تزداد بعد إقالة وزير الخارجية ريكس تيلرسون الشهر الماضي.", EventType.Office)]
    public void Event_ToldAgain_IsOneEntry(string text, EventType type) =>
        ArticleAnalyzer.Default.Analyze(text, s_day).Events.Count(item => item.Type == type).ShouldBe(1);

    [Theory]
    [InlineData("عقد لافروف اجتماعا مع كيري في جنيف الاثنين. كما عقد لافروف اجتماعا مع شتاينماير في جنيف الاثنين.", EventType.Consult)]
    [InlineData("عقد وزراء خارجية السعودية ومصر اجتماعا في الرياض أمس على هامش الاجتماع الوزاري العربي في الرياض أمس.", EventType.Consult)]
    [InlineData("سيزور لافروف برلين في 20 نيسان/أبريل. وسيزور كيري موسكو في 25 نيسان/أبريل.", EventType.Consult)]
    [InlineData("عقد بومبيو محادثات مع نظيره السعودي في الرياض أمس. وتوجه إلى القدس حيث عقد بومبيو لقاء مع نتانياهو.", EventType.Consult)]
    [InlineData("شن المسلحون هجوما على فندق في كابول أمس. وقال مسؤول إن المسلحين نفذوا هجوما على قاعدة للجيش في قندهار.", EventType.Assault)]
    [InlineData("اقتحمت قوات الاحتلال مدينة جنين أمس. واقتحمت قوات الاحتلال مدينة الخليل الاثنين.", EventType.Assault)]
    public void Events_OfOtherPeopleOrDays_AreApart(string text, EventType type) =>
        ArticleAnalyzer.Default.Analyze(text, s_day).Events.Count(item => item.Type == type).ShouldBe(2);

    [Fact]
    public void Event_ToldUndatedFirst_HasTheDayOfALaterTelling()
    {
        const string Text = "ترامب يقيل وزير خارجيته تيلرسون\n\nقال مراقبون إن الخلافات تزداد بعد إقالة وزير الخارجية ريكس تيلرسون الشهر الماضي.";

        ArticleAnalyzer.Default.Analyze(Text, s_day).Events.Single(item => item.Type == EventType.Office).Days
            .ShouldBe(new DayRange(new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31)));
    }
}
