using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>
/// Finds who a sentence speaks of before a cue without a subject of its own: وحدد ترامب تاريخا …، بعد أن دعا. A subject opens
/// its clause or follows its verb; what hangs on a preposition or on another noun is none.
/// </summary>
internal sealed class ClauseSubjects(ArticleText text, NounPhraseReader reader, ActorIndex actors)
{
    /// <summary>In tokens. A text without full stops must not make every cue look through all of it.</summary>
    private const int Farthest = 90;

    /// <summary>The last subject in the sentence before the cue that agrees with it, or null.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="from">Where to begin looking.</param>
    /// <param name="heard">Stretches of others' words, whose subjects do not count.</param>
    public NounPhrase? Last(Cue cue, int from, IReadOnlyList<(int From, int To)> heard)
    {
        NounPhrase? best = null;
        var depth = text.Quotations.Depth(cue.From);
        for (var i = Math.Max(from, cue.From - Farthest); i < cue.From; i++)
        {
            if (text.Quotations.Depth(i) > depth || Within(heard, i))
            {
                continue;
            }

            if (At(i, cue.From) is { } phrase)
            {
                if (SubjectFinder.Agrees(cue, phrase) && !IsAskedAbout(i))
                {
                    best = phrase;
                }

                i = phrase.To - 1;
            }
        }

        return best;
    }

    /// <summary>سئلت عما إذا كانت بلادها تثق، فأجابت: whom a question is about does not answer it.</summary>
    private bool IsAskedAbout(int i)
    {
        for (var k = i - 1; k > Math.Max(0, i - 4); k--)
        {
            if (text.StemIs(k, "اذا"))
            {
                return text.Tokens.Norm(k - 1) is "عما" or "ما" or "فيما" or "عمن";
            }
        }

        return false;
    }

    /// <summary>The subject with which a sentence begins, or null.</summary>
    public NounPhrase? Opening(Cue cue, Sentence sentence)
    {
        for (var i = sentence.From; i < Math.Min(sentence.To, sentence.From + 8); i++)
        {
            if (At(i, sentence.To) is { } phrase)
            {
                return SubjectFinder.Agrees(cue, phrase) ? phrase : null;
            }
        }

        return null;
    }

    private NounPhrase? At(int i, int before)
    {
        i = text.Char(i) == '#' ? i + 1 : i;
        if (!text.IsWord(i) || text[i].Governed || (text[i].Joined && !text.Is(i, WordClasses.GivenName) && i != text.Sentences.Of(i).From) || text.TimeAt(i) >= 0 || !InSubjectPlace(i))
        {
            return null;
        }

        if (reader.Read(i) is not { } phrase || phrase.To > before || phrase.Oblique || phrase.Kind is WordClasses.Document)
        {
            return null;
        }

        var known = phrase.Kind != WordClasses.None || text.Is(phrase.NameFrom, WordClasses.GivenName) || actors.Find(phrase.NameFrom, phrase.NameTo) is { Titles.Count: > 0 };
        return known ? phrase : null;
    }

    private bool InSubjectPlace(int i)
    {
        var before = i > 0 && text.Char(i - 1) == '#' ? i - 2 : i - 1;
        if (before < 0 || before + 1 == text.Sentences.Of(i).From || text.Quotations.OpenedAt(before) is { Words: > 4 } || !text.IsWord(before) && text.Tokens[before].Kind == Temporal.Text.TokenKind.LineEnd)
        {
            return true;
        }

        if (text.IsComma(before) || text.TimeAt(before) >= 0)
        {
            // A time or من جهته between verb and subject: واستقال أمس وزير.
            for (var k = before; k > before - 5 && k >= 0; k--)
            {
                if (text.TimeAt(k) < 0 && !text.IsComma(k))
                {
                    return IsVerb(k);
                }
            }

            return false;
        }

        return text.Is(before, WordClasses.Complementiser | WordClasses.Auxiliary) || text.StemIs(before, "اما")
            || (text.Is(before, WordClasses.Conjunction) && !text.Is(before, WordClasses.Preposition)) || (text.Is(before, WordClasses.Adverb) && IsVerb(before - 1)) || IsVerb(before);
    }

    /// <summary>A verb, as far as the tables tell, or a word in no table where an Arabic sentence has its verb.</summary>
    private bool IsVerb(int i)
    {
        if (!text.IsWord(i) || text[i].Definite || text[i].Governed)
        {
            return false;
        }

        var word = text[i];
        // وفق ما نقلت وسائل إعلام: whom the writer has it from is not who the sentence speaks of.
        if (i > 0 && text.CueAt(i) is not null && text.Tokens.Norm(i - 1) is "ما" or "لما" or "مما" or "حسبما" or "كما")
        {
            return false;
        }

        if (word.Word is { TriggerVerb: not null, TellsEvent: true } || text.CueAt(i) is { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect } || word.Word?.Light is { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect or VerbTense.Future })
        {
            return true;
        }

        if (word.Is(WordClasses.Actor | WordClasses.Function | WordClasses.Nisba | WordClasses.Adjective))
        {
            return false;
        }

        // تَـ, يَـ and سَـ before a subject are a verb; else the first word of a clause is one.
        var norm = text.Tokens.Norm(i);
        var opens = i == text.Sentences.Of(i).From || (i > 1 && text.Tokens.Is(i - 2, "من") && text.IsWord(i - 1) && (text.Tokens.Norm(i - 1).StartsWith("جهت") || text.Tokens.Norm(i - 1).StartsWith("جانب"))) || (i > 0 && text.Is(i - 1, WordClasses.Auxiliary | WordClasses.Particle | WordClasses.Complementiser)) || (i > 0 && text.IsComma(i - 1) && text[i].Joined) || (i > 0 && text.Is(i - 1, WordClasses.Conjunction) && !text.Is(i - 1, WordClasses.Preposition));
        return opens && norm[^1] != 'ه' || (norm[0] == 'س' && norm.Length > 3 && norm[1] is 'ي' or 'ت');
    }

    private static bool Within(IReadOnlyList<(int From, int To)> stretches, int token)
    {
        for (var i = stretches.Count - 1; i >= 0; i--)
        {
            if (stretches[i].From <= token && token < stretches[i].To)
            {
                return true;
            }
        }

        return false;
    }
}
