using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Actors;

/// <summary>What goes on with a phrase that has begun.</summary>
internal sealed partial class NounPhraseReader
{
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

            // لغوث وتشغيل اللاجئين: what a body is for, told by two nouns.
            if (kind is WordClasses.Body or WordClasses.Title or WordClasses.Outlet && !word.Definite && !word.Governed && !text[i - 1].Definite && text.Tokens.Norm(i - 1)[0] == 'ل' && i + 1 < text.Count && text[i + 1].Definite)
            {
                return true;
            }

            // حزب العدالة والتنمية, وزارة التربية والتعليم
            if (kind == WordClasses.Body && !definite && i == head + 2 && text[i - 1] is { Definite: true } && word is { Definite: true, Governed: false, Word.Cue: null } && !word.Is(WordClasses.Actor | WordClasses.Nisba) && text.Stem(head) is "حزب" or "وزاره" or "هييه" or "لجنه" or "مركز" or "منظمه" or "معهد" or "جمعيه" or "اتحاد" or "مديريه")
            {
                return true;
            }

            return kind == WordClasses.Title && word.Definite && word.Is(WordClasses.Common) && !word.Is(WordClasses.Title) && !adjective;
        }

        // المملكة العربية السعودية: the country's name closes its own title.
        if (text.Tokens.Is(i, "السعوديه") && text.StemIs(i - 1, "عربيه"))
        {
            return true;
        }

        // شبه الحكومية
        if (text.Tokens.Is(i, "شبه") && text.IsWord(i + 1) && text[i + 1].Definite && kind is WordClasses.Title or WordClasses.Body or WordClasses.Outlet)
        {
            return true;
        }

        // على موقع تويتر نظيره الإيراني: whom it is said to begins a phrase of his own.
        if (kind is WordClasses.Outlet or WordClasses.Body && text.Stem(i).StartsWith("نظير"))
        {
            return false;
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

        // وزير خارجيتها, رئيس وزرائه: whose office it is hangs on the noun as a pronoun.
        if (kind == WordClasses.Title && i == head + 1 && !definite && IsOfPronoun(i))
        {
            anchor = i;
            return true;
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

        // لغوث وتشغيل اللاجئين: a noun in no table behind its preposition.
        if (word.Word is null && !word.Definite && kind is WordClasses.Body or WordClasses.Outlet && i > head + 1 && text.Tokens.Norm(i) is ['ل', _, _, ..] && i + 1 < text.Count && text.IsWord(i + 1) && (text[i + 1].Definite || text[i + 1].Joined))
        {
            adjective = false;
            anchor = i;
            return true;
        }

        if (word.Governed)
        {
            // للشؤون الخارجية, لحقوق الإنسان, لسوريا: what an office or body is for. Adjectives begin anew after it.
            if (text.Tokens.Norm(i)[0] != 'ل' || kind is not (WordClasses.Title or WordClasses.Body or WordClasses.Outlet) || i == head + 1 || text[i].Word is { TellsEvent: true } || IsOutletSpokenTo(i))
            {
                return false;
            }

            adjective = false;
            anchor = i;
            return true;
        }

        // مصدر سعودي مسؤول, مصدر أمني مطلع: how good a source is stands after what it is.
        if (kind == WordClasses.Source && adjective && !definite && text.Stem(i) is "مسوول" or "مطلع" or "رفيع" or "كبير" or "بارز" or "مقرب" or "حكومي" or "امني" or "عسكري" or "دبلوماسي")
        {
            return true;
        }

        if (word.Is(WordClasses.Nisba))
        {
            // إيران الغربيين: a people is no adjective of a country or of one person, but who is spoken of.
            if ((kind == WordClasses.Country && !word.Definite) || (word.Definite && IsPlural(i) && (kind == WordClasses.Country || !IsPlural(head)) && anchor == head))
            {
                return false;
            }

            adjective = true;
            return true;
        }

        if (word.Is(WordClasses.Country | WordClasses.City))
        {
            return !adjective && (kind == WordClasses.Title || (kind != WordClasses.Country && !(definite && anchor == head)) || (kind == WordClasses.Body && text.Tokens.Norm(i).StartsWith("ال")));
        }

        if (kind == WordClasses.Country && !word.Definite)
        {
            return false;
        }

        // عن مصدر عسكري قوله: the saying, no part of who says it.
        if (text.CueAt(i) is { Form: { Tense: VerbTense.Masdar, HasSuffix: true } })
        {
            return false;
        }

        if (!word.Definite && word.Word?.Cue is { Form.Tense: not VerbTense.Masdar } && !word.Is(WordClasses.Title | WordClasses.Body))
        {
            return false;
        }

        // رفضت طالبان الدعوة: a name needs no noun, only what describes it.
        if (word.Definite && kind is WordClasses.Body or WordClasses.Outlet && i == head + 1 && IsProper(head) && !word.Is(WordClasses.Nisba | WordClasses.Adjective) && !text.Tokens.Norm(i).EndsWith("يه") && text.Tokens.Norm(i)[^1] != 'ي')
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
                WordClasses.Title when definite && anchor == head => AgreesWith(head, i) && i - head <= 4,
                // وزير الخارجية الهجوم: a definite noun has closed the office, and what follows only describes it.
                WordClasses.Title when text[i - 1].Definite && i - 1 > head => Describes(i) && (!adjective || i - anchor <= 4),
                WordClasses.Title => !adjective || (i - anchor <= 4 && IsAdjective(i)),
                WordClasses.Source when anchor == head && IsPlural(head) => text.Tokens.Norm(i)[^1] == 'ي',
                _ when definite && anchor == head && kind != WordClasses.Title && kind != WordClasses.Country => IsAdjective(i) && i - head <= 3,
                WordClasses.Country => text.Stem(i) is "متحده" or "شماليه" or "جنوبيه" or "ديمقراطيه" or "ديموقراطيه",
                _ => !adjective && i - anchor <= (definite && anchor == head ? 1 : 4) && (!text[i - 1].Definite || definite || i - anchor == 1 || text.Tokens.Norm(i)[^1] is 'ي' or 'ه'),
            };
        }

        // حماس is a name: no noun completes it, nor what it names: حركة حماس قرار.
        if (kind is WordClasses.Body or WordClasses.Outlet && (i == head + 1 || !definite) && IsProper(i - 1) && !word.Is(WordClasses.Outlet))
        {
            return false;
        }

        if (word.Is(WordClasses.Title | WordClasses.Body | WordClasses.Document | WordClasses.Outlet))
        {
            return !definite || kind == WordClasses.Title;
        }

        // An indefinite word goes on with a head that is not definite: مصدر دبلوماسي, وكالة أنباء, حركة مشروع تونس.
        return !definite && !adjective && !text[i - 1].Definite && !(text[i - 1].Is(WordClasses.Country | WordClasses.City) && i - 1 > head) && (word.Word is not { TellsEvent: true } || word.Is(WordClasses.Common)) && (word.Word is null || word.Is(WordClasses.GivenName) ? IsName(i, first: false) && i - head <= 4 : i - head <= 3);
    }

    private bool IsOfPronoun(int i)
    {
        if (text[i] is { Definite: true } or { Joined: true } or { Governed: true } || text.TimeAt(i) >= 0)
        {
            return false;
        }

        var norm = text.Tokens.Norm(i);
        var stem = norm.EndsWith("ها") || norm.EndsWith("هم") ? norm[..^2] : norm.Length > 3 && text.Tokens.Raw(i)[^1] == 'ه' ? norm[..^1] : [];
        return stem is "خارجيت" or "داخليت" or "دفاع" or "وزراي" or "وزراء" or "حكومت" or "مكتب" or "بلاد" or "حزب" or "برلمان" or "وفد" or "بعثت" or "لجنت" or "ماليت" or "شرطت" or "اركان" or "جيش" or "اعلام" or "اقتصاد" or "عدل" or "مخابرات" or "استخبارات" or "رييس" or "وزير";
    }

    private bool IsPlural(int head) => text.Stem(head) is var stem && (stem.EndsWith("ون") || stem.EndsWith("ين") || stem.EndsWith("ان"));

    /// <summary>A definite word that can only describe the one before it: الروسية, الأبيض, المتحدة.</summary>
    private bool IsAdjective(int i) =>
        text.Tokens.Norm(i)[^1] is 'ي' or 'ه' || text[i].Is(WordClasses.Nisba | WordClasses.Adjective) || (text[i].Word is null && MissesEnding(i));

    /// <summary>An adjective or a second title, and no noun that only ends like one: الاستقالة, العملية.</summary>
    private bool Describes(int i)
    {
        var word = text[i];
        if (word.Is(WordClasses.Nisba | WordClasses.Adjective | WordClasses.Title))
        {
            return true;
        }

        if (word.Word is { TellsEvent: true } or { Cue: not null } || word.Is(WordClasses.Document | WordClasses.Medium))
        {
            return false;
        }

        var norm = text.Tokens.Norm(i);
        return norm[^1] == 'ي' || norm.EndsWith("يه") || norm.EndsWith("يين") || text.Stem(i) is ['م', _, _, _, ..] || (word.Word is null && MissesEnding(i));
    }

    /// <summary>الأمريك: an adjective of a country whose last letter was lost.</summary>
    private bool MissesEnding(int i)
    {
        var stem = text.Stem(i);
        if (stem.Length is < 4 or > 15)
        {
            return false;
        }

        Span<char> whole = stackalloc char[16];
        stem.CopyTo(whole);
        whole[stem.Length] = 'ي';
        return Words.Default.Find(whole[..(stem.Length + 1)]) is { } word && word.Is(WordClasses.Nisba);
    }

    /// <summary>A definite word that can describe this head: an adjective of its gender, or a participle in no table (المكلف, المخضرم).</summary>
    private bool AgreesWith(int head, int i)
    {
        var feminine = text.Tokens.Norm(i)[^1] == 'ه';
        if (text[head].Is(WordClasses.Title) && feminine != (text.Tokens.Norm(head)[^1] == 'ه') && !IsPlural(head))
        {
            return false;
        }

        return IsAdjective(i) || text[i].Is(WordClasses.Title) || (text[i].Word is null && text.Stem(i) is ['م', ..]);
    }

    /// <summary>A name that no noun completes, as tables have it without an article: حماس, طالبان, رويترز.</summary>
    private bool IsProper(int head) => !text[head].Definite && text[head].Word is { Proper: true };

    /// <summary>A preposition that belongs to the phrase: المتحدث باسم, مصدر في, المندوب لدى, المبعوث إلى.</summary>
    private bool IsLink(int i, int head, WordClasses kind)
    {
        var norm = text.Tokens.Norm(i);
        var fits = norm switch
        {
            "باسم" => kind == WordClasses.Title,
            "باسمه" or "باسمها" or "باسمهم" => kind == WordClasses.Title,
            "لدي" or "بشان" => kind == WordClasses.Title,
            "الي" => kind == WordClasses.Title && text.Is(i + 1, WordClasses.Country | WordClasses.City | WordClasses.Body) && (SentTo(head) || SeatBeforeName(i + 1)),
            "في" when kind == WordClasses.Title && SeatBeforeName(i + 1) => true,
            "من" when text.Tokens.Is(i + 1, "اجل") => kind is WordClasses.Title or WordClasses.Body,
            "في" or "من" => kind == WordClasses.Source || (norm is "في" && kind == WordClasses.Title && !text[head].Definite && i == head + 1),
            "عن" => kind is WordClasses.Title && text.StemIs(head, "متحدث"),
            _ => kind is WordClasses.Source or WordClasses.Title && text[i].Governed && norm[0] == 'ب' && text[i].Is(WordClasses.Body) && (i <= head + 2 || SeatBeforeName(i)),
        };
        if (fits && norm is "باسمه" or "باسمها" or "باسمهم")
        {
            return true;
        }

        return fits && i + 1 < text.Count && text.TimeAt(i + 1) < 0 && (text[i].Governed || (text.IsWord(i + 1) && !text[i + 1].Is(WordClasses.Function & ~WordClasses.Adverb) && !IsOccasion(i + 1)));
    }

    /// <summary>Who is sent somewhere: the place belongs to the title.</summary>
    private bool SentTo(int head) => text.Stem(head) is "مبعوث" or "مبعوثه" or "موفد" or "سفير" or "سفيره" or "مندوب" or "ممثل" or "رسول";

    private bool IsOccasion(int i) =>
        text[i].Is(WordClasses.Document | WordClasses.Medium) || text[i].Word is { TellsEvent: true }
        || text.StemIs(i, "تصريح") || text.StemIs(i, "تصريحات") || text.StemIs(i, "حديث") || text.StemIs(i, "حوار") || text.StemIs(i, "مقابله") || text.StemIs(i, "كلمه") || text.StemIs(i, "وقت") || text.StemIs(i, "ختام");

    private int AfterLink(int i) => text.Tokens.Is(i, "باسم") || text.Tokens.Is(i, "لدي") || text.Tokens.Is(i, "بشان") || text.Tokens.Is(i, "الي") || text.Tokens.Is(i, "في") || text.Tokens.Is(i, "من") || text.Tokens.Is(i, "عن")
        ? Math.Min(i + 2, text.Count)
        : i + 1;

    /// <summary>The token after punctuation that belongs to the phrase; the same token where it ends it; -1 for a comma before a name.</summary>
    private int Punctuation(int i, int head, WordClasses kind, int nameFrom)
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

        // قائد "فيلق القدس": what an office is of, by its quoted name.
        if (i - head <= 3 && text.Quotations.OpenedAt(i) is { Words: <= 4 } quotation && (kind is WordClasses.Outlet or WordClasses.Body || (kind == WordClasses.Title && i == head + 1 && !text[head].Definite)) && quotation.Close < text.Count)
        {
            return quotation.Close + 1;
        }

        if (text.IsComma(i) && kind == WordClasses.Title && nameFrom < 0 && ((IsName(i + 1, first: true) && !JoinsAnother(i + 1) && !IsDoneTo(i + 1) && !text[i + 1].Is(WordClasses.Country | WordClasses.City)) || IsTitledName(i + 1)))
        {
            return -1;
        }

        return i;
    }

    /// <summary>متحدث، رافق تيلرسون في رحلته: a word in no table before a family name that everybody knows is what was done.</summary>
    private bool IsDoneTo(int i) => text[i].Word is null && text.IsWord(i + 1) && text[i + 1] is { Definite: false, Word.Proper: true } && text.Is(i + 1, WordClasses.GivenName) && text.Is(i + 2, WordClasses.Preposition);

    /// <summary>An unknown definite word with an adjective's ending: البرلماني, الدائمة. Not the start of a name after a title.</summary>
    private bool IsFamilyAdjective(int i)
    {
        var norm = text.Tokens.Norm(i);
        return text[i].Definite && !text[i].Is(WordClasses.GivenName) && (norm[^1] is 'ي' or 'ه' || norm.EndsWith("ين") || norm.EndsWith("ون")) && !IsName(i - 1, first: false);
    }

    /// <summary>مساعد وزير الخارجية، السفير سامي الحمد: a second title between the first and the name.</summary>
    private bool IsTitledName(int i)
    {
        if (_depth >= DeepestTitle || !text.Is(i, WordClasses.Title) || text[i] is not { Definite: true, Joined: false, Governed: false })
        {
            return false;
        }

        _depth++;
        var titled = ReadHeaded(i, i);
        _depth--;
        return titled.HasName && titled.To - i <= 8;
    }

    /// <summary>سفير هولندا في المجلس كارل فان أوستيروم: where one holds an office, between office and name.</summary>
    private bool SeatBeforeName(int i)
    {
        if (IsOccasion(i) || !text.IsWord(i) || text.TimeAt(i) >= 0)
        {
            return false;
        }

        // في الشرق الأوسط غيرت كايبلير, في محافظة صعدة يحيى شايم: a region, then a whole name.
        if (RegionEnd(i) is var region and > 0 && IsName(region, first: true) && IsName(region + 1, first: false) && !JoinsAnother(region))
        {
            return true;
        }

        if (!text.Is(i, WordClasses.City | WordClasses.Country | WordClasses.Body | WordClasses.Outlet))
        {
            return false;
        }

        // في مجلس الاتحاد الروسي فرانتس: the seat is a phrase of its own.
        if (_depth >= DeepestTitle)
        {
            return false;
        }

        _depth++;
        var name = text.Is(i, WordClasses.Body) ? ReadHeaded(i, i).To : i + 1;
        _depth--;
        while (name < i + 6 && name < text.Count && text.IsWord(name) && (text[name].Is(WordClasses.Outlet) || (text[name].Definite && !text[name].Joined && text[name].Word is not null)) && text.TimeAt(name) < 0)
        {
            name++;
        }

        if (text.Tokens.Is(name, "من") && text.Tokens.Is(name + 1, "اجل"))
        {
            name += text.IsWord(name + 2) && text[name + 2].Definite ? 3 : 2;
        }

        return text.IsComma(name)
            ? (IsName(name + 1, first: true) && !JoinsAnother(name + 1)) || IsTitledName(name + 1)
            : IsName(name, first: true) && !JoinsAnother(name);
    }

    private int RegionEnd(int i)
    {
        if (text.Stem(i) is "محافظه" or "مدينه" or "بلده" or "منطقه" or "قريه" or "قطاع" or "اقليم" or "ولايه" or "مخيم" or "حي" or "ريف" && !text[i].Definite)
        {
            return text.IsWord(i + 1) ? i + 2 : 0;
        }

        return text[i] is { Definite: true, Joined: false } && i + 1 < text.Count && text[i + 1] is { Definite: true, Joined: false } && !text[i].Is(WordClasses.Title | WordClasses.Source) ? i + 2 : 0;
    }

    /// <summary>مندوب سورية الدائم في الأمم المتحدة, after the name: nothing else can follow there.</summary>
    private bool IsSeat(int i) => text.Tokens.Is(i, "في") && text.Is(i + 1, WordClasses.Body | WordClasses.Country) && text.TimeAt(i + 1) < 0;

    private bool SameEnding(int first, int second)
    {
        ReadOnlySpan<char> a = text.Tokens.Norm(first), b = text.Tokens.Norm(second);
        return a.Length > 2 && b.Length > 3 && a[^1] == b[^1] && a[^1] is 'ه' or 'ن';
    }

    /// <summary>متحدثة باسم الحكومة لوكالة فرانس برس: to whom it is said, no part of the office.</summary>
    private bool IsOutletSpokenTo(int i) =>
        text.Stem(i) is "صحيفه" or "قناه" or "اذاعه" or "تلفزيون" or "شبكه" or "موقع" or "مجله" or "جريده" or "راديو"
        || (text.StemIs(i, "وكاله") && text.IsWord(i + 1) && text.Stem(i + 1) is "فرانس" or "رويترز" or "انباء" or "اناضول" or "تاس" or "سبوتنيك" or "اسوشيتد" or "شينخوا");
}
