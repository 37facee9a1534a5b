using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Actors;

/// <summary>What can be a part of a person's name.</summary>
internal sealed partial class NounPhraseReader
{
    private const byte AskedFirst = 1;
    private const byte FirstOfName = 2;
    private const byte AskedFurther = 4;
    private const byte FurtherOfName = 8;
    private bool? _writesOnApart;

    /// <summary>Whether a name of a person may stand here: an unknown word, or one that only names are.</summary>
    public bool IsName(int token, bool first)
    {
        if ((uint)token >= (uint)text.Count)
        {
            return false;
        }

        // Asked of most words by several: each is looked at once.
        ref var known = ref text.Buffers.Names[token];
        var (asked, yes) = first ? (AskedFirst, FirstOfName) : (AskedFurther, FurtherOfName);
        if ((known & asked) == 0)
        {
            known |= text.IsWord(token) && text.TimeAt(token) < 0 && MayBeName(token, first) ? (byte)(asked | yes) : asked;
        }

        return (known & yes) != 0;
    }

    private bool MayBeName(int token, bool first)
    {
        var norm = text.Tokens.Norm(token);
        var word = text[token];
        if (norm.Length < 2)
        {
            return false;
        }

        // على and علي have one normalised form; only the second is a name, and only inside one.
        if (norm is "علي")
        {
            return text.Tokens.Raw(token)[^1] != 'ى' && (!first || OpensAsAli(token));
        }

        // كارل فان أوستيروم: without a hamza and between names it is no conjunction.
        if (!first && norm is "فان" && text.Tokens.Raw(token)[1] == 'ا' && token + 1 < text.Count && text.IsWord(token + 1) && text[token + 1].Word is null)
        {
            return true;
        }

        // المتحدث باسم الخارجية الصينية لو كانغ إن
        if (first && norm is "لو" && token > 0 && text.Is(token - 1, WordClasses.Nisba) && text.IsWord(token + 1) && text[token + 1] is { Word: null, Definite: false } && text.Is(token + 2, WordClasses.Complementiser))
        {
            return true;
        }

        // جان إيف لو دريان: between two parts of a name.
        if (!first && norm is "لو" && token > 0 && token + 1 < text.Count && text.IsWord(token - 1) && (text[token - 1].Word is null || text.Is(token - 1, WordClasses.GivenName)) && text.IsWord(token + 1) && text[token + 1] is { Definite: false, Joined: false } && (text[token + 1].Word is null || text.Is(token + 1, WordClasses.GivenName)))
        {
            return true;
        }

        if (word.Is(WordClasses.GivenName))
        {
            // القائد: an office with its article, however some bear it as a name.
            return !word.Joined && !word.Governed && (!first || !word.Is(WordClasses.Function)) && !(word.Definite && word.Is(WordClasses.Title));
        }

        // نور الدين, صلاح الدين: two everyday words that together are a name.
        if (IsOfFaith(token) || (!first && IsOfFaith(token - 1)))
        {
            return true;
        }

        if (word.Word is not null)
        {
            return false;
        }

        if (first && norm.Length < 3)
        {
            return false;
        }

        // لركوب الدراجات: a preposition before a noun that another completes.
        if (first && norm.Length > 3 && norm[0] == 'ل' && token + 1 < text.Count && text.IsWord(token + 1) && text[token + 1] is { Definite: true } next && (next.Word is not null ? norm.Length > 4 || !next.Is(WordClasses.Nisba | WordClasses.Title) : IsEventLike(norm[1..])))
        {
            return false;
        }

        return !IsBehindBy(token, norm) && !LooksCommon(norm, text.Tokens.Raw(token), first);
    }

    private static bool IsEventLike(ReadOnlySpan<char> norm) => Words.Default.Find(norm) is null or { TriggerNoun: not null } or { Light: not null } && norm.Length is 3 or 5;

