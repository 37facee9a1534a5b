using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// Reads from the words around an expression whether its clause lies before or after the writer. Arabic puts the verb
/// first, so what governs a time mostly stands before it; the nearest word that tells wins.
/// </summary>
internal static class TenseReader
{
    /// <summary>How far a governing verb is looked for, in units; longer clauses say little by their first verb.</summary>
    private const int Reach = 28;

    public static Tense Read(UnitSequence units, int first, int end)
    {
        for (var at = first - 1; at >= 0 && at >= first - Reach; at--)
        {
            if (EndsSentence(units, at))
            {
                break;
            }

            if (TryTell(units, at, out var tense))
            {
                return tense;
            }
        }

        // A clause that begins with its time has the verb behind: "ويوم الثلاثاء يلتقي الرئيس".
        for (var at = end; at < end + 4 && at < units.Count; at++)
        {
            if (EndsSentence(units, at))
            {
                break;
            }

            if (TryTell(units, at, out var tense))
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>True when what tells the tense stands within four words before.</summary>
    public static bool IsClose(UnitSequence units, int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - 4 && !EndsSentence(units, at); at--)
        {
            if (TryTell(units, at, out _))
            {
                return true;
            }
        }

        return false;
    }

    public static bool EndsSentence(UnitSequence units, int at) =>
        units[at].Kind == TokenKind.LineEnd || units.IsPunctuation(at, '.') || units.IsPunctuation(at, '؟') || units.IsPunctuation(at, '!') || units.IsPunctuation(at, '؛');

    private static bool TryTell(UnitSequence units, int at, out Tense tense)
    {
        tense = Tense.Unknown;
        ref readonly var unit = ref units[at];
        if (unit.Kind != TokenKind.Word)
        {
            return false;
        }

        if (unit.Entry.TryGet(LexClass.Tense, out var sense))
        {
            tense = (Tense)sense.Value;
            if (tense != Tense.Future && (unit.Before & ~(Proclitics.And | Proclitics.Then)) != Proclitics.None)
            {
                // A verb takes neither article nor preposition: النقل is no نقل.
                return false;
            }

            if (sense.Extra == 1 && !IsVerbHere(units, at))
            {
                return false;
            }

            if (tense == Tense.Planned)
            {
                tense = PlannedInContext(units, at);
            }

            return tense != Tense.Unknown;
        }

        if (unit.Entry == LexEntry.None && IsFutureVerb(units.Norm(at), units.Tokens.Raw(unit.FirstToken)))
        {
            tense = Tense.Future;
            return true;
        }

        return false;
    }

    /// <summary>Letters that spell a noun as well (عقد, نشر) are read as a verb where a clause can begin, or where none stands before.</summary>
    private static bool IsVerbHere(UnitSequence units, int at)
    {
        if (units[at].IsJoined || units[at - 1].Kind != TokenKind.Word || units.Norm(at - 1) is "قد" or "وقد" or "الذي" or "التي" or "انه" or "انها" or "كان" or "وكان")
        {
            return true;
        }

        for (var before = at - 1; before >= at - 8 && !EndsSentence(units, before); before--)
        {
            if (units.TryGet(before, LexClass.Tense, out var other) && other.Extra == 0)
            {
                return false;
            }

            if (units[before].Entry == LexEntry.None && IsFutureVerb(units.Norm(before), units.Tokens.Raw(units[before].FirstToken)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>كان يلتقي and لم يلتق lie in the past; أن يلتقي lies where the verb before أن puts it.</summary>
    private static Tense PlannedInContext(UnitSequence units, int at)
    {
        var before = units.Norm(at - 1);
        if (before is "لم" or "كان" or "كانت" or "وكان" or "وكانت" or "كانوا")
        {
            return Tense.Past;
        }

        return before is "ان" or "بان" or "كي" or "لكي" ? Tense.Unknown : Tense.Planned;
    }

    /// <summary>
    /// The س of the future before an imperfect: سيعقد, وستجري, فسنرى. Nouns and names that look like it stand in the lexicon.
    /// </summary>
    private static bool IsFutureVerb(ReadOnlySpan<char> word, ReadOnlySpan<char> raw)
    {
        if (word.Length > 5 && word[0] is 'و' or 'ف')
        {
            word = word[1..];
            raw = raw[1..];
        }

        // In the first person the hamza tells: سأجري, but not سابقا or ساعة.
        return word.Length >= 5 && word[0] == 'س' && (word[1] is 'ي' or 'ت' or 'ن' || (word[1] == 'ا' && raw.Length > 1 && raw[1] == 'أ'));
    }
}
