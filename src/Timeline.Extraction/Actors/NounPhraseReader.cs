using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Actors;

/// <summary>
/// Reads the noun phrase that begins at a token: titles with their complements, names, bodies, sources. It goes forward only
/// and stops at the first word that cannot belong to it.
/// </summary>
internal sealed partial class NounPhraseReader(ArticleText text)
{
    private const int LongestPhrase = 18;
    private const int LongestName = 6;

    /// <summary>How deep a title may stand in the reading of another: الوزير، السفير، الأمير could go on for ever.</summary>
    private const int DeepestTitle = 2;

    /// <summary>News has a noun phrase in every so many words.</summary>
    private const int WordsForPhrase = 4;

    private const int NotRead = 0;
    private const int NoPhrase = -1;

    // Several rules ask for the same phrases: each is read once.
    private readonly int[] _read = NoneRead(text);
    private readonly List<NounPhrase> _phrases = new(text.Count / WordsForPhrase);
    private int _depth;

    /// <summary>The phrase, or null where none begins here.</summary>
    public NounPhrase? Read(int from)
    {
        if ((uint)from >= (uint)text.Count || _read[from] == NoPhrase)
        {
            return null;
        }

        if (_read[from] == NotRead)
        {
            if (ReadNew(from) is not { } phrase)
            {
                _read[from] = NoPhrase;
                return null;
            }

            _phrases.Add(phrase);
            _read[from] = _phrases.Count;
        }

        return _phrases[_read[from] - 1];
    }

    private static int[] NoneRead(ArticleText text)
    {
        text.Buffers.Phrases.AsSpan(0, text.Count).Clear();
        text.Buffers.Names.AsSpan(0, text.Count).Clear();
        return text.Buffers.Phrases;
    }

    private NounPhrase? ReadNew(int from)
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
        var first = text[head];

        // وأوباما قال, وترامب: a known name behind the particle that joins it.
        if (first is { Joined: true, Governed: false } && first.Is(WordClasses.GivenName) && !first.Is(WordClasses.Function))
        {
            return Finish(from, NameEnd(i), head, i, NameEnd(i), WordClasses.None, first.Word!.Gender);
        }

        // قائد القوات البرية: who is called by an office bears it as a name only before another name.
        if (IsName(i, first: true) && !(first.Is(WordClasses.Title) && !IsName(i + 1, first: false)))
        {
            var end = NameEnd(i);
            var gender = first.Is(WordClasses.GivenName | WordClasses.Country | WordClasses.City) ? first.Word!.Gender : Gender.Unknown;
            return Finish(from, Apposition(from, end), head, i, end, first.Is(WordClasses.Country | WordClasses.City) ? WordClasses.Country : WordClasses.None, gender);
        }

