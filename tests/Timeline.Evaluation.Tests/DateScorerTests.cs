namespace Timeline.Evaluation.Tests;

public sealed class DateScorerTests
{
    private const string Questions = """
        {"id":"1","published":"2018-04-12","text":"زار الوفد المدينة أمس الأربعاء.","kind":"yesterday+weekday","start":18,"end":30,"expression":"أمس الأربعاء","day":"2018-04-11"}
        {"id":"2","published":"2018-04-12","text":"زار الوفد المدينة أمس.","kind":"yesterday:word_alone","start":18,"end":21,"expression":"أمس","day":"2018-04-11"}
        {"id":"3","published":"2018-04-12","text":"يصل الوفد غدا.","kind":"yesterday:word_alone","start":10,"end":13,"expression":"غدا","day":"2018-04-13"}

        """;

    [Fact]
    public async Task Score_Answers_RightOnlyWhenTheWholeDayAndNothingElse()
    {
        var system = await Read.Documents("""
            {"id":"1","times":[{"start":20,"end":22,"from":"2018-04-11","to":"2018-04-11"}]}
            {"id":"2","times":[{"start":18,"end":21,"from":"2018-04-11","to":"2018-04-12"}]}
            {"id":"3","times":[{"start":13,"end":15,"from":"2018-04-13","to":"2018-04-13"}]}
            """);

        var report = DateScorer.Score(await Read.Questions(Questions), system);

        report.ByKind["yesterday+weekday"].Right.ShouldBe(1);
        report.ByKind["yesterday:word_alone"].Right.ShouldBe(0);
        report.ByKind["yesterday:word_alone"].Silent.ShouldBe(1);
        report.Share.ShouldBe(1 / 3.0, 1e-9);
        report.Errors.Select(error => error.Question.Id).ShouldBe(["2", "3"]);
    }

    [Fact]
    public async Task HoldsQuestions_QuestionsAndDocuments_ToldApart()
    {
        using var questions = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Questions));
        using var documents = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(SmallCase.Gold));

        (await Readings.ReadingFile.HoldsQuestionsAsync(questions, TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await Readings.ReadingFile.HoldsQuestionsAsync(documents, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}
