using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Statements;

/// <summary>Finds the subject of a verb of saying in its own sentence: after it (the usual order), or before it.</summary>
internal sealed partial class SubjectFinder(ArticleText text, NounPhraseReader reader, ActorIndex actors)
{
    private const int FarthestBefore = 28;
    private const int FarthestNamed = 40;
    private const int LongestFrame = 9;

    private readonly ObjectReader _objects = new(text);

    /// <summary>The subject, or null where the verb has none of its own.</summary>
    /// <param name="cue">The verb.</param>
    /// <param name="continues">Somebody whom the verb fits has spoken before it in the sentence.</param>
    public NounPhrase? Find(Cue cue, bool continues)
    {
        var joined = text[cue.From].Joined;

        // أما توني بلير فقال
        if (joined && text.Tokens.Norm(cue.From)[0] == 'ف' && AsFor(cue) is { } named)
        {
            return named;
        }

        var before = joined ? null : Before(cue);

        // أنها دعت السفيرة, لكنه دعا الحكومة: the pronoun is the subject, so that what follows is the object.
        if (before is null && _objects.TakesObject(cue) && IsPronounBefore(cue.From - 1))
        {
            return null;
        }


        // وكان ترامب أثنى على, لكن ويلز اعتبر الصياغة: a subject that opens its clause leaves none for after the verb.
        return before is { } opening && Opens(opening) ? opening : (_objects.TakesOne(cue) ? Antecedent(cue) : null) ?? After(cue, continues) ?? before ?? Antecedent(cue);
    }

    private bool IsPronounBefore(int i) =>
        text.IsWord(i) && text.Is(i, WordClasses.Complementiser | WordClasses.Conjunction) && text.Tokens.Norm(i) is "انه" or "انها" or "بانه" or "بانها" or "لكنه" or "لكنها" or "ولكنه" or "ولكنها" or "لانه" or "لانها";

    private NounPhrase? AsFor(Cue cue)
    {
        for (var i = cue.From - 1; i >= Math.Max(text.Sentences.Of(cue.From).From, cue.From - FarthestNamed); i--)
        {
            if (text.StemIs(i, "اما"))
            {
                return reader.Read(i + 1) is { } phrase && phrase.To <= cue.From && Agrees(cue, phrase) ? phrase : null;
            }
        }

        return null;
    }

