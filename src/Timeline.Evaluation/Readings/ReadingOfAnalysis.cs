using System.Globalization;
using Timeline.Extraction;
using Timeline.Temporal;

namespace Timeline.Evaluation.Readings;

/// <summary>Turns this program's own findings into a reading that can be scored like any other system's.</summary>
internal static class ReadingOfAnalysis
{
    public static Reading Create(Reading gold, ArticleAnalysis analysis) => gold with
    {
        Times = [.. analysis.Times.Select(Convert)],
        Statements = [.. analysis.Statements.Select(statement => Convert(statement, analysis.Text))],
        Events = [.. analysis.Events.Select(mention => Convert(mention, analysis.Text))],
    };

    private static TimeReading Convert(TimeMention mention) => new(
        mention.Start,
        mention.End,
        mention.Text,
        mention.Type.ToTimeMl(),
        mention.Value,
        Iso(mention.Days?.First),
        Iso(mention.Days?.Last),
        Optional: false,
        mention.Confidence,
        mention);

    private static StatementReading Convert(Statement statement, string text) => new(
        statement.CueStart,
        statement.CueEnd,
        text[statement.CueStart..statement.CueEnd],
        statement.Speaker,
        SpeakerHead: null,
        statement.Kind.ToName(),
        statement.Days?.ToString(),
        Optional: false,
        statement.Confidence);

    private static EventReading Convert(EventMention mention, string text) => new(
        mention.TriggerStart,
        mention.TriggerEnd,
        text[mention.TriggerStart..mention.TriggerEnd],
        mention.Type.ToPlover(),
        Iso(mention.Days?.First),
        Iso(mention.Days?.Last),
        mention.Status.ToName(),
        mention.Confidence);

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
