namespace Timeline.Extraction.Tests;

/// <summary>The five first articles, as users get them with the product.</summary>
public sealed class SeedArticleTests
{
    [Theory]
    [InlineData("001_10efc35c20210809.txt", "2016-04-01", "بيسكوف", "أكد")]
    [InlineData("001_10efc35c20210809.txt", "2016-04-01", "مصدر في الخارجية الروسية", "قوله")]
    [InlineData("004_fc8e4039d0477974.txt", "2017-10-30", "لافرنتييف", "مبينا")]
    [InlineData("000_549ce56aec487f31.txt", "2017-05-18", "بوتين", "مشددا")]
    public void Analyze_Seed_FindsStatement(string file, string published, string speaker, string cue)
    {
        var text = Read(file);

        ArticleAnalyzer.Default.Analyze(text, Day(published)).Statements
            .ShouldContain(item => item.Speaker != null && item.Speaker.Contains(speaker, StringComparison.Ordinal) && text.Substring(item.CueStart, item.CueEnd - item.CueStart) == cue);
    }

    [Theory]
    [InlineData("001_10efc35c20210809.txt", "2016-04-01", "اتصال هاتفي")]
    [InlineData("004_fc8e4039d0477974.txt", "2017-10-30", "اجتماعاً")]
    [InlineData("000_549ce56aec487f31.txt", "2017-05-18", "جلسة محادثات")]
    public void Analyze_Seed_FindsConsultation(string file, string published, string trigger)
    {
        var text = Read(file);

        ArticleAnalyzer.Default.Analyze(text, Day(published)).Events
            .ShouldContain(item => item.Type == EventType.Consult && text.Substring(item.TriggerStart, item.TriggerEnd - item.TriggerStart) == trigger);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", file));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);
}
