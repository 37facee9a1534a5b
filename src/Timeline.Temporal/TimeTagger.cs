using Timeline.Temporal.Dating;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Resolution;
using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal;

/// <summary>
/// Finds the time expressions of Arabic text and resolves them to days, with reasons. Safe for use by many threads at
/// once; the same text and day always give the same answer, and no string makes it throw.
/// </summary>
/// <param name="tables">Terms of office and landmarks by which texts without a publication day are dated; the built-in ones when null.</param>
public sealed class TimeTagger(DatingTables? tables = null)
{
    public static TimeTagger Default { get; } = new();

    /// <summary>The days that a text without a publication day can be dated to.</summary>
    public static DayRange DatableDays { get; } = new(DaySet.FirstDay, DaySet.LastDay);

    /// <param name="text">Any string at all.</param>
    /// <param name="published">The publication day, where it is known.</param>
    public TaggedText Tag(string text, DateOnly? published = null) => Tag(Tokenizer.Tokenize(text), published);

    /// <summary>The same for a text that is already split into tokens.</summary>
    public TaggedText Tag(TokenizedText tokens, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var units = new UnitSequence(tokens, TimeLexicon.Arabic);
        var matches = Composer.Read(units);
        var writer = WriterDayEstimator.Estimate(units, matches, published, tables);
        var context = new Context(units, matches, writer);
        var resolver = new AnchoredResolver(context);
        var mentions = new List<TimeMention>(matches.Count);
        foreach (var match in matches)
        {
            var reading = resolver.Resolve(match);
            context.Tell(reading, match);
            mentions.Add(Mention(units, match, reading));
        }

        return new TaggedText(tokens.Text, writer, mentions);
    }

    private static TimeMention Mention(UnitSequence units, Match match, Reading reading)
    {
        var start = units.Start(reading.DropsHead ? match.First + 1 : match.First);
        var end = units.End(match.End - 1);
        return new TimeMention(
            start,
            end,
            units.Tokens.Text[start..end],
            reading.Type,
            reading.Value,
            reading.Modifier,
            reading.Days,
            reading.Grain,
            reading.Confidence,
            new Derivation(match.Frame.Rule, reading.Anchor, reading.Steps, reading.Alternatives, 1 - reading.Confidence))
        {
            Evidence = reading.Evidence,
            RuleConfidence = reading.RuleConfidence,
        };
    }
}
