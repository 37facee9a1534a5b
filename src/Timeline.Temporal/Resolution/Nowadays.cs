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
        if (IsState(units, match.First - 1, isBefore: true) || IsState(units, VerbBehind(units, match.End), isBefore: false) || units.Norm(match.First - 1) is "عالم" or "حتي")
        {
            return true;
        }

        // A comparison or a relative clause of the present: "هو أقوى اليوم", "ما نشهده اليوم".
        var before = units.Norm(match.First - 1);
        var after = units.Norm(match.End);
        return after is "اكثر" or "اقوي" or "افضل" or "اضعف" or "اهم" or "بلا" or "ليس" or "ليست"
            || (before.Length > 4 && before[0] is 'ي' or 'ت' or 'ن' && before[^1] == 'ه' && units.Norm(match.First - 2) is "ما" or "الذي" or "التي");
    }

    /// <summary>The verb behind, past an opening quotation mark and a negation.</summary>
    private static int VerbBehind(UnitSequence units, int at)
    {
        if (units.Kind(at) == Text.TokenKind.Punctuation && !TenseReader.EndsSentence(units, at))
        {
            at++;
        }

        return units.Norm(at) is "لا" ? at + 1 : at;
    }

    private static bool IsState(UnitSequence units, int at, bool isBefore) => units.TryGet(at, LexClass.StateVerb, out var verb) && (isBefore || verb.Extra == 0);
}