    /// <summary>Skips what may stand between a verb and its subject: times, adverbs, من جهته.</summary>
    public int SkipBetween(int i, int end)
    {
        while (i < end)
        {
            if (text.TimeAt(i) >= 0 || text.Is(i, WordClasses.Adverb))
            {
                i++;
            }
            else if (text.Tokens.Is(i, "من") && i + 1 < end && IsOwnSide(i + 1))
            {
                i += text.Tokens.Is(i + 2, "اخري") ? 3 : 2;
            }
            else if (text.IsWord(i) && text.Tokens.Norm(i) is "بذلك" or "بهذا" or "به" or "بها" or "له" or "لها" or "لهم" or "فيه" or "فيها" or "عليه" or "عليها" or "اليه" or "اليها" && i + 1 < end && text.Is(i + 1, WordClasses.Actor & ~WordClasses.Source))
            {
                // توعدتها بذلك الولايات المتحدة, كما طالب بها الوزير: what is spoken of or to whom, in a word.
                i++;
            }
            else if (text.Is(i, WordClasses.Preposition) && text.TimeAt(i + 1) >= 0)
            {
                i++;
            }
            else if (text.IsComma(i) && (text.TimeAt(i + 1) >= 0 || text.TimeAt(i - 1) >= 0))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private NounPhrase? After(Cue cue, bool continues)
    {
        var end = text.Sentences.Of(cue.From).To;
        var at = SkipBetween(cue.To, end);
        if (at >= end)
        {
            return null;
        }

        // The object is in the cue already: لفت انتباه كيري. رفض التعقيب: it is not who declines.
        if (cue.ObjectTaken || (cue.Silent && IsDeclined(text.Stem(at))))
        {
            return null;
        }

        // أعلنت كل من السعودية والإمارات
        if (text.Tokens.Is(at, "كل") && text.Tokens.Is(at + 1, "من"))
        {
            return reader.Read(at + 2);
        }

        // جميع الفصائل, معظم الدول: how many of them stands before them.
        if (text.Tokens.Norm(at) is "جميع" or "كافه" or "كل" && text.IsWord(at + 1) && text[at + 1].Definite && reader.Read(at + 1) is { Oblique: false } all)
        {
            return _objects.IsWhomItIsSaidTo(cue, all, continues) ? null : all with { From = at };
        }

        // توقعوا: before its subject a verb stands in the singular, so that what follows this one is none.
        if (cue.Number == Number.Plural && cue.From + 1 == cue.To && text.CueAt(cue.From) is { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect })
        {
            return null;
        }

        // بعدما اعترض الأخير: the one named last.
        if (text.Stem(at) is "اخير" or "اخيره" && text[at] is { Definite: true, Joined: false, Governed: false } && !(text.IsWord(at + 1) && text[at + 1].Definite))
        {
            return NamedLast(cue, at);
        }

        NounPhrase? found = null;
        var quoted = text.Quotations.OpenedAt(at);
        if (reader.Read(at) is { Oblique: false } phrase && !_objects.IsWhomItIsSaidTo(cue, phrase, continues) && !text[at].Governed && (!text[at].Joined || text.Is(at, WordClasses.GivenName)) && (quoted is null || IsQuotedName(quoted.Value)) && (Agrees(cue, phrase) || IsSlip(cue, phrase)) && !IsObject(cue, phrase) && (phrase.Kind != WordClasses.None || IsKnown(phrase) || Closes(phrase.To) || (phrase.NameTo - phrase.NameFrom > 1 && text.Is(phrase.To, WordClasses.Title | WordClasses.Source)) || (text.IsWord(phrase.NameFrom) && actors.Occurrences(phrase.NameFrom) > 1)))
        {
            found = phrase;
        }

        // وصف كيم بأنه: between subject and ب stands whom it speaks of; one noun alone is that.
        if (cue.About && found is { } alone && StandsBy(alone.To) && (text.Is(cue.From - 1, WordClasses.Conjunction) || (text[cue.From].Joined && !(alone.HasName && alone.NameTo - alone.NameFrom > 1 && !IsKnown(alone)) && !IsNominative(alone.Head))))
        {
            return null;
        }

        if ((found ??= BehindFrame(cue, at, end)) is not null)
        {
            return found;
        }

        if (cue.Personal && TradeAndName(at) is { } tradesman)
        {
            return tradesman;
        }

        // لاجئون, منتقدون: whatever stands between the verb and أن says it.
        if (cue.Personal && Whole(cue, at, end) is { } whole)
        {
            return whole;
        }

        // Only people say: any definite noun after such a verb is the one who does.
        // أعلن بعدها العمل على: of a verb that takes an object an everyday noun is that object.
        if (cue.Personal && text.IsWord(at) && text[at] is { Definite: true, Governed: false, Joined: false } word && !IsDeclined(text.Stem(at)) && !(at > cue.To && text.Is(at, WordClasses.Common) && !text.Is(at, WordClasses.Nisba) && text.CueAt(cue.From)?.Verb.Is(CueTraits.Object) == true) && !(text.Stem(at).Length > 5 && text.Stem(at).EndsWith("ين")) && !word.Is(WordClasses.Function) && word.Word is not { TellsEvent: true } && text.TimeAt(at) < 0)
        {
            var to = at + 1;
            while (to < end && to < at + 4 && text[to].Definite && !text[to].Joined && !text[to].Governed && text.TimeAt(to) < 0)
            {
                to++;
            }

            var stem = text.Stem(at);
            var gender = stem[^1] == 'ه' ? Gender.Feminine : Gender.Unknown;
            var people = new NounPhrase(at, to, at, -1, -1, WordClasses.Source, gender, stem.EndsWith("ون") ? Number.Plural : Number.Unknown);
            return Agrees(cue, people) ? people : null;
        }

        return null;
    }

    /// <summary>صرح لرويترز مصدر دبلوماسي, قال في تصريح لقناة الجزيرة الناطق باسم الحكومة: to whom or where it was said stands first.</summary>
    private NounPhrase? BehindFrame(Cue cue, int at, int end)
    {
        if (!text.IsWord(at) || !(text[at].Governed || text.Is(at, WordClasses.Preposition)))
        {
            return null;
        }

        for (var i = at + 1; i < Math.Min(end, at + LongestFrame) && (text.IsWord(i) || text.TimeAt(i) >= 0); i++)
        {
            if (text.Is(i, WordClasses.Complementiser | WordClasses.Relative) || text.IsFiniteCue(i))
            {
                return null;
            }

            // The phrase before it is closed: by an article, an adjective, a name, a time; not by a noun that waits for another.
            var closed = text.TimeAt(i - 1) >= 0 || text[i - 1].Definite || text.Is(i - 1, WordClasses.Nisba | WordClasses.Outlet | WordClasses.Country | WordClasses.City | WordClasses.Medium) || text.Tokens.Norm(i - 1) is "صحفي" or "صحافي" or "متلفز" or "صحفيه";
            if (closed && text.TimeAt(i) < 0 && text[i] is { Governed: false, Joined: false } && text.Is(i, WordClasses.Title | WordClasses.Source) && reader.Read(i) is { Oblique: false } phrase && Agrees(cue, phrase) && Closes(phrase.To))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>الكيميائي فيل ميرزيانوف: a trade in no table, and the name of who plies it.</summary>
    private NounPhrase? TradeAndName(int at)
    {
        if (!text.IsWord(at) || text[at] is not { Definite: true, Joined: false, Governed: false } || text.Is(at, WordClasses.Function))
        {
            return null;
        }

        var to = at + 1;
        while (to < at + 4 && text.IsWord(to) && text[to] is { Definite: true, Joined: false, Governed: false } && !reader.IsName(to, first: true))
        {
            to++;
        }

        return reader.IsName(to, first: true) && !text.Is(to, WordClasses.Country | WordClasses.City) && reader.NameEnd(to) is var end && end > to + 1
            ? new NounPhrase(at, end, at, to, end, WordClasses.Title, text.Tokens.Norm(at)[^1] == 'ه' ? Gender.Feminine : Gender.Unknown, Number.Singular)
            : null;
    }

    /// <summary>Who is named last before a word that means just that.</summary>
    private NounPhrase? NamedLast(Cue cue, int at)
    {
        for (var p = cue.From - 1; p >= Math.Max(0, at - FarthestNamed); p--)
        {
            if (text.IsWord(p) && reader.Read(p) is { } phrase && phrase.To <= cue.From && phrase.Kind is not (WordClasses.Document or WordClasses.Outlet) && (phrase.Kind != WordClasses.None || IsKnown(phrase)) && Agrees(cue, phrase))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>مسؤولون, مسؤولو: the ending of a subject.</summary>
    private bool IsNominative(int head) => text.Is(head, WordClasses.Source) && (text.Stem(head).EndsWith("ون") || text.Stem(head)[^1] == 'و');

    /// <summary>بدفع, بأنه, "بدفع: what begins with ب, in marks or not.</summary>
    private bool StandsBy(int i)
    {
        i += text.Quotations.OpenedAt(i) is not null ? 1 : 0;
        return text.IsWord(i) && ((text[i].Governed && text.Tokens.Norm(i)[0] == 'ب') || text.Tokens.Norm(i) is "ب" or "بان" or "بانه" or "بانها" or "بانهم" || (text[i].Word is null && text.Tokens.Norm(i) is ['ب', _, _, _, ..]));
    }

    /// <summary>رفض التعليق: what is declined speaks not.</summary>
    internal static bool IsDeclined(ReadOnlySpan<char> stem) => stem is "تعقيب" or "تعليق" or "كشف" or "افصاح" or "رد" or "حديث" or "تصريح" or "ادلاء" or "اجابه" or "خوض" or "تحدث";

    /// <summary>Nouns that reach from the verb to أن or to what is quoted, with no other word between.</summary>
    private NounPhrase? Whole(Cue cue, int at, int end)
    {
        if (!text.IsWord(at) || text.TimeAt(at) >= 0 || text[at] is { Governed: true } or { Joined: true } || text.Is(at, WordClasses.Function | WordClasses.Document) || text.Tokens.Norm(at)[^1] == 'ا' || text.CueAt(at) is not null)
        {
            return null;
        }

        for (var i = at + 1; i < Math.Min(end, at + 8); i++)
        {
            if ((text.Is(i, WordClasses.Complementiser) && !text[i].Joined && !text[i].Governed) || text.IsColon(i) || text.Quotations.OpenedAt(i) is { Words: > 2 })
            {
                var stem = text.Stem(at);
                var gender = text.Tokens.Raw(at)[^1] == 'ة' ? Gender.Feminine : Gender.Unknown;
                var plural = stem.EndsWith("ون") || stem.EndsWith("ات");
                var found = new NounPhrase(at, i, at, -1, -1, WordClasses.Source, gender, plural ? Number.Plural : Number.Unknown);
                return Agrees(cue, found) ? found : null;
            }

            // وقالت وولاتسون للـ"بي بي سي": a preposition by itself ends them.
            if (text.IsWord(i) && text.Tokens.Norm(i) is "لل" or "ل" or "ب")
            {
                var named = new NounPhrase(at, i, at, -1, -1, WordClasses.Source, Gender.Unknown, Number.Unknown);
                return Agrees(cue, named) ? named : null;
            }

            if (!text.IsWord(i) || text.TimeAt(i) >= 0 || text[i].Joined || (text.Is(i, WordClasses.Function) && !text.Tokens.Is(i, "في") && !text.Tokens.Is(i, "من")))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A name that the tables know, or one of several words.</summary>
    private bool IsKnown(NounPhrase phrase) =>
        text.Is(phrase.NameFrom, WordClasses.GivenName | WordClasses.Country | WordClasses.City) || actors.Find(phrase.NameFrom, phrase.NameTo) is { Titles.Count: > 0 };

    /// <summary>Something follows that can only come after a subject.</summary>
    private bool Closes(int i) =>
        i >= text.Count || text.IsPunctuation(i) || text.Tokens[i].Kind == Temporal.Text.TokenKind.LineEnd || text.TimeAt(i) >= 0 || text.Is(i, WordClasses.Function) || text[i].Governed || text.StemIs(i, "احد") || text.StemIs(i, "احدي");

    /// <summary>وأشار "مدى" إلى: an outlet or body by its quoted name.</summary>
    private bool IsQuotedName(Quotation quotation) =>
        quotation.Words <= 3 && quotation.Close + 1 < text.Count && (text.Is(quotation.Close + 1, WordClasses.Complementiser | WordClasses.Preposition) || text.Tokens.Is(quotation.Close + 1, "الي") || text.Tokens.Is(quotation.Close + 1, "عن") || text.TimeAt(quotation.Close + 1) >= 0);

    private bool IsOwnSide(int i)
    {
        var norm = text.Tokens.Norm(i);
        return norm is "جهه" || norm.StartsWith("جانبه") || norm.StartsWith("جهته") || norm.StartsWith("ناحيته") || norm.StartsWith("جانبي");
    }

    /// <summary>A verb that is masculine in form has no feminine subject, and the other way round; people in the plural go with both.</summary>
    public static bool Agrees(Cue cue, NounPhrase phrase) =>
        cue.Gender == Gender.Unknown || phrase.Gender == Gender.Unknown || phrase.Gender == cue.Gender || cue.Number == Number.Plural || phrase.Number == Number.Plural;

    /// <summary>وقال مندوبة الولايات المتحدة نيكي هيلي: right behind a verb that takes no one as its object a whole title and name is its subject, whatever the verb's ending.</summary>
    private bool IsSlip(Cue cue, NounPhrase phrase) =>
        phrase is { HasName: true, Kind: WordClasses.Title } && phrase.From == cue.To && text.CueAt(cue.From) is { } form && (!form.Verb.Is(CueTraits.Object) || form.Verb.Is(CueTraits.Plain)) && form.Form is { HasSuffix: false, Number: Number.Singular };

    /// <summary>A feminine country after a masculine verb is asked, accused or warned; it does not speak.</summary>
    private bool IsObject(Cue cue, NounPhrase phrase) =>
        (phrase.Kind == WordClasses.Document && text.Is(phrase.Head, WordClasses.Binding) && text.CueAt(cue.From)?.Verb.Act is SpeechAct.Accuse or SpeechAct.Condemn or SpeechAct.Reject or SpeechAct.Welcome or SpeechAct.Deny)
        || phrase.Kind == WordClasses.Country && cue.Gender == Gender.Masculine && text[phrase.Head].Word!.Gender == Gender.Feminine;
}
