using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Actors;

/// <summary>
/// Reads the noun phrase that begins at a token: titles with their complements, names, bodies, sources. It goes forward only
/// and stops at the first word that cannot belong to it.
/// </summary>
internal sealed class NounPhraseReader(ArticleText text)
{
    private const int LongestPhrase = 18;
    private const int LongestName = 6;

    /// <summary>The phrase, or null where none begins here.</summary>
    public NounPhrase? Read(int from)
    {
        var i = SkipHash(from);
        if (OpensName(i) is { } quoted)
        {
            return quoted;
        }

        if (!CanBegin(i))
        {
            return null;
        }

        var head = i;
        ref readonly var first = ref text[head];
        if (IsName(i, first: true))
        {
            var end = NameEnd(i);
            var gender = first.Is(WordClasses.GivenName | WordClasses.Country | WordClasses.City) ? first.Word!.Gender : Gender.Unknown;
            return Finish(from, Apposition(end), head, i, end, first.Is(WordClasses.Country | WordClasses.City) ? WordClasses.Country : WordClasses.None, gender);
        }

        return ReadHeaded(from, head);
    }

    /// <summary>Whether a name of a person may stand here: an unknown word, or one that only names are.</summary>
    public bool IsName(int token, bool first)
    {
        if (!text.IsWord(token) || text.TimeAt(token) >= 0)
        {
            return false;
        }

        var norm = text.Tokens.Norm(token);
        var word = text[token];
        if (norm.Length < 2)
        {
            return false;
        }

        // على and علي have one normalised form; only the second is a name, and only inside one.
        if (norm is "علي")
        {
            return !first && text.Tokens.Raw(token)[^1] != 'ى';
        }

        // كارل فان أوستيروم: without a hamza and between names it is no conjunction.
        if (!first && norm is "فان" && text.Tokens.Raw(token)[1] == 'ا' && token + 1 < text.Count && text.IsWord(token + 1) && text[token + 1].Word is null)
        {
            return true;
        }

        if (word.Is(WordClasses.GivenName))
        {
            return !word.Joined && !word.Governed && (!first || !word.Is(WordClasses.Function));
        }

        if (word.Word is not null)
        {
            return false;
        }

        if (first && norm.Length < 3)
        {
            return false;
        }

        return !LooksCommon(norm, text.Tokens.Raw(token), first);
    }

    public int NameEnd(int from)
    {
        var i = from + 1;
        while (i < text.Count && i - from < LongestName)
        {
            if (text.Char(i) == '-' && !text.Tokens[i].SpaceBefore && i + 1 < text.Count && !text.Tokens[i + 1].SpaceBefore && text.IsWord(i + 1))
            {
                i += 2;
                continue;
            }

            if (text.Char(i) == '#' && IsName(i + 1, first: false))
            {
                i += 2;
                continue;
            }

            if (!IsName(i, first: false) || JoinsAnother(i))
            {
                // A family name can be an everyday word: عبد الرقيب فتح، أفاد.
                if (i == from + 1 && CommonSurname(i))
                {
                    i++;
                }

                break;
            }

            i++;
        }

        return i;
    }

    private bool CommonSurname(int i) =>
        text.Is(i, WordClasses.Common) && text.Is(i + 1, WordClasses.Title) && text[i + 1].Definite && !text[i].Definite && !text[i].Joined && !text[i].Governed
        || text.Is(i, WordClasses.Common) && text[i] is { Joined: false, Governed: false, Word: { Cue: null } } word && (!word.Definite || text.Tokens.Norm(i)[^1] == 'ي') && !word.Is(WordClasses.Actor | WordClasses.Function) && (word.Definite || !word.Is(WordClasses.Nisba))
        && text.TimeAt(i) < 0 && (text.IsComma(i + 1) || text.Is(i + 1, WordClasses.Complementiser)) && text.Is(i - 1, WordClasses.GivenName) | text.Tokens.Norm(i - 1).StartsWith("عبد");

