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

    /// <summary>How far a verb stands that tells one time and no other, in units.</summary>
    private const int Near = 8;

    public static Tense Read(UnitSequence units, int first, int end)
    {
        if (units.Is(first - 1, LexClass.Since))
        {
            return Tense.Past;
        }

        if (IsPutOff(units, first))
        {
            return Tense.Future;
        }

        var tense = Within(units, first, end, Reach);
        return tense switch
        {
            Tense.Past when !IsClose(units, first) && StartsFrom(units, first) => Tense.Future,
            Tense.Unknown when StartsFrom(units, first) || IsProgramme(units, first, end) => Tense.Planned,
            _ => tense,
        };
    }

    /// <summary>The same from the words at its side only.</summary>
    public static Tense ReadBeside(UnitSequence units, int first, int end) => Within(units, first, end, Near);

    private static Tense Within(UnitSequence units, int first, int end, int reach)
    {
        for (var at = first - 1; at >= 0 && at >= first - reach; at--)
        {
            if (EndsSentence(units, at))
            {
                break;
            }

            if (TryTell(units, at, out var tense))
            {
                // "يعود تاريخ التصريح إلى الاثنين"
                return tense == Tense.Planned && units.Norm(first - 1) is "الي" && units.Norm(at).EndsWith("عود") ? Tense.Past : tense;
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

    /// <summary>أجلت الجلسة إلى الخميس, تأجيله ليوم الأحد: the verb is past, the day ahead.</summary>
    private static bool IsPutOff(UnitSequence units, int first)
    {
        if (units.Norm(first - 1) is not "الي" && !units[first].Has(Proclitics.For))
        {
            return false;
        }

        for (var at = first - 1; at >= 0 && at >= first - Near && !EndsSentence(units, at); at--)
        {
            if (units.Is(at, LexClass.Postpone))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>اعتبارا من الأحد: what has begun is told with منذ.</summary>
    private static bool StartsFrom(UnitSequence units, int first) =>
        (units.Is(first - 1, LexClass.Until) && units.Norm(first - 1) is "اعتبارا" or "ابتداء" or "بدءا")
        || (units.Is(first - 1, LexClass.From) && units.Norm(first - 2) is "بدايه" or "انطلاقا" or "ابتداء" or "اعتبارا");

    /// <summary>The line of a programme: a day that stands alone as a heading, or that has its hour behind it.</summary>
    private static bool IsProgramme(UnitSequence units, int first, int end)
    {
        if (units.Norm(end) is "بدايه" or "انطلاقا" or "ابتداء" && units.Is(end + 1, LexClass.From))
        {
            return true;
        }

        var at = first - 1;
        while (units.Kind(at) == TokenKind.Punctuation && at >= 0)
        {
            at--;
        }

        return units.Kind(at) == TokenKind.LineEnd && units.IsPunctuation(end, ':') && units.Kind(end + 1) == TokenKind.LineEnd;
    }

    /// <summary>True when what tells the tense stands within four words before.</summary>
    public static bool IsClose(UnitSequence units, int first)
    {
        if (units.Is(first - 1, LexClass.Since))
        {
            return true;
        }

        for (var at = first - 1; at >= 0 && at >= first - 4 && !EndsSentence(units, at); at--)
        {
            if (TryTell(units, at, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a participle of plan stands right before, so that even yesterday's weekday is meant ahead: المباراة المقررة الأربعاء, المقرر عقدها الأربعاء.</summary>
    public static bool IsPlanBeside(UnitSequence units, int first) =>
        IsPlan(units, first - 1) || (units[first - 1] is { Kind: TokenKind.Word, EntryId: 0 } && units.Norm(first - 1) is [_, _, _, .., 'ه'] or [_, _, _, .., 'ه', 'ا'] && IsPlan(units, first - 2));

    private static bool IsPlan(UnitSequence units, int at) =>
        units.Norm(at).StartsWith("ال") && TryTell(units, at, out var told) && told == Tense.Future && units.Norm(at - 1) is not ("كان" or "كانت" or "وكان" or "وكانت");

    public static bool EndsSentence(UnitSequence units, int at) => units.Kind(at) switch
    {
        TokenKind.LineEnd => true,
        TokenKind.Punctuation => units.Norm(at) is ['.' or '؟' or '!' or '؛'],
        _ => false,
    };

    private static bool TryTell(UnitSequence units, int at, out Tense tense)
    {
        tense = Tense.Unknown;
        ref readonly var unit = ref units[at];
        if (unit.Kind != TokenKind.Word)
        {
            return false;
        }

        if (units.TryGet(at, LexClass.Tense, out var sense))
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

        if (units.Norm(at) is "قد" or "وقد" or "فقد" or "لقد")
        {
            // With a perfect it is done, with an imperfect it may be.
            tense = units.Norm(at + 1) is ['ي' or 'ن', ..] ? Tense.Unknown : Tense.Past;
            return tense == Tense.Past;
        }

        if (unit.EntryId != 0)
        {
            return false;
        }

        tense = IsTenthPerfect(units.Norm(at)) || IsPerfectWithObject(units, at) ? Tense.Past
            : IsFutureVerb(units.Norm(at), units.Tokens.Raw(unit.FirstToken)) ? Tense.Future
            : Tense.Unknown;
        return tense != Tense.Unknown;
    }

    /// <summary>Letters that spell a noun as well (عقد, نشر) are read as a verb where a clause can begin, or where none stands before.</summary>
    private static bool IsVerbHere(UnitSequence units, int at)
    {
        if (units[at].IsJoined || units.Kind(at - 1) != TokenKind.Word || units.Norm(at - 1) is "قد" or "وقد" or "الذي" or "التي" or "انه" or "انها" or "كان" or "وكان")
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

    /// <summary>استقبل, استهدفت: the pattern tells the verb, since its masdar has an alef before the end (استقبال).</summary>
    private static bool IsTenthPerfect(ReadOnlySpan<char> word)
    {
        if (word.Length > 6 && word[0] is 'و' or 'ف')
        {
            word = word[1..];
        }

        return word.Length is >= 6 and <= 8 && word.StartsWith("است") && word[3..].IndexOfAny('ا', 'و', 'ي') < 0 && word[^1] is not 'ه';
    }

    /// <summary>شنتها, أصدرته: a perfect with its object; where the letters spell a noun as well (عقده) only in a clause about a noun (مؤتمر عقده).</summary>
    private static bool IsPerfectWithObject(UnitSequence units, int at)
    {
        var word = units.Norm(at);
        if (word is not [.., 'ه' or 'ا' or 'م'])
        {
            return false;
        }

        if (word.Length > 5 && word[0] is 'و' or 'ف')
        {
            word = word[1..];
        }

        var stem = word.EndsWith("هما") ? word[..^3] : word.EndsWith("ها") || word.EndsWith("هم") ? word[..^2] : word.EndsWith("ه") ? word[..^1] : [];
        return stem.Length >= 3 && TimeLexicon.Arabic.Find(stem) is { } entry && entry.TryGet(LexClass.Tense, out var sense) && sense.Value == (int)Tense.Past
            && (sense.Extra == 0 || units.Is(at - 1, LexClass.Occasion) || units.Norm(at - 1) is "الذي" or "التي" or "صحفي" or "صحافي");
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