        return ReadHeaded(from, head);
    }

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
                var after = Punctuation(i, head, kind, nameFrom);
                if (after == i)
                {
                    break;
                }

                if (after < 0)
                {
                    // A name set off by commas after its title: الرئيس الفرنسي، إيمانويل ماكرون،
                    var titled = text.Is(i + 1, WordClasses.Title) ? ReadHeaded(i + 1, i + 1) : default;
                    nameFrom = titled.To > 0 ? titled.NameFrom : i + 1;
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

            if (kind is WordClasses.Title or WordClasses.Source && Completes(i, head, definite) is var complement and > 0)
            {
                adjective = false;
                anchor = i;
                i = complement;
                continue;
            }

            if ((kind == WordClasses.Title || (kind == WordClasses.Source && CanBeNamed(head, i))) && IsName(i, first: true) && !IsFamilyAdjective(i) && !JoinsAnother(i) && !IsEpithet(i) && !IsDescribed(i) && !(text[i].Definite && MissesEnding(i)))
            {
                nameTo = NameEnd(i);
                // متحدث باسم نائب الوزير ياكوف ليتزمان: the name is the one's for whom he speaks.
                if (text.Tokens.Is(head + 1, "باسم") && text.Is(head + 2, WordClasses.Title) && !text[head + 2].Definite && !definite)
                {
                    i = nameTo;
                    nameTo = -1;
                    break;
                }

                if (i == head + 1 && !definite && IsOfOther(head))
                {
                    // والد سلمان, محامي ترامب: the name is another's.
                    i = nameTo;
                    nameTo = -1;
                    break;
                }

                nameFrom = IsHonorific(i - 1) ? i - 1 : i;
                i = Apposition(from, nameTo);
                break;
            }

            // العقيد تركي المالكي: an adjective without the article is none of a definite office, but a name.
            if (kind == WordClasses.Title && definite && text[i] is { Definite: false, Joined: false, Governed: false } && text[i].Is(WordClasses.Nisba) && IsName(i + 1, first: false))
            {
                nameFrom = i;
                nameTo = NameEnd(i);
                i = Apposition(from, nameTo);
                break;
            }

            if (!(apposition && IsSeat(i)) && !Continues(i, head, kind, definite, ref adjective, ref anchor))
            {
                break;
            }

            // نيويورك تايمز: a city's name in a newspaper's.
            kind = kind == WordClasses.Country && text[i].Is(WordClasses.Outlet) && !text[i].Definite ? WordClasses.Outlet : kind;
            i = AfterLink(i);
        }

        return Finish(from, i, head, nameFrom, nameTo, kind, GenderOf(head, kind));
    }

    /// <summary>مجلس سوريا الديمقراطية الجناح السياسي لقوات: a definite noun in no table that an adjective describes is no name.</summary>
    private bool IsDescribed(int i) =>
        text[i] is { Definite: true, Word: null } && text.Tokens.Norm(i)[^1] != 'ي' && i + 1 < text.Count && text[i + 1] is { Definite: true, Joined: false } && text[i + 1].Is(WordClasses.Nisba | WordClasses.Adjective | WordClasses.Common);

    /// <summary>Sources whose name follows them: المسؤول جون سميث, أحد سكان الحي محمد العلي.</summary>
    private bool CanBeNamed(int head, int i) => text.Stem(head) switch
    {
        "مسوول" or "مسووله" or "ضابط" or "شاهد" or "شخص" => true,
        "احد" or "احدي" => text[i - 1].Definite && IsName(i + 1, first: false),
        _ => false,
    };

    /// <summary>
    /// رئيس بلدية رفح, مسؤول في إدارة ترامب, أستاذ العلوم: behind a noun without an article a name in no table says whose it is,
    /// not who bears the title. The token after it; 0 where none stands here.
    /// </summary>
    private int Completes(int i, int head, bool definite)
    {
        if (text[i] is { Joined: true } or { Governed: true } || text[i].Is(WordClasses.Country | WordClasses.City) || !IsName(i, first: true))
        {
            return 0;
        }

        if (i == head + 1)
        {
            var ofOther = !definite && text[i] is { Definite: true, Word: null } && !IsFamilyAdjective(i);
            return ofOther ? i + 1 : 0;
        }

        // في بوركينا فاسو، ريمي: the rest of a country's name.
        if (text.Tokens.Is(i - 2, "في") && text.IsComma(i + 1) && IsName(i + 2, first: true) && IsName(i + 3, first: false))
        {
            return i + 1;
        }

        var before = text[i - 1];
        if (before.Definite || !before.Is(WordClasses.Body | WordClasses.Common) || before.Is(WordClasses.Nisba | WordClasses.Adjective | WordClasses.Country | WordClasses.City | WordClasses.GivenName | WordClasses.Title | WordClasses.Source | WordClasses.Function) || before.Word is { Proper: true })
        {
            return 0;
        }

        var end = NameEnd(i);
        return text[i].Definite || end - i >= 3 ? i + 1 : end;
    }

    /// <summary>Goes past what a name is explained by: بوغدانوف نائب وزير الخارجية, قرقاش، وزير الدولة،</summary>
    private int Apposition(int from, int end)
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

        // التقى وليام رئيس الوزراء: after a verb that takes an object, another person's title is that object.
        if (at == end && !text.Tokens.Is(at + 1, "باسم") && from > 0 && text[from - 1] is { Definite: false, Word.TriggerVerb.Form: { Tense: VerbTense.Perfect or VerbTense.Imperfect, HasSuffix: false } })
        {
            return end;
        }

        if (!text.Is(at, WordClasses.Title) || text[at].Joined || text[at].Governed || (text[at].Definite && at == end && !text.Tokens.Is(at + 1, "باسم") && !OpensClause(from, end)) || text.TimeAt(at) >= 0)
        {
            return end;
        }

        var phrase = ReadHeaded(at, at, apposition: true);
        return phrase.HasName && at > end ? end : phrase.To;
    }

    /// <summary>وكان أنطونيو غوتيريش الأمين العام: no verb stands before a whole name that opens its clause, so the office is no object.</summary>
    private bool OpensClause(int from, int end) =>
        end - from > 1 && (from == 0 || text.Is(from - 1, WordClasses.Auxiliary | WordClasses.Complementiser) || text.Tokens[from - 1].Kind == TokenKind.LineEnd || text.Char(from - 1) == '.');

    private bool CanBegin(int i)
    {
        if (!text.IsWord(i) || text.TimeAt(i) >= 0)
        {
            return false;
        }

        var word = text[i];
        if (word.Is(WordClasses.Actor))
        {
            // مصدر تهديد, مصدر قلق: from where something comes, and not who tells.
            // مشروع القرار says something; مشروع السد does not.
            if (text.StemIs(i, "مشروع") && !(text.IsWord(i + 1) && text.Is(i + 1, WordClasses.Document)))
            {
                return false;
            }

            // مؤتمر صحفي, تصريح صحافي: of the press.
            if (text.Stem(i) is "صحفي" or "صحافي" && !text[i].Definite && text.IsWord(i - 1) && text.Stem(i - 1) is "موتمر" or "تصريح" or "بيان" or "لقاء" or "حديث" or "ايجاز" or "بلاغ" or "موتمرا" or "لقاءا")
            {
                return false;
            }

            // موقع المناورات, موقع الخلية: a place; an outlet is named.
            if (text.StemIs(i, "موقع") && !text[i].Definite && text.IsWord(i + 1) && text[i + 1].Definite && text[i + 1].Word is not null && !text.Is(i + 1, WordClasses.Outlet | WordClasses.Medium) && text.Stem(i + 1) is not ("الكتروني" or "اخباري" or "رسمي" or "ويب" or "تواصل"))
            {
                return false;
            }

            return !IsVerbHere(i) && !(text.StemIs(i, "مصدر") && text.IsWord(i + 1) && text.Stem(i + 1) is "تهديد" or "قلق" or "خطر" or "الهام" or "رزق" or "دخل" or "ازعاج" or "فخر" or "طاقه" or "تنديد" or "الرييسي");
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
        // Papers that are told of by their plural are she in grammar; one of them is what its ending says.
        if (kind == WordClasses.Document)
        {
            return norm[^1] == 'ه' || norm.EndsWith("ات") || norm is "تقارير" or "وثايق" or "ارقام" or "مصادر" ? Gender.Feminine : Gender.Masculine;
        }

        if (kind == WordClasses.Source)
        {
            // قادة are men, however they end; كثير, عدد are as many of either.
            return norm is "قاده" or "ايمه" or "قضاه" or "ساسه" or "عديد" or "كثير" or "عدد" or "بعض" or "معظم" or "غالبيه" or "اغلبيه" ? Gender.Unknown : norm is "مصادر" ? Gender.Feminine : text[head].Word!.Gender;
        }

        // The names of groups go with both.
        if (text[head].Word!.Proper)
        {
            return Gender.Unknown;
        }

        return kind == WordClasses.Body && norm is "قوات" or "سلطات" or "فصائل" or "فصايل" or "مصالح" or "جماعات" or "منظمات" or "دول" or "امم" or "وفود" or "كتايب" or "شوون" or "احزاب" or "كتل" or "لجان" or "مجالس" or "محاكم" or "مراكز" or "قبايل" or "عشاير" or "بنوك" ? Gender.Feminine : text[head].Word!.Gender;
    }

    private NounPhrase Finish(int from, int to, int head, int nameFrom, int nameTo, WordClasses kind, Gender gender)
    {
        var norm = text.Stem(head);
        var plural = kind == WordClasses.Source && (norm is "كبار" or "وزيرا" || norm.EndsWith("ون") || norm.EndsWith("ين") || norm.EndsWith("ان"));
        return new NounPhrase(from, Math.Max(to, from + 1), head, nameFrom, nameTo, kind, gender, plural ? Number.Plural : Number.Unknown, IsOblique(head, kind));
    }

    /// <summary>المسؤولين, المحتجين; رئيسا, متحدثا: what ends so is the object of a verb or its predicate.</summary>
    private bool IsOblique(int head, WordClasses kind)
    {
        if (kind is not (WordClasses.Source or WordClasses.Title))
        {
            return false;
        }

        var stem = text.Stem(head);
        // وزيرا خارجية فرنسا: two, before what they are of.
        if (stem[^1] == 'ا' && head + 1 < text.Count && (text[head + 1].Definite || text.Is(head + 1, WordClasses.Body)))
        {
            return false;
        }

        return (kind == WordClasses.Source && stem.Length > 4 && stem.EndsWith("ين")) || (stem.Length > 4 && stem[^1] == 'ا' && !text[head].Definite && text.Tokens.Raw(head)[^1] is 'ا' or '\u064B');
    }

    private int SkipHash(int i) => text.Char(i) == '#' ? i + 1 : i;

    /// <summary>A title that is somebody's: who bears it is another than the one named right after it.</summary>
    private bool IsOfOther(int head) =>
        text.Stem(head) is "والد" or "والده" or "شقيق" or "شقيقه" or "نجل" or "ابن" or "ابنه" or "زوجه" or "ارمله" or "خطيبه" or "محامي" or "محاميه" or "موفد" or "خليفه" or "صهر" or "متحدث";
}