    private NounPhrase ReadHeaded(int from, int head, bool apposition = false)
    {
        var kind = KindOf(head);
        var i = head + 1;
        var definite = text[head].Definite;
        var adjective = false;
        var anchor = head;
        int nameFrom = -1, nameTo = -1;
        while (i < text.Count && i - from < LongestPhrase)
        {
            if (text.TimeAt(i) >= 0)
            {
                break;
            }

            if (text.IsPunctuation(i))
            {
                var after = Punctuation(i, kind, nameFrom);
                if (after == i)
                {
                    break;
                }

                if (after < 0)
                {
                    // A name set off by commas after its title: الرئيس الفرنسي، إيمانويل ماكرون،
                    nameFrom = i + 1;
                    nameTo = NameEnd(nameFrom);
                    i = nameTo;
                    break;
                }

                i = after;
                continue;
            }

            if (!text.IsWord(i))
            {
                if ((text.Tokens[i].Kind == TokenKind.Foreign && kind is WordClasses.Body or WordClasses.Outlet && i == head + 1)
                    || (text.Tokens[i].Kind == TokenKind.Number && kind == WordClasses.Document && i <= head + 2))
                {
                    i++;
                    continue;
                }

                break;
            }

            if ((kind == WordClasses.Title || (kind == WordClasses.Source && text.Stem(head) is "مسوول" or "مسووله" or "ضابط" or "شاهد" or "شخص")) && IsName(i, first: true) && !IsFamilyAdjective(i) && !JoinsAnother(i))
            {
                nameTo = NameEnd(i);
                nameFrom = IsHonorific(i - 1) ? i - 1 : i;
                i = Apposition(nameTo);
                break;
            }

            if (!(apposition && IsSeat(i)) && !Continues(i, head, kind, definite, ref adjective, ref anchor))
            {
                break;
            }

            i = AfterLink(i);
        }

        return Finish(from, i, head, nameFrom, nameTo, kind, GenderOf(head, kind));
    }

    /// <summary>Whether the word goes on with a phrase that has not reached a name.</summary>
    private bool Continues(int i, int head, WordClasses kind, bool definite, ref bool adjective, ref int anchor)
    {
        var word = text[i];
        if (word.Joined && kind == WordClasses.Title && word.Is(WordClasses.Country) && text.Is(i - 1, WordClasses.Country))
        {
            return true;
        }

        if (word.Joined && !(word.Is(WordClasses.Nisba) && text[i - 1].Is(WordClasses.Nisba)))
        {
            // وزير الشؤون الخارجية والتعاون: a second complement belongs to the title only before a name or adjective.
            if (kind is WordClasses.Source or WordClasses.Document && !word.Definite && !word.Is(WordClasses.Function) && SameEnding(i - 1, i))
            {
                return true;
            }

            return kind == WordClasses.Title && word.Definite && word.Is(WordClasses.Common) && !word.Is(WordClasses.Title) && !adjective;
        }

        if (kind == WordClasses.Document && !word.Joined && text.Tokens.Is(i, "رقم"))
        {
            return true;
        }

        // أحدهم, معظمهم: the pronoun closes the phrase.
        if (kind == WordClasses.Source && text.Tokens.Norm(head).EndsWith("هم"))
        {
            return false;
        }

        if (IsLink(i, head, kind))
        {
            adjective = false;
            anchor = word.Governed ? i : i + 1;
            return true;
        }

        if (word.Is(WordClasses.Function) && !word.Is(WordClasses.Common) && !word.Definite)
        {
            return false;
        }

        if (word.Governed)
        {
            // للشؤون الخارجية, لحقوق الإنسان, لسوريا: what an office or body is for. Adjectives begin anew after it.
            if (text.Tokens.Norm(i)[0] != 'ل' || kind is not (WordClasses.Title or WordClasses.Body or WordClasses.Outlet) || i == head + 1 || text[i].Word?.Trigger is not null)
            {
                return false;
            }

            adjective = false;
            anchor = i;
            return true;
        }

        if (word.Is(WordClasses.Nisba))
        {
            adjective = true;
            return true;
        }

        if (word.Is(WordClasses.Country | WordClasses.City))
        {
            return kind == WordClasses.Title || (!adjective && kind != WordClasses.Country && !(definite && anchor == head)) || (kind == WordClasses.Body && text.Tokens.Norm(i).StartsWith("ال"));
        }

        if (kind == WordClasses.Country && !word.Definite)
        {
            return false;
        }

        if (!word.Definite && word.Word?.Cue is { Form.Tense: not VerbTense.Masdar } && !word.Is(WordClasses.Title | WordClasses.Body))
        {
            return false;
        }

        if (word.Definite && adjective && IsFamilyAdjective(i) && kind is WordClasses.Body or WordClasses.Outlet)
        {
            return i - head <= 5;
        }

        if (word.Definite)
        {
            // After an adjective of a country only adjectives and offices of the same phrase follow: السورية العربية, الروسي الدائم.
            return kind switch
            {
                WordClasses.Title => !adjective || i - anchor <= 3,
                WordClasses.Source when anchor == head && IsPlural(head) => text.Tokens.Norm(i)[^1] == 'ي',
                _ when definite && anchor == head && kind != WordClasses.Title && kind != WordClasses.Country => IsAdjective(i) && i - head <= 3,
                WordClasses.Country => text.Stem(i) is "متحده" or "شماليه" or "جنوبيه" or "ديمقراطيه" or "ديموقراطيه",
                _ => !adjective && i - anchor <= (definite && anchor == head ? 1 : 4) && (!text[i - 1].Definite || definite || i - anchor == 1 || text.Tokens.Norm(i)[^1] is 'ي' or 'ه'),
            };
        }

        if (word.Is(WordClasses.Title | WordClasses.Body | WordClasses.Document | WordClasses.Outlet))
        {
            return !definite || kind == WordClasses.Title;
        }

        // An indefinite word goes on with a head that is not definite: مصدر دبلوماسي, وكالة أنباء, حركة مشروع تونس.
        return !definite && !adjective && !text[i - 1].Definite && (word.Word?.Trigger is null || word.Is(WordClasses.Common)) && (word.Word is null || word.Is(WordClasses.GivenName) ? IsName(i, first: false) && i - head <= 4 : i - head <= 3);
    }

