using System.Globalization;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Tests;

/// <summary>What holds for every string: spans slice it, nothing throws, the same text gets the same answer.</summary>
public sealed class TimeTaggerProperties
{
    private static readonly DateOnly s_day = new(2018, 5, 9);

    /// <summary>TIMELINE_RANDOM_TEXTS asks for more than the usual run has time for; a million takes some minutes.</summary>
    private static int RandomTextCount =>
        int.TryParse(Environment.GetEnvironmentVariable("TIMELINE_RANDOM_TEXTS"), CultureInfo.InvariantCulture, out var count) ? count : 20_000;

    [Fact]
    public void Tag_RandomText_SlicesInOrderAndRepeats() => RandomTexts.ForAll(RandomTextCount, seed: 1, mostPieces: 14, text =>
    {
        foreach (var published in (DateOnly?[])[null, s_day])
        {
            var tagged = TimeTagger.Default.Tag(text, published);

            var end = 0;
            foreach (var mention in tagged.Mentions)
            {
                if (mention.Start < end || mention.End <= mention.Start || text[mention.Start..mention.End] != mention.Text
                    || mention.Confidence is not (>= 0 and <= 1) || mention.Derivation.Explanation.Ar.Length == 0)
                {
                    Assert.Fail($"{Escape(text)}: {mention}");
                }

                end = mention.End;
            }

            Same(TimeTagger.Default.Tag(text, published), tagged);
            Same(TimeTagger.Default.Tag(Tokenizer.Tokenize(text), published), tagged);
        }
    });

    [Fact]
    public void Tag_SeedArticles_AreTheSameWithTokensMadeBefore()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt"))
        {
            var text = File.ReadAllText(file);

            Same(TimeTagger.Default.Tag(Tokenizer.Tokenize(text), s_day), TimeTagger.Default.Tag(text, s_day));
        }
    }

    [Theory]
    [InlineData("1-01-01")]
    [InlineData("9999-12-31")]
    public void Tag_AtTheEndsOfTheCalendar_DoesNotThrow(string day)
    {
        var published = DateOnly.Parse(day.PadLeft(10, '0'), CultureInfo.InvariantCulture);
        RandomTexts.ForAll(2000, seed: 7, mostPieces: 14, text => Should.NotThrow(() => TimeTagger.Default.Tag(text, published)));
    }

    private static void Same(TaggedText found, TaggedText expected)
    {
        var same = Writer(found) == Writer(expected) && found.Mentions.Count == expected.Mentions.Count;
        for (var i = 0; same && i < found.Mentions.Count; i++)
        {
            same = Facts(found.Mentions[i]) == Facts(expected.Mentions[i]);
        }

        if (!same)
        {
            Assert.Fail($"{Escape(expected.Text)}: {string.Join(", ", found.Mentions)} is not {string.Join(", ", expected.Mentions)}");
        }

        static (DateOnly?, WriterDayBasis, double) Writer(TaggedText tagged) => (tagged.WriterDay.Day, tagged.WriterDay.Basis, tagged.WriterDay.Confidence);

        static string Facts(TimeMention mention) =>
            (mention.Start, mention.End, mention.Value, mention.Modifier, mention.Days, mention.Confidence, mention.Derivation.Rule, mention.Derivation.Anchor,
                mention.Derivation.Explanation).ToString();
    }

    /// <summary>A text as it can be pasted into a test: random ones hold what no terminal shows.</summary>
    private static string Escape(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:X4}"));
}
