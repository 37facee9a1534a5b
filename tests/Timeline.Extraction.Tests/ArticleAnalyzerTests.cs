using Timeline.Extraction.Reading;
using Timeline.Temporal;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Tests;

public sealed class ArticleAnalyzerTests
{
    private static readonly DateOnly s_day = new(2018, 4, 11);

    private static readonly string[] s_pieces =
    [
        "قال", "وأضاف", "لافروف", "سيرغي", "وزير", "الخارجية", "الروسي", "إن", "أن", "إلى", "عن", "مؤكدا", "قوله", "بحسب", "وفقا", "ل", "نقلت", "وكالة",
        "اجتماع", "التقى", "زيارة", "أمس", "اليوم", "الاثنين", "موسكو", "في", "مع", "بين", "\"", "«", "»", "“", "”", "‹", "›", "،", ".", ":", "؟", "(", ")", "#", "-",
        "\n", "\r\n", " ", "\t", "\u064E", "\u0640", "\u200F", "\uFEFF", "\uD83D", "\uDE00", "\0", "١٢", "42", "CNN", "و", "ب", "ا", "تابعونا", "على", "حسبما", "جاء",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Analyze_AnyString_GivesOffsetsInsideIt(int seed)
    {
        var random = new Random(seed);
        var text = string.Concat(Enumerable.Range(0, random.Next(0, 400)).Select(_ => s_pieces[random.Next(s_pieces.Length)] + (random.Next(3) > 0 ? " " : "")));

        var analysis = ArticleAnalyzer.Default.Analyze(text, s_day);

        foreach (var statement in analysis.Statements)
        {
            Inside(statement.CueStart, statement.CueEnd, text);
            statement.CueEnd.ShouldBeGreaterThan(statement.CueStart);
            Inside(statement.ContentStart, statement.ContentEnd, text);
            statement.Confidence.ShouldBeInRange(0, 1);
            (statement.TimeIndex ?? 0).ShouldBeInRange(0, Math.Max(0, analysis.Times.Count - 1));
        }

        foreach (var item in analysis.Events)
        {
            Inside(item.TriggerStart, item.TriggerEnd, text);
            item.TriggerEnd.ShouldBeGreaterThan(item.TriggerStart);
            item.Confidence.ShouldBeInRange(0, 1);
        }

        analysis.Statements.ShouldBeInOrder(SortDirection.Ascending, Comparer<Statement>.Create((a, b) => a.CueStart.CompareTo(b.CueStart)));
        analysis.Events.ShouldBeInOrder(SortDirection.Ascending, Comparer<EventMention>.Create((a, b) => a.TriggerStart.CompareTo(b.TriggerStart)));
    }

    [Theory]
    [InlineData("قال ")]
    [InlineData("\" ")]
    [InlineData("« ")]
    [InlineData("محمد ")]
    [InlineData("وزير الخارجية ")]
    [InlineData("اجتماع مع ")]
    [InlineData("نقلت عن ")]
    [InlineData("،")]
    [InlineData("بحسب زغرف\n")]
    public void Analyze_OnePieceForVeryLong_Ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 40_000));

        ArticleAnalyzer.Default.Analyze(text, s_day).Text.ShouldBe(text);
    }

    [Fact]
    public void Analyze_EmptyText_GivesNothing()
    {
        var analysis = ArticleAnalyzer.Default.Analyze("");

        analysis.Statements.ShouldBeEmpty();
        analysis.Events.ShouldBeEmpty();
    }

    [Fact]
    public void Analyze_SiteFurniture_GivesNothing() =>
        ArticleAnalyzer.Default.Analyze("اقرأ أيضا: قال لافروف إن الاجتماع غدا\nتابعونا على تويتر: أكد الوزير أن الأمر مهم", s_day).Statements.ShouldBeEmpty();

    [Fact]
    public void Analyze_TimeBesideCue_DatesTheWholeOccasion()
    {
        const string Text = "قال وزير الخارجية الروسي سيرغي لافروف أمس إن موسكو مستعدة.\nوأضاف لافروف أن الحوار ضروري، مشيرا إلى أن الوقت حان.";
        var start = Text.IndexOf("أمس", StringComparison.Ordinal);
        var day = DayRange.Of(new DateOnly(2018, 4, 10));
        var mention = new TimeMention(start, start + 3, "أمس", TimexType.Date, "2018-04-10", null, day, Grain.Day, 1, new Derivation("test", new Anchor(AnchorKind.WriterDay, null), [], []));

        var statements = ArticleAnalyzer.Analyze(Tokenizer.Tokenize(Text), new TaggedText(Text, new WriterDay(s_day, WriterDayBasis.Metadata, 1), [mention]), new ReadingBuffers()).Statements;

        statements.Count.ShouldBe(3);
        statements.ShouldAllBe(statement => statement.Days == day && statement.TimeIndex == 0 && statement.Speaker == "سيرغي لافروف");
    }

    [Fact]
    public void Analyze_AgencyInFrame_IsTheOutletThatCarriedIt() =>
        ArticleAnalyzer.Default.Analyze("ونقلت وكالة تاس عن لافروف قوله إن اللقاء كان مفيدا.", s_day).Statements[0].Via.ShouldBe("وكالة تاس");

    [Fact]
    public void Analyze_RoleAlone_IsThePersonWhoBearsIt() =>
        ArticleAnalyzer.Default.Analyze("قال وزير الخارجية الأمريكي مايك بومبيو إن كيم فهم الأمر.\nوشدد الوزير الأمريكي على أن العقوبات باقية.", s_day)
            .Statements.Select(statement => statement.Speaker).ShouldBe(["مايك بومبيو", "مايك بومبيو"]);

    private static void Inside(int start, int end, string text)
    {
        start.ShouldBeInRange(0, text.Length);
        end.ShouldBeInRange(start, text.Length);
    }
}
