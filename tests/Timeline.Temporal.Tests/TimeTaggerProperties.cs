using System.Diagnostics;
using System.Text;

namespace Timeline.Temporal.Tests;

/// <summary>What holds for every string: spans slice it, nothing throws, the same text gets the same answer, time is linear.</summary>
public sealed class TimeTaggerProperties
{
    private static readonly DateOnly s_day = new(2018, 5, 9);

    /// <summary>Pieces that random texts are made of: words the rules know, digits, marks, invisible controls, halves of surrogate pairs.</summary>
    private static readonly string[] s_pieces =
    [
        "أمس", "الأول", "غد", "يوم", "اليوم", "الثلاثاء", "الماضي", "المقبل", "أيار", "تشرين", "الثاني", "رمضان", "1439", "هـ", "2018", "31", "شباط", "الساعة", "والنصف",
        "مساء", "بتوقيت", "غرينتش", "قبل", "منذ", "بعد", "ذلك", "بيومين", "سنوات", "القرن", "من", "في", "الشهر", "نفسه", "نهاية", "مطلع", "نحو", "كل", "ال", "لل", "و", "ب",
        "/", "-", ":", ".", "،", "(", ")", "\n", "\r\n", " ", "\t", "\u064B", "\u0640", "\u200F", "\u202E", "\uFEFF", "\uD83D", "\uDE00", "\0", "٣", "۴", "٢٠١٨", "99999999999", "0",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tag_RandomText_SlicesInOrderAndRepeats(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++)
        {
            var text = RandomText(random);

            var tagged = TimeTagger.Default.Tag(text, round % 3 == 0 ? null : s_day);

            var end = 0;
            foreach (var mention in tagged.Mentions)
            {
                mention.Start.ShouldBeGreaterThanOrEqualTo(end, text);
                mention.End.ShouldBeGreaterThan(mention.Start, text);
                text[mention.Start..mention.End].ShouldBe(mention.Text);
                mention.Confidence.ShouldBeInRange(0, 1, text);
                mention.Derivation.Explanation.Ar.ShouldNotBeEmpty(text);
                end = mention.End;
            }

            TimeTagger.Default.Tag(text, round % 3 == 0 ? null : s_day).Mentions.Select(mention => mention.Value)
                .ShouldBe(tagged.Mentions.Select(mention => mention.Value), text);
        }
    }

    [Theory]
    [InlineData("1-01-01")]
    [InlineData("9999-12-31")]
    public void Tag_AtTheEndsOfTheCalendar_DoesNotThrow(string day)
    {
        var random = new Random(7);
        var published = DateOnly.Parse(day.PadLeft(10, '0'), System.Globalization.CultureInfo.InvariantCulture);
        for (var round = 0; round < 2000; round++)
        {
            Should.NotThrow(() => TimeTagger.Default.Tag(RandomText(random), published));
        }
    }

    [Theory]
    [InlineData("ا")]
    [InlineData("1")]
    [InlineData("أمس ")]
    [InlineData("من ")]
    [InlineData("و")]
    [InlineData("3 و")]
    [InlineData("خمسة ")]
    public void Tag_OneThingOverAndOver_StaysLinear(string piece)
    {
        // A quadratic pass over a million characters takes minutes; a linear one a fraction of a second, however slow the machine.
        var text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
        var watch = Stopwatch.StartNew();

        TimeTagger.Default.Tag(text, s_day);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static string RandomText(Random random)
    {
        var builder = new StringBuilder();
        for (var i = random.Next(12); i >= 0; i--)
        {
            builder.Append(s_pieces[random.Next(s_pieces.Length)]);
            if (random.Next(3) > 0)
            {
                builder.Append(' ');
            }
        }

        return builder.ToString();
    }
}