    /// <summary>بمحاسبة الفاعلين, بشن عملية: ب and a noun that another completes, or that tells of an event, is no name in no table.</summary>
    private bool IsBehindBy(int token, ReadOnlySpan<char> norm)
    {
        if (norm[0] != 'ب' || norm.Length < 3 || token + 1 >= text.Count || !text.IsWord(token + 1))
        {
            return false;
        }

        var next = text[token + 1];
        if (norm.Length > 4 && norm[^1] == 'ه' && next is { Definite: true, Joined: false, Governed: false } && !next.Is(WordClasses.Nisba | WordClasses.Title | WordClasses.GivenName))
        {
            return true;
        }

        return Words.Default.Find(norm[1..]) is { } rest && (rest.TellsEvent || rest.Light is not null || rest.Is(WordClasses.Document)) && next.Word is not null && !next.Is(WordClasses.GivenName);
    }

    /// <summary>المرشد الإيراني، علي خامنئي: behind an office, and before the rest of a name, the word with its dots is no preposition.</summary>
    private bool OpensAsAli(int token)
    {
        var before = text.IsComma(token - 1) ? token - 2 : token - 1;
        return text.IsWord(token + 1) && text[token + 1] is { Definite: false, Joined: false, Governed: false } && IsName(token + 1, first: false) && !text.IsComma(token + 1)
            && before >= 0 && text.Is(before, WordClasses.Title | WordClasses.Nisba | WordClasses.Adjective | WordClasses.Body) && WritesOnApart();
    }

    /// <summary>Some papers write the preposition with dots as well: then nothing tells the two apart.</summary>
    private bool WritesOnApart()
    {
        if (_writesOnApart is { } known)
        {
            return known;
        }

        bool plain = false, dotted = false;
        for (var i = 0; i < text.Count && !plain; i++)
        {
            if (text.Tokens.Is(i, "علي"))
            {
                plain |= text.Tokens.Raw(i)[^1] == 'ى';
                dotted = true;
            }
        }

        return (_writesOnApart = plain || !dotted).Value;
    }

    private bool IsOfFaith(int token) =>
        text.IsWord(token) && (text.Tokens.Is(token, "ايه") && text.Tokens.Is(token + 1, "الله")) || text.IsWord(token) && (text.Tokens.Is(token, "عبد") && text.IsWord(token + 1) && text.Tokens.Norm(token + 1).StartsWith("ال"))
        || text.IsWord(token) && text.Tokens.Is(token + 1, "الدين") && text.Tokens.Norm(token) is "نور" or "صلاح" or "شمس" or "عز" or "علاء" or "بهاء" or "خير" or "ضياء" or "فخر" or "محيي" or "محي" or "سيف" or "نجم" or "سعد" or "جمال" or "كمال" or "تقي" or "حسام" or "عماد" or "بدر" or "شهاب" or "تاج" or "زين" or "ناصر" or "قلب" or "نصر" or "جلال" or "برهان";

    public int NameEnd(int from)
    {
        var i = from + 1;
        while (i < text.Count && i - from < LongestName)
        {
            // #ماريا_زاخاروفا: a tag holds the whole name.
            if (text.Char(i) is '-' or '_' && !text.Tokens[i].SpaceBefore && i + 1 < text.Count && !text.Tokens[i + 1].SpaceBefore && text.IsWord(i + 1))
            {
                i += 2;
                continue;
            }

            if (text.Char(i) == '#' && IsName(i + 1, first: false))
            {
                i += 2;
                continue;
            }

            // ووصف أردوغان نتنياهو: behind a family name begins another's.
            if (text[i - 1] is { Word: { Proper: true } family } && family.Is(WordClasses.GivenName))
            {
                break;
            }

            if (!IsName(i, first: false) || JoinsAnother(i))
            {
                // A family name can be an everyday word: عبد الرقيب فتح، أفاد.
                if ((i == from + 1 && CommonSurname(i)) || IsRegnal(i) || ClosesName(i, from))
                {
                    i++;
                }

                break;
            }

            if (i - from >= 2 && text.Stem(i) is "منتمي" or "منتميه" && text[i].Definite)
            {
                break;
            }

            // جونسون المؤيد لبريكست: what a participle tells of the one named.
            if (i - from >= 2 && text[i] is { Definite: true, Word: null } && text.Tokens.Norm(i)[^1] != 'ي' && i + 1 < text.Count && (text[i + 1].Governed || text.Is(i + 1, WordClasses.Preposition)))
            {
                break;
            }

            i++;
        }

        return i;
    }