    private bool IsPlural(int head) => text.Stem(head) is var stem && (stem.EndsWith("ون") || stem.EndsWith("ين") || stem.EndsWith("ان"));

    /// <summary>A definite word that can only describe the one before it: الروسية, الأبيض, المتحدة.</summary>
    private bool IsAdjective(int i) =>
        text.Tokens.Norm(i)[^1] is 'ي' or 'ه' || text[i].Is(WordClasses.Nisba) || text.Stem(i) is "ابيض" or "احمر" or "اعلي" or "عام" or "مشترك" or "ثابت" or "حاكم" or "حر" or "موحد" or "جديد";

    /// <summary>A preposition that belongs to the phrase: المتحدث باسم, مصدر في, المندوب لدى, المبعوث إلى.</summary>
    private bool IsLink(int i, int head, WordClasses kind)
    {
        var norm = text.Tokens.Norm(i);
        var fits = norm switch
        {
            "باسم" => kind == WordClasses.Title,
            "لدي" or "بشان" => kind == WordClasses.Title,
            "الي" => kind == WordClasses.Title && text.StemIs(head, "مبعوث") && text.Is(i + 1, WordClasses.Country | WordClasses.City),
            "في" when kind == WordClasses.Title && SeatBeforeName(i + 1) => true,
            "في" or "من" => kind == WordClasses.Source || (norm is "في" && kind == WordClasses.Title && !text[head].Definite && i == head + 1),
            "عن" => kind is WordClasses.Title && text.StemIs(head, "متحدث"),
            _ => kind is WordClasses.Source or WordClasses.Title && text[i].Governed && text[i].Is(WordClasses.Body) && norm[0] == 'ب' && i <= head + 2,
        };
        return fits && i + 1 < text.Count && text.TimeAt(i + 1) < 0 && (text[i].Governed || (text.IsWord(i + 1) && !text[i + 1].Is(WordClasses.Function & ~WordClasses.Adverb) && !IsOccasion(i + 1)));
    }

    private bool IsOccasion(int i) =>
        text[i].Is(WordClasses.Document | WordClasses.Medium) || text[i].Word?.Trigger is not null
        || text.StemIs(i, "تصريح") || text.StemIs(i, "تصريحات") || text.StemIs(i, "حديث") || text.StemIs(i, "حوار") || text.StemIs(i, "مقابله") || text.StemIs(i, "كلمه") || text.StemIs(i, "وقت") || text.StemIs(i, "ختام");

