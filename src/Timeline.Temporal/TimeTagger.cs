using Timeline.Temporal.Dating;
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
    public TaggedText Tag(string text, DateOnly? published = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var workspace = Workspace.Take();
        Tokenizer.Tokenize(text, workspace.Tokens);
        var tagged = Tag(workspace.Tokens, published, decided: null, workspace);
        workspace.GiveBack();
        return tagged;
    }

    /// <summary>The same for a text that is already split into tokens.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="published">The publication day, where it is known.</param>
    /// <param name="decided">The writer's day that a person decided: nothing else is looked at then.</param>
    public TaggedText Tag(TokenizedText tokens, DateOnly? published, DateOnly? decided = null)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var workspace = Workspace.Take();
        var tagged = Tag(tokens, published, decided, workspace);
        workspace.GiveBack();
        return tagged;
    }

    private TaggedText Tag(TokenizedText tokens, DateOnly? published, DateOnly? decided, Workspace workspace)
    {
        var units = workspace.Units;
        var matches = workspace.Matches;
        units.Read(tokens);
        Composer.Read(units, matches);
        var writer = decided is { } day
            ? new WriterDay(day, WriterDayBasis.Editor, 1)
            : WriterDayEstimator.Estimate(units, matches, published, tables);
        if (matches.Count == 0)
        {
            return new TaggedText(tokens.Text, writer, []);
        }

        var context = new Context(units, matches, writer, workspace.Story);
        var resolver = new AnchoredResolver(context);
        var mentions = new TimeMention[matches.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var reading = resolver.Resolve(matches[i]);
            context.Tell(reading, matches[i]);
            mentions[i] = Mention(units, matches[i], reading);
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