    /// <summary>حموده أبو طالب أن: the last word before أن, a colon or what is quoted belongs to the name, whatever else it means.</summary>
    private bool ClosesName(int i, int from) =>
        text.IsWord(i) && text.TimeAt(i) < 0 && i - from <= 3 && text.Tokens.Norm(i).Length > 2 && (text.CueAt(i) is null || IsKunya(i - 1)) && text[i] is { Joined: false, Governed: false } word && !word.Is(WordClasses.Function | WordClasses.Title | WordClasses.Body | WordClasses.Outlet | WordClasses.Medium | WordClasses.Nisba | WordClasses.Opens)
        && text.Tokens.Norm(i)[^1] != 'ا' && (text.Tokens.Raw(i)[^1] != 'ه' || word.Word is null) && (!word.Definite || text.Tokens.Norm(i)[^1] == 'ي')
        && ((text.Is(i + 1, WordClasses.Complementiser) && !text[i + 1].Joined && !text[i + 1].Governed) || text.Quotations.OpenedAt(i + 1) is { Words: > 2 } || (text.IsColon(i + 1) && text[i].Word?.Cue is null));

    /// <summary>أبو, عبد: half a name, which the next word completes whatever else it means.</summary>
    private bool IsKunya(int i) => text.IsWord(i) && text.Tokens.Norm(i) is "ابو" or "ابي" or "ابا" or "بن" or "ابن" or "ال" or "عبد" or "ام";

    /// <summary>النائب العمالي المخضرم فرانك فيلد: a definite word in no table before a whole name describes who bears it.</summary>
    private bool IsEpithet(int i) =>
        text[i] is { Definite: true } word && !word.Is(WordClasses.GivenName) && i + 2 < text.Count && !text[i + 1].Definite && IsName(i + 1, first: true) && !text[i + 2].Definite && IsName(i + 2, first: false);

    /// <summary>عبد الله الثاني, محمد السادس</summary>
    private bool IsRegnal(int i) =>
        text.IsWord(i) && text[i] is { Definite: true, Joined: false, Governed: false } && text.Is(i - 1, WordClasses.GivenName) && text.TimeAt(i) < 0
        && text.Stem(i) is "اول" or "ثاني" or "ثالث" or "رابع" or "خامس" or "سادس" or "سابع" or "ثامن";

    private bool CommonSurname(int i) =>
        text.Is(i, WordClasses.Common) && text.Is(i + 1, WordClasses.Title) && text[i + 1].Definite && !text[i].Definite && !text[i].Joined && !text[i].Governed
        || text.Is(i, WordClasses.Common) && text[i] is { Joined: false, Governed: false, Word: { Cue: null } } word && (!word.Definite || text.Tokens.Norm(i)[^1] == 'ي') && !word.Is(WordClasses.Actor | WordClasses.Function) && (word.Definite || !word.Is(WordClasses.Nisba))
        && text.TimeAt(i) < 0 && (text.IsComma(i + 1) || text.Is(i + 1, WordClasses.Complementiser)) && text.Is(i - 1, WordClasses.GivenName) | text.Tokens.Norm(i - 1).StartsWith("عبد");

    /// <summary>Kings, princes and popes bear their title as a part of the name.</summary>
    private bool IsHonorific(int i) => text[i].Definite && text.Stem(i) is "ملك" or "امير" or "بابا" or "ملكه";

    private NounPhrase? OpensName(int i)
    {
        // A paper is often named by its quoted name alone: "العرب", «ارنا».
        if (text.Quotations.OpenedAt(i) is not { Words: >= 1 and <= 4 } quotation || quotation.Close >= text.Count || !text.IsWord(i + 1))
        {
            return null;
        }

        return Finish(i, quotation.Close + 1, i + 1, -1, -1, WordClasses.Outlet, Gender.Unknown);
    }