    /// <summary>Kings, princes and popes bear their title as a part of the name.</summary>
    private bool IsHonorific(int i) => text[i].Definite && text.Stem(i) is "ملك" or "امير" or "بابا" or "ملكه";

    private int AfterLink(int i) => text.Tokens.Is(i, "باسم") || text.Tokens.Is(i, "لدي") || text.Tokens.Is(i, "بشان") || text.Tokens.Is(i, "الي") || text.Tokens.Is(i, "في") || text.Tokens.Is(i, "من") || text.Tokens.Is(i, "عن")
        ? Math.Min(i + 2, text.Count)
        : i + 1;

    /// <summary>The token after punctuation that belongs to the phrase; the same token where it ends it; -1 for a comma before a name.</summary>
    private int Punctuation(int i, WordClasses kind, int nameFrom)
    {
        if (text.Char(i) == '#')
        {
            return i + 1;
        }

        if (text.Char(i) == '(' && i + 3 < text.Count)
        {
            for (var k = i + 1; k < i + 5 && k < text.Count; k++)
            {
                if (text.Char(k) == ')')
                {
                    return k + 1;
                }
            }
        }

        if (text.Quotations.OpenedAt(i) is { Words: <= 4 } quotation && kind is WordClasses.Outlet or WordClasses.Body && quotation.Close < text.Count)
        {
            return quotation.Close + 1;
        }

        if (text.IsComma(i) && kind == WordClasses.Title && nameFrom < 0 && IsName(i + 1, first: true) && !JoinsAnother(i + 1) && !text[i + 1].Is(WordClasses.Country | WordClasses.City))
        {
            return -1;
        }

        return i;
    }

    /// <summary>Goes past what a name is explained by: بوغدانوف نائب وزير الخارجية, قرقاش، وزير الدولة،</summary>
    private int Apposition(int end)
    {
        var at = text.IsComma(end) ? end + 1 : end;
        if (text.Char(at) == '(' )
        {
            for (var k = at + 1; k < at + 6 && k < text.Count; k++)
            {
                if (text.Char(k) == ')')
                {
                    return k + 1;
                }
            }
        }

        if (!text.Is(at, WordClasses.Title) || text[at].Joined || text[at].Governed || (text[at].Definite && at == end && !text.Tokens.Is(at + 1, "باسم")) || text.TimeAt(at) >= 0)
        {
            return end;
        }

        var phrase = ReadHeaded(at, at, apposition: true);
        return phrase.HasName && at > end ? end : phrase.To;
    }

    private NounPhrase? OpensName(int i)
    {
        // A paper is often named by its quoted name alone: "العرب", «ارنا».
        if (text.Quotations.OpenedAt(i) is not { Words: >= 1 and <= 4 } quotation || quotation.Close >= text.Count || !text.IsWord(i + 1))
        {
            return null;
        }

        return Finish(i, quotation.Close + 1, i + 1, -1, -1, WordClasses.Outlet, Gender.Unknown);
    }

    private bool CanBegin(int i)
    {
        if (!text.IsWord(i) || text.TimeAt(i) >= 0)
        {
            return false;
        }

        var word = text[i];
        if (word.Is(WordClasses.Actor))
        {
            return !IsVerbHere(i);
        }

        return IsName(i, first: true);
    }

    /// <summary>A title or body can be a verb's form too (مدير, شكل); an ending or article decides, else the noun wins.</summary>
    private bool IsVerbHere(int i) => text[i].Word?.Cue is { Form.Tense: VerbTense.Imperfect } && !text[i].Definite;

    private WordClasses KindOf(int head)
    {
        var word = text[head].Word!;
        foreach (var kind in (ReadOnlySpan<WordClasses>)[WordClasses.Source, WordClasses.Title, WordClasses.Body, WordClasses.Outlet, WordClasses.Document, WordClasses.Country, WordClasses.City])
        {
            if (word.Is(kind))
            {
                return kind == WordClasses.City ? WordClasses.Country : kind;
            }
        }

        return WordClasses.None;
    }

