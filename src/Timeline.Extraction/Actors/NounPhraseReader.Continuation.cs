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

        // مؤتمر صحفي عقده نتانياهو, السفير القطري لأحد قادة: a verb, and somebody else.
        if (word.Word is { Light.Form: { Tense: VerbTense.Perfect or VerbTense.Imperfect, HasSuffix: true } } || (word.Governed && text.StemIs(i, "احد")))
        {
            return false;
        }

        // تقرير هيئة الإذاعة البريطانية الجديد, حزب العمال المعارض
        if (word is { Definite: true, Joined: false, Governed: false } && i > head + 1 && kind is WordClasses.Document or WordClasses.Body or WordClasses.Outlet && text[i - 1].Definite && text.Stem(i) is "جديد" or "جديده" or "معارض" or "معارضه" or "حاكم" or "حاكمه" or "سابق" or "سابقه")
        {
            return true;
        }

        // أصدرت الوزارة بيانا: what somebody issues is no part of who does.
        if (word.Is(WordClasses.Document) && !word.Definite && text.Tokens.Norm(i)[^1] == 'ا')
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

        // القائم بالأعمال; الأمينة العامة المنتهية ولايتها
        if (kind == WordClasses.Title && (text.Tokens.Norm(i) is "بالاعمال" or "باعمال" && text.StemIs(head, "قايم") && i == head + 1
            || text.Tokens.Norm(i) is "ولايته" or "ولايتها" or "مهامه" or "مهامها" && text.Stem(i - 1).StartsWith("منتهي")))
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
                WordClasses.Source when anchor == head && IsPlural(head) => text.Tokens.Norm(i)[^1] == 'ي' || (definite && i == head + 1 && text.Tokens.Norm(i)[^2..].SequenceEqual(text.Tokens.Norm(head)[^2..])),
                _ when definite && anchor == head && kind != WordClasses.Title && kind != WordClasses.Country => IsAdjective(i) && i - head <= 3 && (text[i].Word?.TriggerNoun is null || text.Is(i, WordClasses.Nisba | WordClasses.Adjective)),
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

    /// <summary>An unknown definite word with an adjective's ending: البرلماني, الدائمة. Not the start of a name after a title.</summary>
    private bool IsFamilyAdjective(int i)
    {
        var norm = text.Tokens.Norm(i);
        return text[i].Definite && !text[i].Is(WordClasses.GivenName) && !(text[i].Is(WordClasses.Common) && norm.EndsWith("ون") && !text[i].Is(WordClasses.Adjective | WordClasses.Nisba)) && (norm[^1] is 'ي' or 'ه' || norm.EndsWith("ين") || norm.EndsWith("ون")) && !IsName(i - 1, first: false);
    }

    private bool SameEnding(int first, int second)
    {
        ReadOnlySpan<char> a = text.Tokens.Norm(first), b = text.Tokens.Norm(second);
        return a.Length > 2 && b.Length > 3 && a[^1] == b[^1] && a[^1] is 'ه' or 'ن';
    }
}
