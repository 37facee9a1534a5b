using System.Text;
using System.Text.Json;
using Timeline.Extraction.Json;

namespace Timeline.Extraction.Tests.Reading;

/// <summary>One thread reads many articles in the same buffers: none may see what another left there.</summary>
public sealed class ReadingBuffersTests
{
    private static readonly DateOnly s_day = new(2018, 4, 11);

    private static readonly string[] s_articles =
    [
        "قال وزير الخارجية الروسي سيرغي لافروف أمس إن «موسكو مستعدة للحوار».\nوأضاف لافروف، بحسب وكالة تاس، أن الاجتماع سيعقد الخميس المقبل في جنيف، مشيرا إلى أن الوقت حان.",
        "لا شيء",
        "بحث الرئيس الفرنسي إيمانويل ماكرون مع نظيره المصري عبد الفتاح السيسي الاثنين «الوضع في ليبيا»",
        "",
        "«كلام لم يغلق وفيه «اقتباس آخر\nقال نور الدين الخادمي: «نعم»",
    ];

    [Fact]
    public void Analyze_BehindOtherArticles_SaysTheSameAsAlone()
    {
        var alone = s_articles.Select(Fresh).ToArray();

        foreach (var order in (int[][])[[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 0]])
        {
            order.Select(article => Read(s_articles[article])).ShouldBe(order.Select(article => alone[article]));
        }
    }

    private static string Read(string text)
    {
        using var id = JsonDocument.Parse("1");
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, AnalysisJson.WriterOptions))
        {
            AnalysisJson.WriteAnalysis(writer, id.RootElement, ArticleAnalyzer.Default.Analyze(text, s_day));
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <summary>On a thread that has read nothing.</summary>
    private static string Fresh(string text)
    {
        var read = "";
        var thread = new Thread(() => read = Read(text));
        thread.Start();
        thread.Join();
        return read;
    }
}
