using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>A line that begins with a speaker and a colon, as headlines and transcripts do: لافروف: واشنطن تنشر …</summary>
internal sealed class HeadlineColonRule : ICueRule
{
    private const int LongestHeadline = 40;

    /// <summary>The lead may begin with where the news comes from.</summary>
    private const int ReachOfLead = 14;
    private const int ReachOfSpeaker = 7;

    public string Id => "ar.say.colon";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (!text.IsColon(token))
        {
            return null;
        }

        var paragraph = text.Paragraphs.Of(token);
        var line = paragraph with { From = Beginning(text, paragraph.From, token) };
        if (token - line.From > 14 || token - line.From < 1 || line.To - token < 3 || line.To - line.From > LongestHeadline)
        {
            return null;
        }

        // روسيا تفشل القرار: نخشى توترا: behind the colon stand the words of the one whom the line begins with.
        if (reader.Read(line.From) is { Kind: not WordClasses.Document } opening && opening.To <= token && (opening.To < token || opening.Kind == WordClasses.Country) && SpeaksAsWe(text, token + 1))
        {
            return new Cue(token, token + 1, Id, CueKind.Colon, SpeechAct.State, Gender.Unknown, Number.Unknown, SpeakerAt: line.From);
        }

        // تركيا: قرار التشيك دعم للإرهاب: a country speaks whose people say it in the lead.
        if (token == line.From + 1 && text.Is(line.From, WordClasses.Country) && SaysItBelow(text, line.From, token, paragraph.To))
        {
            return new Cue(token, token + 1, Id, CueKind.Colon, SpeechAct.State, Gender.Unknown, Number.Unknown, SpeakerAt: line.From);
        }

        // A country before a colon says where (اليمن: مساع أممية); a capital speaks (موسكو: لن ننسحب).
        if (reader.Read(line.From) is not { } phrase || (phrase.To != token && !IsToldTo(text, reader, phrase.To, token)) || phrase.Kind is WordClasses.Document || (phrase.To == line.From + 1 && text.Tokens.Is(line.From, "دبلوماسيه")) || (phrase.Kind == WordClasses.Country && (!text.Is(phrase.Head, WordClasses.City) || text.Is(phrase.Head, WordClasses.Country))) || text[line.From].Is(WordClasses.Common) && !text[line.From].Is(WordClasses.Actor))
        {
            return null;
        }

        return new Cue(token, token + 1, Id, CueKind.Colon, SpeechAct.State, Gender.Unknown, Number.Unknown, SpeakerAt: line.From);
    }

    /// <summary>
    /// Whether the lead begins with a verb of saying and somebody of the country, and nobody else acts or speaks in the headline:
    /// تركيا: أردوغان يستقبل الوزير says where.
    /// </summary>
    private static bool SaysItBelow(ArticleText text, int country, int colon, int end)
    {
        if (text.Paragraphs.IndexOf(country) > 0 || text[country].Word?.Country is not { } code || text[colon + 1].Word is { TellsEvent: true })
        {
            return false;
        }

        for (var i = colon + 1; i < end; i++)
        {
            if (text.IsFiniteCue(i) || text.IsColon(i) || text[i].Word is { TriggerNoun: null, TriggerVerb.Form.Tense: VerbTense.Imperfect or VerbTense.Future })
            {
                return false;
            }
        }

        var lead = -1;
        for (var i = end; i < Math.Min(text.Count, end + ReachOfLead) && lead < 0; i++)
        {
            lead = text.IsFiniteCue(i) ? i : -1;
        }

        // قال المرصد السوري: who is of the country and does not speak for it.
        if (lead < 0 || !(text.Is(lead + 1, WordClasses.Title | WordClasses.Source | WordClasses.Country) || (text.IsWord(lead + 1) && text.Stem(lead + 1) is "وزاره" or "خارجيه" or "حكومه" or "رياسه" or "سلطات" or "دفاع")))
        {
            return false;
        }

        for (var i = lead + 1; i < Math.Min(text.Count, lead + ReachOfSpeaker) && !text.Is(i, WordClasses.Complementiser); i++)
        {
            if (text[i].Word?.Country == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>بعد المطالب الأميركية.. روحاني لواشنطن: behind what only leads up to it, set off by dots or a bar, the line begins anew.</summary>
    private static int Beginning(ArticleText text, int from, int colon)
    {
        for (var i = colon - 1; i > from + 1; i--)
        {
            if ((text.Char(i) == '.' && text.Char(i - 1) == '.') || text.Char(i) is '…' or '|')
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>لافروف لكيري, بوش من أبوظبي: whom the words are for, or where they are said, stands before the colon.</summary>
    private static bool IsToldTo(ArticleText text, NounPhraseReader reader, int i, int colon) =>
        (i + 2 == colon && text.Tokens.Norm(i) is "من" or "في" && text.Is(i + 1, WordClasses.City | WordClasses.Country))
        || i < colon && text.IsWord(i) && text.Tokens.Norm(i)[0] == 'ل' && (text[i].Governed ? reader.Read(i)?.To == colon : i + 1 == colon && text[i].Word is null && text.Tokens.Norm(i).Length > 4);

    /// <summary>نخشى, لن نقبل, سنرد: a verb in the first person plural, or what is quoted.</summary>
    private static bool SpeaksAsWe(ArticleText text, int i)
    {
        if (text.Quotations.OpenedAt(i) is { Words: > 2 })
        {
            return true;
        }

        i += text.Is(i, WordClasses.Negation) ? 1 : 0;
        if (!text.IsWord(i) || text[i].Definite || (text.Is(i, WordClasses.Actor | WordClasses.Function) && text.Tokens.Norm(i) is not ("لدينا" or "علينا" or "نحن")))
        {
            return false;
        }

        return text.Tokens.Norm(i) switch
        {
            "نامل" or "نريد" or "نعتقد" or "نرفض" or "ندعو" or "نطالب" or "نحذر" or "نحتاج" or "نتمني" or "نعمل" or "ننتظر" or "نسعي" or "لدينا" or "علينا" or "نحن" => true,
            ['س', 'ن', _, _, ..] => true,
            ['ن', _, _, _] or ['ن', _, _, _, 'ي' or 'و'] => text[i].Word is null || text.Is(i - 1, WordClasses.Negation),
            _ => false,
        };
    }
}
