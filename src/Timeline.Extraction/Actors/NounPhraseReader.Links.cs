using Timeline.Extraction.Lexicon;

namespace Timeline.Extraction.Actors;

/// <summary>Prepositions and punctuation that belong to a phrase: باسم, في, a comma before a name, a name in marks.</summary>
internal sealed partial class NounPhraseReader
{
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

        // في بوركينا فاسو، ريمي فولغونس: a place in no table, then a whole name between commas.
        var place = i;
        while (place < i + 2 && text.IsWord(place) && text[place] is { Word: null, Definite: false, Joined: false, Governed: false })
        {
            place++;
        }

        if (place > i && text.IsComma(place) && IsName(place + 1, first: true) && IsName(place + 2, first: false) && !JoinsAnother(place + 1))
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

        // في بوركينا فاسو، ريمي: the rest of a country's name.
        if (text.IsWord(name) && text[name] is { Word: null, Definite: false } && text.IsComma(name + 1))
        {
            name++;
        }

        return text.IsComma(name)
            ? (IsName(name + 1, first: true) && !JoinsAnother(name + 1)) || IsTitledName(name + 1)
            : IsName(name, first: true) && !JoinsAnother(name) && (text.Is(name, WordClasses.GivenName) || IsName(name + 1, first: false));
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

    /// <summary>متحدثة باسم الحكومة لوكالة فرانس برس: to whom it is said, no part of the office.</summary>
    private bool IsOutletSpokenTo(int i) =>
        text.Stem(i) is "صحيفه" or "قناه" or "اذاعه" or "تلفزيون" or "شبكه" or "موقع" or "مجله" or "جريده" or "راديو"
        || (text.StemIs(i, "وكاله") && text.IsWord(i + 1) && text.Stem(i + 1) is "فرانس" or "رويترز" or "انباء" or "اناضول" or "تاس" or "سبوتنيك" or "اسوشيتد" or "شينخوا");
}
