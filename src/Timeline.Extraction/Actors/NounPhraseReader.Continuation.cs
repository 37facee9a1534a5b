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
            if (text.Tokens.Norm(i)[0] != 'ل' || kind is not (WordClasses.Title or WordClasses.Body or WordClasses.Outlet) || i == head + 1 || text[i].Word is { TellsEvent: true })
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
        return !definite && !adjective && !text[i - 1].Definite && (word.Word is not { TellsEvent: true } || word.Is(WordClasses.Common)) && (word.Word is null || word.Is(WordClasses.GivenName) ? IsName(i, first: false) && i - head <= 4 : i - head <= 3);
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
        text[i].Is(WordClasses.Document | WordClasses.Medium) || text[i].Word is { TellsEvent: true }
        || text.StemIs(i, "تصريح") || text.StemIs(i, "تصريحات") || text.StemIs(i, "حديث") || text.StemIs(i, "حوار") || text.StemIs(i, "مقابله") || text.StemIs(i, "كلمه") || text.StemIs(i, "وقت") || text.StemIs(i, "ختام");

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

    /// <summary>An unknown definite word with an adjective's ending: البرلماني, الدائمة. Not the start of a name after a title.</summary>
    private bool IsFamilyAdjective(int i)
    {
        var norm = text.Tokens.Norm(i);
        return text[i].Definite && !text[i].Is(WordClasses.GivenName) && (norm[^1] is 'ي' or 'ه' || norm.EndsWith("ين") || norm.EndsWith("ون")) && !IsName(i - 1, first: false);
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
}
