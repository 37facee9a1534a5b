using Timeline.Temporal;

namespace Timeline.Extraction.Tests.Statements;

/// <summary>On which day something was said, where the text does not say so beside it.</summary>
public sealed class StatementDayTests
{
    private static readonly DateOnly s_day = new(2018, 5, 2);

    [Fact]
    public void Spokesman_AfterWhatTheBodySaid_SpeaksOnItsDay() =>
        DaysOf("اعتبرت وزارة الخارجية الإيرانية، الثلاثاء، أن الاتهامات باطلة.\nوقال المتحدث باسم الخارجية الإيرانية بهرام قاسمي إن المسرحية هزلية.")
            .ShouldBe([new DateOnly(2018, 5, 1), new DateOnly(2018, 5, 1)]);

    [Fact]
    public void DayToCome_BesideASaying_IsNotItsDay() =>
        DaysOf("دعت رئيسة الوزراء البريطانية تيريزا ماي حكومتها إلى اجتماع طارئ الخميس المقبل.").ShouldBe([null]);

    [Fact]
    public void DayLongPast_DatesWhatFollowsIt_NotTheNewsBefore() =>
        DaysOf("قالت المحكمة إن الاتفاق نافذ. وأعلنت المحكمة في 21 كانون الأول 2016 أن الاتفاق باطل.").ShouldBe([null, new DateOnly(2016, 12, 21)]);

    [Fact]
    public void Papers_InAReviewOfThePress_SpeakOnItsDay() =>
        DaysOf("سلطت الصحف الصادرة اليوم الضوء على الأزمة.\nقالت صحيفة الغارديان إن الرياض غاضبة.").ShouldBe([s_day]);

    [Fact]
    public void Holiday_BesideASaying_IsNotItsDay() =>
        DaysOf("قال الرئيس الأفغاني أشرف غني إن وقف إطلاق النار الذي أعلن بمناسبة عيد الفطر انتهى، وأكد غني استمرار الجهود.").ShouldAllBe(day => day == null);

    [Fact]
    public void EarlierThatDay_BehindAnObject_IsTheDayOfTheAct() =>
        DaysOf("واقترح رئيس الوزراء ماتيوش مورافيسكي التغيير فجأة في وقت سابق من الثلاثاء، وقال للنواب إن العقوبات أثارت الجدل.")
            .ShouldBe([new DateOnly(2018, 5, 1), new DateOnly(2018, 5, 1)]);

    [Fact]
    public void Occasion_BehindAShortObject_GivesItsDay() =>
        DaysOf("وأعلن رئيس الوزراء القرار في مؤتمر صحفي عقده أمس في بغداد.").ShouldBe([new DateOnly(2018, 5, 1)]);

    [Fact]
    public void DayOfAnObject_IsNotTheDayOfSaying() =>
        DaysOf("ودان الاتحاد الأوروبي بشدة الهجوم الذي وقع أمس في كابول.").ShouldBe([null]);

    [Fact]
    public void DayRightBeforeThat_BehindAClauseBetweenCommas_IsTheDayOfTheAct() =>
        DaysOf("وقال الحوثيون، الذين يسيطرون على صنعاء، أمس إنهم يملكون القدرة على ضرب الموانئ.").ShouldBe([new DateOnly(2018, 5, 1)]);

    [Fact]
    public void DayOfTheClauseAround_IsNotTheDayOfWhatItSpeaksOf() =>
        DaysOf("رحب مصدر سعودي مسؤول، أمس، بما أعلنته الرئاسة التركية عن تشكيل فريق مشترك.").ShouldBe([new DateOnly(2018, 5, 1), null]);

    [Fact]
    public void State_SpeaksOnTheDayOfItsMinistry() =>
        DaysOf("دانت وزارة الخارجية القطرية أمس القانون.\nوأكدت قطر أن القانون باطل.").ShouldBe([new DateOnly(2018, 5, 1), new DateOnly(2018, 5, 1)]);

    [Fact]
    public void DayOfWhoCarriedIt_AtTheEndOfTheSentence_IsTheDayOfTheAct() =>
        DaysOf("قال بكير بوزداغ إن الحكم هو قرار لدعم الإرهاب، وفقا لما ذكرته وكالة الأناضول التركية، الثلاثاء.").ShouldBe([new DateOnly(2018, 5, 1)]);

    [Fact]
    public void DayOfAnEventInTheWords_BeforeWhoCarriedThem_IsNotTheDayOfTheAct() =>
        DaysOf("قال بكير بوزداغ إن الحكم صدر الثلاثاء، وفقا لما ذكرته وكالة الأناضول التركية.").ShouldBe([null]);

    [Fact]
    public void Answer_IsGivenOnTheDayOfTheQuestion() =>
        DaysOf("سئل ترامب في هلسنكي الاثنين إن كان يصدق أجهزته. فأجاب \"لا أرى أي سبب لذلك الأمر\".").ShouldBe([new DateOnly(2018, 4, 30)]);

    [Fact]
    public void HeadOfABody_SpeaksOnItsDay() =>
        DaysOf("وأفاد المرصد السوري لحقوق الإنسان أمس بأن القصف تواصل.\nوقال مدير المرصد السوري لحقوق الإنسان رامي عبد الرحمن إن عائلة قتلت.")
            .ShouldBe([new DateOnly(2018, 5, 1), new DateOnly(2018, 5, 1)]);

    [Fact]
    public void HeadOfAnotherBody_DoesNotSpeakOnItsDay() =>
        DaysOf("وأفاد المرصد السوري لحقوق الإنسان أمس بأن القصف تواصل.\nوقال رئيس المجلس المحلي سامي الحمد إن عائلة قتلت.")
            .ShouldBe([new DateOnly(2018, 5, 1), null]);

    [Fact]
    public void SpeechBeforeABody_IsOnTheDayOfItsSession() =>
        DaysOf("عقد مجلس الأمن أمس جلسة طارئة.\nوامتنعت أربع دول عن التصويت.\nوالوضع صعب في البلاد.\nوالوضع صعب في العاصمة.\nوفي كلمة أمام المجلس دعا أنطونيو غوتيريش جميع الدول إلى احترام القانون.")
            .ShouldBe([new DateOnly(2018, 5, 1)]);

    [Fact]
    public void Envoys_BesideASpeechBeforeTheCouncil_SpeakOnItsDay() =>
        DaysOf("وقال ستافان دي ميستورا أمس أمام مجلس الأمن الدولي إن القتال تصاعد. وقال المندوب السوري بشار الجعفري إن التصريح خطير. وأضاف الجعفري أن المعركة مستمرة.")
            .ShouldBe([new DateOnly(2018, 5, 1), new DateOnly(2018, 5, 1), new DateOnly(2018, 5, 1)]);

    [Fact]
    public void OtherSpeakers_BesideASpeechBeforeTheCouncil_HaveNoDayOfIt() =>
        DaysOf("وقال ستافان دي ميستورا أمس أمام مجلس الأمن الدولي إن القتال تصاعد. وقال رئيس المصنع سامي الحمد إن الإنتاج توقف.")
            .ShouldBe([new DateOnly(2018, 5, 1), null]);

    private static List<DateOnly?> DaysOf(string text) =>
        [.. ArticleAnalyzer.Default.Analyze(text, s_day).Statements.Select(statement => statement.Days?.First)];
}