    private Gender GenderOf(int head, WordClasses kind)
    {
        var norm = text.Stem(head);
        if (kind == WordClasses.Source)
        {
            return norm is "مصادر" ? Gender.Feminine : text[head].Word!.Gender;
        }

        // The names of groups go with both.
        if (norm is "حماس" or "داعش" or "طالبان" or "بوليساريو" or "نهضه" or "ناتو" or "اونروا" or "فيفا")
        {
            return Gender.Unknown;
        }

        return kind == WordClasses.Body && norm is "قوات" or "سلطات" or "فصائل" or "فصايل" or "مصالح" or "جماعات" or "منظمات" or "دول" or "امم" or "وفود" or "كتايب" or "شوون" ? Gender.Feminine : text[head].Word!.Gender;
    }

    private NounPhrase Finish(int from, int to, int head, int nameFrom, int nameTo, WordClasses kind, Gender gender)
    {
        var norm = text.Stem(head);
        var plural = kind == WordClasses.Source && (norm.EndsWith("ون") || norm.EndsWith("ين") || norm.EndsWith("ان"));
        return new NounPhrase(from, Math.Max(to, from + 1), head, nameFrom, nameTo, kind, gender, plural ? Number.Plural : Number.Unknown);
    }

    private int SkipHash(int i) => text.Char(i) == '#' ? i + 1 : i;

    /// <summary>An unknown definite word with an adjective's ending: البرلماني, الدائمة. Not the start of a name after a title.</summary>
    private bool IsFamilyAdjective(int i)
    {
        var norm = text.Tokens.Norm(i);
        return text[i].Definite && !text[i].Is(WordClasses.GivenName) && (norm[^1] is 'ي' or 'ه' || norm.EndsWith("ين") || norm.EndsWith("ون")) && !IsName(i - 1, first: false);
    }

    /// <summary>A word in و that joins another name or phrase: its rest is known, or stands elsewhere in the article.</summary>
    private bool JoinsAnother(int i)
    {
        var norm = text.Tokens.Norm(i);
        if (norm.Length < 3 || norm[0] != 'و' || text[i].Is(WordClasses.GivenName))
        {
            return false;
        }

        return Words.Default.Find(norm[1..]) is not null || norm[1..].StartsWith("ال") || norm.Length > 5;
    }

    /// <summary>سفير هولندا في المجلس كارل فان أوستيروم: where one holds an office, between office and name.</summary>
    private bool SeatBeforeName(int i)
    {
        if (!text.Is(i, WordClasses.City | WordClasses.Country | WordClasses.Body) || IsOccasion(i))
        {
            return false;
        }

        // في مجلس الاتحاد الروسي فرانتس: the seat is a phrase of its own.
        var name = i + 1;
        while (name < i + 4 && name < text.Count && text.IsWord(name) && text[name].Definite && !text[name].Joined && text[name].Word is not null && text.TimeAt(name) < 0)
        {
            name++;
        }

        name = text.IsComma(name) ? name + 1 : name;
        return IsName(name, first: true) && !JoinsAnother(name);
    }

    /// <summary>مندوب سورية الدائم في الأمم المتحدة, after the name: nothing else can follow there.</summary>
    private bool IsSeat(int i) => text.Tokens.Is(i, "في") && text.Is(i + 1, WordClasses.Body | WordClasses.Country) && text.TimeAt(i + 1) < 0;

    private bool SameEnding(int first, int second)
    {
        ReadOnlySpan<char> a = text.Tokens.Norm(first), b = text.Tokens.Norm(second);
        return a.Length > 2 && b.Length > 3 && a[^1] == b[^1] && a[^1] is 'ه' or 'ن';
    }

    /// <summary>Unknown words that are surely no name: with pronouns or tanwin, in است, with a preposition before a known word.</summary>
    private static bool LooksCommon(ReadOnlySpan<char> norm, ReadOnlySpan<char> raw, bool first)
    {
        if (norm.StartsWith("بال") || norm.StartsWith("لل") || norm.StartsWith("وال") || norm.StartsWith("فال") || norm.StartsWith("كال") || norm.StartsWith("است"))
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

        return first && norm.Length > 4 && norm[0] == 'و';
    }
}
