using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// Tells اليوم "these days" from اليوم "today". A verb of a lasting state beside it (تواجه اليوم, هو اليوم أقوى) speaks of these
/// days; a verb of something that happens, or a reporting frame, of the day.
/// </summary>
internal static class Nowadays
{
    public static bool IsMeant(UnitSequence units, Match match)
    {
        if (IsState(units, match.First - 1) || IsState(units, match.End) || units.Norm(match.First - 1) is "عالم" or "حتي")
        {
            return true;
        }

        // "العالم اليوم", "أكثر من أي وقت", "ما نشهده اليوم": a comparison or a relative clause of the present.
        var before = units.Norm(match.First - 1);
        var after = units.Norm(match.End);
        return after is "اكثر" or "اقوي" or "افضل" or "اضعف" or "اهم" or "بلا" or "ليس" or "ليست"
            || (before.Length > 4 && before[0] is 'ي' or 'ت' or 'ن' && before[^1] == 'ه' && units.Norm(match.First - 2) is "ما" or "الذي" or "التي");
    }

    private static bool IsState(UnitSequence units, int at) => units.Is(at, LexClass.StateVerb);
}