    /// <summary>A word in و that joins another name or phrase: its rest is known, or stands elsewhere in the article.</summary>
    private bool JoinsAnother(int i)
    {
        var norm = text.Tokens.Norm(i);
        if (norm.Length < 3 || norm[0] != 'و' || text[i].Is(WordClasses.GivenName))
        {
            return false;
        }

        return Words.Default.Find(norm[1..]) is not null || norm[1..].StartsWith("ال") || (norm.Length > 5 && norm[1] != 'و');
    }

    /// <summary>Unknown words that are surely no name: with pronouns or tanwin, in است, with a preposition before a known word.</summary>
    private static bool LooksCommon(ReadOnlySpan<char> norm, ReadOnlySpan<char> raw, bool first)
    {
        // بتعويضات: a particle before a plural.
        if (first && norm.Length > 5 && norm[0] is 'ب' or 'ل' or 'ك' && norm.EndsWith("ات"))
        {
            return true;
        }

        // Foreign names end so: بارنييه.
        if (norm.EndsWith("ييه"))
        {
            return false;
        }

        // A doubled letter is marked in verbs, hardly ever in names: حرّض, صمّم.
        if (first && raw.Contains('\u0651'))
        {
            return true;
        }

        // Verbs of the seventh and tenth form: انضم, انسحب.
        if (first && raw[0] == 'ا' && norm.Length is 4 or 5 && norm[1] == 'ن' && norm[2..].IndexOfAny('ا', 'و', 'ي') < 0)
        {
            return true;
        }

        if (norm.StartsWith("بال") || norm.StartsWith("لل") || norm.StartsWith("وال") || (norm.Length > 5 && (norm.StartsWith("فال") || norm.StartsWith("كال"))) || norm.StartsWith("است"))
        {
            return true;
        }

        if (raw.Contains('\u064B') || (raw.Length > 3 && raw[0] is 'ب' or 'ل' or 'ك' or 'و' && raw[1] is 'إ' or 'أ'))
        {
            return true;
        }

        if (norm.Length > 3 && norm[0] is 'ب' or 'ل' or 'ك' or 'س' && norm[0] != 'س' | norm[1] is 'ي' or 'ت' && Words.Default.Find(norm[1..]) is { } known && !known.Is(WordClasses.GivenName))
        {
            return true;
        }

        // A verb in the present or future: يؤيد, سيطرح.
        var future = norm[0] == 'س' && norm.Length == 5 && norm[1] is 'ي' or 'ت' && norm[2..].IndexOfAny('ا', 'و', 'ي') < 0;
        if (future || (norm[0] == 'ي' && norm.Length is 4 or 5 && raw[1] is not ('ا' or 'و' or 'ي' or 'ل')))
        {
            return true;
        }

        // Further words of a name are no verbs and no nouns with ب: ترامب تعمل, ماكرون بتوضيح.
        if (!first && ((norm.Length is 4 or 5 && norm[0] is 'ت' or 'ي' && norm[1..].IndexOfAny('ا', 'و', 'ي') < 0)
            || (norm.Length > 4 && norm[0] == 'ب' && norm[1] is 'ت' or 'م' && !norm.EndsWith("وف") && !norm.EndsWith("وس"))))
        {
            return true;
        }

        // An act in the accusative: التزاما, استعدادا.
        if (norm.Length > 5 && norm[0] == 'ا' && raw[0] == 'ا' && norm[^1] == 'ا' && norm[^3] == 'ا')
        {
            return true;
        }

        // An accusative: دليلا, انتهاكا.
        if (norm.Length > 4 && norm[^1] == 'ا' && Words.Default.Find(norm[..^1]) is { } stem && !stem.Is(WordClasses.GivenName))
        {
            return true;
        }

        // A pronoun hangs on it: بلاده, منحها. Names end in ta marbuta, seldom in ha.
        if (norm.Length > 3 && (raw[^1] == 'ه' || norm.EndsWith("ها") || norm.EndsWith("هم") || norm.EndsWith("هما") || norm.EndsWith("وا")))
        {
            return true;
        }

        // و before a word in no table; وولاتسون begins with its own.
        return first && norm[0] == 'و' && norm[1] != 'و' && (norm.Length > 4 || (norm.Length == 4 && norm[1] is not ('ا' or 'ي')));
    }
}
