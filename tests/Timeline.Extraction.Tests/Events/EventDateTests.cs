using Timeline.Temporal;

namespace Timeline.Extraction.Tests.Events;

/// <summary>Which time dates an event, and which does not. The writer's day is Wednesday 2018-04-11.</summary>
public sealed class EventDateTests
{
    private static readonly DateOnly s_day = new(2018, 4, 11);

    [Theory]
    [InlineData("صرح لافروف الثلاثاء بعد يومين من القمة العربية أن النتائج جيدة.", "القمة", "2018-04-08")]
    [InlineData("وجه ترامب انتقادات إلى تيلرسون قبل إقالته التي أعلنها الرئيس الثلاثاء.", "إقالته", "2018-04-10")]
    [InlineData("أثيرت شكوك بشأن قمة بين ترامب وكيم يفترض أن تعقد في سنغافورة يوم 12 من يونيو.", "قمة", "2018-06-12")]
    [InlineData("أعلن السفير الاثنين أن بلاده طلبت وقف القتال، وذلك قبيل اجتماع لمجلس الأمن.", "اجتماع", "2018-04-09")]
    [InlineData("وقال الوزير في اجتماع مع نظرائه الاثنين إن الأزمة طالت.", "اجتماع", "2018-04-09")]
    [InlineData("ظريف يزور الأسد: لن ننسحب\n\nاستقبل الرئيس السوري بشار الأسد، الاثنين، وزير الخارجية الإيراني محمد جواد ظريف.", "يزور", "2018-04-09")]
    [InlineData("اعتقل الجيش القس في 5 نيسان/أبريل، العام الحالي.", "اعتقل", "2018-04-05")]
    [InlineData("وقالت أسرته إن الصحفي اعتقل في القاهرة منذ الاثنين.", "اعتقل", "2018-04-09")]
    public void Event_DatedByItsOwnTime_HasItsDay(string text, string trigger, string day) =>
        ArticleAnalyzer.Default.Analyze(text, s_day).Events.Single(item => text[item.TriggerStart..item.TriggerEnd].StartsWith(trigger, StringComparison.Ordinal)).Days
            .ShouldBe(DayRange.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Event_OfTheTimeThatAnotherCountsFrom_HasIt()
    {
        const string Text = "استعادت القوات مناطق واسعة منذ عام 2015 عندما تدخلت روسيا عسكريا لدعمها.";

        ArticleAnalyzer.Default.Analyze(Text, s_day).Events.Single(item => Text[item.TriggerStart..].StartsWith("تدخلت", StringComparison.Ordinal)).Days
            .ShouldBe(new DayRange(new DateOnly(2015, 1, 1), new DateOnly(2015, 12, 31)));
    }

    [Fact]
    public void Event_OnTwoDaysThatFollow_HasBoth()
    {
        const string Text = "قتل أكثر من ستين فلسطينيا الاثنين والثلاثاء خلال مواجهات في غزة.";

        ArticleAnalyzer.Default.Analyze(Text, s_day).Events[0].Days.ShouldBe(new DayRange(new DateOnly(2018, 4, 9), new DateOnly(2018, 4, 10)));
    }

    [Fact]
    public void Headline_OfOtherPeopleThanTheLead_HasNoDay()
    {
        const string Text = "ظريف يزور الأسد: لن ننسحب\n\nاستقبل الرئيس الفرنسي إيمانويل ماكرون، الاثنين، وزير الخارجية الألماني هايكو ماس.";

        ArticleAnalyzer.Default.Analyze(Text, s_day).Events.Single(item => Text[item.TriggerStart..].StartsWith("يزور", StringComparison.Ordinal)).Days.ShouldBeNull();
    }

    [Theory]
    [InlineData("ومنذ وصوله إلى البيت الأبيض في كانون الثاني/يناير 2017، انتقد ترامب الاتفاق الذي أبرمه سلفه باراك أوباما.", EventType.Agree)]
    [InlineData("تشهد المدينة اشتباكات بين الجيش والمسلحين منذ الاثنين.", EventType.Assault)]
    [InlineData("أعلن السفير الاثنين أن بلاده قلقة، بعد اجتماع لمجلس الأمن.", EventType.Consult)]
    public void Event_BesideTheTimeOfSomethingElse_HasNoDay(string text, EventType type) =>
        ArticleAnalyzer.Default.Analyze(text, s_day).Events.Where(item => item.Type == type).ShouldAllBe(item => item.Days == null);
}
