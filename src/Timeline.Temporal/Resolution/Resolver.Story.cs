using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>What counts from something that the text told before, not from the writer's day.</summary>
internal static partial class Resolver
{
    /// <summary>How many units apart two steps of one story stand: a sentence and a half.</summary>
    private const int NearInStory = 40;

    /// <summary>How many dated things back an event is looked for.</summary>
    private const int MostEvents = 12;

    /// <summary>
    /// "هاجموا في العاشر من الشهر الجاري", written on the fourth: a report that is retold keeps its words, and its current month is the
    /// one that the text tells. Null where the verb does not tell the past or the day is not ahead of the writer.
    /// </summary>
    private static Told? MonthOfThePast(Match match, Context context)
    {
        if (match.Frame is not { Direction: Direction.Current, Day: { } day } || context.Writer.Day is not { } writer || day <= writer.Day + 1
            || context.Story.Last(Grain.Month) is not { } told || told.Days.Last >= new DateOnly(writer.Year, writer.Month, 1)
            || writer.DayNumber - told.Days.Last.DayNumber > 62
            || TenseReader.ReadBeside(context.Units, match.First, match.End) != Tense.Past)
        {
            return null;
        }

        return told;
    }

    /// <summary>
    /// "وصل في 5 أيار وغادر بعد يومين": what has happened cannot lie after the writer's day, so it lies after what was told just before.
    /// </summary>
    private static Told? GoesOnFrom(Match match, Context context)
    {
        var frame = match.Frame;
        if (frame is not { Sign: > 0, From: OffsetFrom.Writer, Unit: >= Grain.Day, Amount: not null } || context.Story.Last(frame.Unit) is not { } told
            || (context.Writer.Day is { } writer && told.Days.First >= writer)
            || match.First - told.EndUnit > NearInStory
            || TenseReader.ReadBeside(context.Units, match.First, match.End) != Tense.Past)
        {
            return null;
        }

        return told;
    }

    /// <summary>"من الأحد إلى الخميس", "الاثنين المقبل إلى غاية الخميس": a span ends after it begins, whatever the verb. Its first day, or null.</summary>
    private static Told? BeginningOfSpan(Match match, Context context)
    {
        var units = context.Units;
        if (context.Story.Last(Grain.Day) is not { } told || told.EndUnit >= match.First || match.First - told.EndUnit > 3
            || units.Norm(match.First - 1) is not ("الي" or "حتي" or "غايه" or "لغايه"))
        {
            return null;
        }

        for (var at = told.EndUnit; at < match.First - 1; at++)
        {
            // "الأحد وتستمر إلى الخميس"
            if (!units.Is(at, LexClass.Until) && !units.Is(at, LexClass.Span))
            {
                return null;
            }
        }

        return told;
    }

    /// <summary>"غدا الخميس أو الجمعة", "السبت المقبل والأحد": a weekday listed behind a day to come follows it. That day, or null.</summary>
    private static Told? DayAheadBeside(Match match, Context context, DateOnly writer)
    {
        var units = context.Units;
        var isListed = context.Story.Last(Grain.Day) is { } last && ((last.EndUnit == match.First && units[match.First].IsJoined) || (last.EndUnit == match.First - 1 && units.Norm(match.First - 1) is "او"));
        return isListed && context.Story.Last(Grain.Day) is { } told && told.Days.First >= writer ? told : null;
    }

    /// <summary>"بعد ثلاثة أيام من توقيع الاتفاق", where the text dated the signing before.</summary>
    private static Told? DatedEvent(Match match, Context context)
    {
        var units = context.Units;
        var head = match.End;
        while (head < match.End + 2 && (units.Is(head, LexClass.From) || units.Norm(head) is "علي"))
        {
            head++;
        }

        var told = context.Story.All;
        for (int i = told.Count - 1, seen = 0; i >= 0 && seen < MostEvents; i--)
        {
            if (told[i].Grain > match.Frame.Unit && told[i].Grain > Grain.Day)
            {
                continue;
            }

            seen++;
            if (EventNames.SameEvent(units, head, told[i], match.First))
            {
                return told[i];
            }
        }

        return null;
    }
}
