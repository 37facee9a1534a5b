using System.Globalization;
using Timeline.Storage;
using Timeline.Testing;

namespace Timeline.Browser.Tests.Desk;

/// <summary>How much the tests of the desk's figures do: little by default, all of it with <c>TIMELINE_FULL_FIGURES=1</c> on a machine that does nothing else.</summary>
internal static class Figures
{
    private const int PerArticle = 20;

    public static bool AreFull => Environment.GetEnvironmentVariable("TIMELINE_FULL_FIGURES") == "1";

    public static double Percentile(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(sorted.Count * part) - 1, 0, sorted.Count - 1)];
    }

    /// <summary>Times are held to their goal where all is measured: a machine that runs other tests at the same time says nothing about them.</summary>
    /// <param name="milliseconds">What was measured.</param>
    /// <param name="goal">In milliseconds.</param>
    public static void Hold(double milliseconds, double goal)
    {
        if (AreFull)
        {
            milliseconds.ShouldBeLessThanOrEqualTo(goal);
        }
    }

    public static void Tell(string words) => TestContext.Current.TestOutputHelper?.WriteLine(words);

    /// <summary>Stores expressions that the machine is very unsure of, twenty to an article, each dating what somebody said in the first of each.</summary>
    /// <param name="database">Where.</param>
    /// <param name="count">How many.</param>
    /// <param name="phrase">All are written so.</param>
    public static async Task SaveMentionsAsync(TestDatabase database, int count, string phrase)
    {
        for (var saved = 0; saved < count; saved += PerArticle * 25)
        {
            var articles = Enumerable.Range(saved / PerArticle, Math.Min(25, (count - saved + PerArticle - 1) / PerArticle));
            await database.SaveAsync([.. articles.Select(number => Article(number, Math.Min(PerArticle, count - (number * PerArticle)), phrase))]);
        }
    }

    private static ArticleDraft Article(int number, int mentions, string phrase)
    {
        var text = $"قال الوزير {number} كلاما. " + string.Concat(Enumerable.Range(0, mentions).Select(i => $"وصل الوفد {i.ToString(CultureInfo.InvariantCulture)} {phrase} إلى دمشق. "));
        var article = new SampleArticle(text).Published("2018-04-11").From($"وكالة {number % 7}").At($"https://example.org/figures/{phrase}/{number}");
        for (var i = 0; i < mentions; i++)
        {
            article.Mention(phrase, "2018-04-10", confidence: 0.05);
        }

        return article.Statement($"الوزير {number}", "قال", "كلاما", 0).Build();
    }
}
