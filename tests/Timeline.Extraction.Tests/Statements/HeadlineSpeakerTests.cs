namespace Timeline.Extraction.Tests.Statements;

/// <summary>Whether a country before the colon of a headline speaks, or says where.</summary>
public sealed class HeadlineSpeakerTests
{
    private static readonly DateOnly s_day = new(2018, 4, 11);

    [Theory]
    [InlineData("تركيا: قرار الأوروبيين \"دعم للإرهاب\"\n\nأنقرة (وكالات)-- قال نائب رئيس الوزراء التركي إن القرار مرفوض.", "تركيا")]
    [InlineData("روسيا: لا اتفاق في مجلس الأمن على الهدنة\n\nقالت روسيا إنه لا يوجد اتفاق على مشروع القرار.", "روسيا")]
    public void Country_WhosePeopleSayItInTheLead_Speaks(string text, string speaker) =>
        ArticleAnalyzer.Default.Analyze(text, s_day).Statements.ShouldContain(item => item.Rule == "ar.say.colon" && item.Speaker == speaker);

    [Theory]
    [InlineData("سوريا: قصف عنيف على حلب\n\nقال المرصد السوري إن القصف مستمر.")]
    [InlineData("سوريا: مخاوف من معركة جديدة\n\nقال المرصد السوري إن القصف مستمر.")]
    [InlineData("تركيا: أردوغان يستقبل وزير الخارجية الأمريكي\n\nقال وزير الخارجية التركي إن اللقاء كان جيدا.")]
    [InlineData("اليمن: مساع أممية لمنع الهجوم\n\nوصل المبعوث الأممي إلى صنعاء.")]
    public void Country_WhereSomethingIs_SaysNothing(string text) =>
        ArticleAnalyzer.Default.Analyze(text, s_day).Statements.ShouldNotContain(item => item.Rule == "ar.say.colon");
}
