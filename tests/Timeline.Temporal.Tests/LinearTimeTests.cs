using System.Text;

namespace Timeline.Temporal.Tests;

/// <summary>
/// Ten times the text takes ten times the work, whatever is in it. Measured in processor time, which other programs hardly change, while
/// no other test runs; a quadratic pass would take a hundred times as long.
/// </summary>
[Collection(nameof(Alone))]
public sealed class LinearTimeTests
{
    private const double MostTimesTheWork = 30;

    /// <summary>Below it, a thread's waking up is measured, no text.</summary>
    private static readonly TimeSpan s_leastWork = TimeSpan.FromMilliseconds(20);

    private static readonly DateOnly s_day = new(2018, 5, 9);

    /// <summary>Each for a megabyte on one line.</summary>
    [Theory]
    [InlineData("ا")]
    [InlineData("و")]
    [InlineData("1")]
    [InlineData("5 ")]
    [InlineData("3 و")]
    [InlineData("31/12/")]
    [InlineData("\"")]
    [InlineData("«")]
    [InlineData("« » ")]
    [InlineData("ـ")]
    [InlineData("ﻻ")]
    [InlineData("أمس ")]
    [InlineData("أمس أمس أمس\n")]
    [InlineData("الاثنين ")]
    [InlineData("من 5 إلى ")]
    [InlineData("من ")]
    [InlineData("عام ")]
    [InlineData("خمسة ")]
    [InlineData("و5 أيار ")]
    [InlineData("سنة وشهر ")]
    [InlineData("في نهاية ")]
    [InlineData("بعد ذلك بيومين ")]
    [InlineData("«قال أمس» إنه سيعود الخميس. ")]
    [InlineData("بعد يومين من الهجوم ")]
    [InlineData("روسيا اليوم ")]
    [InlineData("اليوم")]
    public void Tag_OneThingOverAndOver_TakesTimeInProportion(string piece) => IsLinear(characters => Repeat(piece, characters), 100_000);

    /// <summary>Ten megabytes of the seeds on one line.</summary>
    [Fact]
    public void Tag_NewsOnOneLine_TakesTimeInProportion()
    {
        var news = string.Join(' ', Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText))
            .ReplaceLineEndings(" ");

        IsLinear(characters => Repeat(news, characters), 1_000_000);
    }

    private static void IsLinear(Func<int, string> text, int characters)
    {
        var (small, large) = (text(characters), text(10 * characters));
        Work(small);

        // The fastest of some, since a collection or the compiler can fall on any.
        var once = Enumerable.Range(0, 5).Min(_ => Work(small));
        var tenfold = Enumerable.Range(0, 2).Min(_ => Work(large));

        var most = MostTimesTheWork * (once > s_leastWork ? once : s_leastWork);
        tenfold.ShouldBeLessThan(most, $"{characters} characters took {once.TotalMilliseconds:0} ms");
    }

    private static TimeSpan Work(string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        TimeTagger.Default.Tag(text, s_day);
        return Environment.CpuUsage.TotalTime - before;
    }

    private static string Repeat(string piece, int characters) => new StringBuilder(characters + piece.Length).Insert(0, piece, (characters / piece.Length) + 1).ToString(0, characters);
}
