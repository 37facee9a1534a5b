using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>
/// Names that hold a word of time, such as an outlet's, and what is named after a day (ميدان 7 نيسان, حركة 20 فبراير, سوق الجمعة): found
/// so that no other rule looks inside.
/// </summary>
internal sealed class NameRule : Rule
{
    public override string Id => "ar.name";

    public override Bilingual Gloss => new("اسم فيه كلمة زمن وليس زمنا", "A name that holds a word of time and is none");

    public override IReadOnlyList<Start> Starts { get; } = [LexClass.Name];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = units.Is(at, LexClass.Name) ? new Match(at, at + 1, new Frame(FrameKind.Name, Id)) : default;
        return match.Frame is not null;
    }

    /// <summary>
    /// The frame itself, or a name where what stands before <paramref name="at"/> is named after the day, month or weekday that was read; a
    /// year or الجاري makes it a time again.
    /// </summary>
    public static Frame NamedAfter(UnitSequence units, int at, Frame frame)
    {
        if (frame.Year is not null || frame.Direction != Direction.None || !units.TryGet(at - 1, LexClass.NameHolder, out var holder) || units[at - 1].HasArticle
            || units[at].IsJoined)
        {
            return frame;
        }

        var isName = frame.Kind switch
        {
            FrameKind.Date => true,
            FrameKind.Weekday => (holder.Extra & 1) != 0,
            FrameKind.Month => (holder.Extra & 2) != 0,
            _ => false,
        };
        return isName ? new Frame(FrameKind.Name, "ar.name") : frame;
    }
}
