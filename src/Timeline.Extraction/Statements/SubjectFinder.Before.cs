using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Statements;

/// <summary>Subjects that stand before their verb: لافروف أكد, السيناتور الذي قال.</summary>
internal sealed partial class SubjectFinder
{
    /// <summary>In tokens, with the office before it.</summary>
    private const int LongestName = 6;

    /// <summary>The one that a relative clause tells of: السيناتور ليندسي غراهام الذي قال.</summary>
    private NounPhrase? Antecedent(Cue cue)
    {
        var relative = cue.From - 1;
        if (relative < 1 || text[cue.From].Joined || !text.Is(relative, WordClasses.Relative) || text.Tokens.Norm(relative) is not ("الذي" or "التي" or "الذين" or "والذي" or "والتي"))
        {
            return null;
        }

        var end = text.IsComma(relative - 1) ? relative - 1 : relative;
        while (end > 1 && (text.Is(end - 1, WordClasses.Adverb) || text.TimeAt(end - 1) >= 0))
        {
            end--;
        }

        NounPhrase? best = null;
        for (var p = end - 1; p >= Math.Max(text.Sentences.Of(cue.From).From, end - 12); p--)
        {
            if (text.IsWord(p) && reader.Read(p) is { } phrase && phrase.To == end && (phrase.Kind is not WordClasses.Document || text.CueAt(cue.From)?.Verb.Perfect == "نص") && (phrase.Kind != WordClasses.None || IsKnown(phrase)) && Agrees(cue, phrase))
            {
                best = phrase;
            }
        }

        return best is { Kind: WordClasses.Title, HasName: false } office && text.IsComma(office.From - 1) && NamedUpTo(office.From - 1) is { } bearer && Agrees(cue, bearer) ? bearer : best;
    }

    /// <summary>جو بايدن، نائب الرئيس سابقا، الذي: the office behind the comma is of the one named before it.</summary>
    private NounPhrase? NamedUpTo(int comma)
    {
        NounPhrase? named = null;
        for (var p = comma - 1; p >= Math.Max(0, comma - LongestName) && text.Char(p) is not ('.' or '\n'); p--)
        {
            named = text.IsWord(p) && reader.Read(p) is { HasName: true } phrase && phrase.To == comma ? phrase : named;
        }

        return named;
    }

    /// <summary>Whether a phrase stands where a clause begins, so that it is no object of an earlier verb.</summary>
    private bool Opens(NounPhrase phrase)
    {
        var before = phrase.From - 1;
        if (before < 0 || phrase.From == text.Sentences.Of(phrase.From).From || text.Tokens[before].Kind == Temporal.Text.TokenKind.LineEnd || text.Quotations.OpenedAt(before) is { Words: > 4 } || (text.IsColon(before) && text.Paragraphs.IndexOf(before) == 0))
        {
            return true;
        }

        return text.Is(before, WordClasses.Auxiliary | WordClasses.Complementiser) || (text.Is(before, WordClasses.Conjunction) && !text.Is(before, WordClasses.Preposition)) || text.StemIs(before, "رغم") || text.StemIs(before, "اما");
    }

    private NounPhrase? Before(Cue cue)
    {
        var sentence = text.Sentences.Of(cue.From);
        var from = Math.Max(sentence.From, cue.From - FarthestBefore);
        NounPhrase? best = null;
        for (var p = cue.From - 1; p >= from; p--)
        {
            // Nothing reaches over another verb of saying, a colon or أن.
            if (text.IsColon(p) || (text.IsFiniteCue(p) && !text.Is(p, WordClasses.Actor)))
            {
                break;
            }

            if (text[p].Governed || !text.IsWord(p) || reader.Read(p) is not { } phrase || phrase.To > cue.From)
            {
                continue;
            }

            if (phrase.Kind == WordClasses.None && !IsKnown(phrase) && !Opens(phrase))
            {
                continue;
            }

            // تغريدة على موقع تويتر …، قال فيها: the site where it stands says nothing.
            if (phrase.Kind == WordClasses.Outlet && text.Is(text.Char(p - 1) == '#' ? p - 2 : p - 1, WordClasses.Preposition))
            {
                continue;
            }

            if (Reaches(phrase.To, cue.From, cue.Number == Number.Plural || cue.Gender == Gender.Feminine) && Agrees(cue, phrase))
            {
                best = phrase;
            }
        }

        return best;
    }

    /// <summary>Only words that may stand between a subject and its verb lie between.</summary>
    private bool Reaches(int from, int cue, bool several)
    {
        var i = from;
        while (i < cue)
        {
            if (text.IsComma(i) || text.IsPunctuation(i) && text.Char(i) is '-' or '–' or ')' || text.Is(i, WordClasses.Particle) || text.Tokens.Is(i, "فقد") || QuotationReader.IsMark(text.Char(i)))
            {
                i++;
                continue;
            }

            // بوتين وترامب أكدا: one subject of two.
            if (several && text[i].Joined && reader.Read(i) is { } second && second.To <= cue)
            {
                i = second.To;
                continue;
            }

            var next = SkipBetween(i, cue);
            if (next == i)
            {
                // جونسون المتشكك في الاتحاد الأوروبي، قال: what describes the subject ends at the comma before the verb.
                if (text.IsWord(i) && text[i] is { Definite: true, Joined: false } && text.IsComma(cue - 1) && cue - i < 12 && NothingSaid(i, cue))
                {
                    return true;
                }

                // A relative clause set off by commas: نتانياهو، الذي يقود الائتلاف، أكد.
                if (text.Is(i, WordClasses.Relative) && i > 0 && (text.IsComma(i - 1) || (i == from && text.IsComma(cue - 1))) && ClauseEnd(i, cue) is var end and > 0)
                {
                    i = end;
                    continue;
                }

                return false;
            }

            i = next;
        }

        return true;
    }

    private bool NothingSaid(int from, int to)
    {
        for (var i = from; i < to - 1; i++)
        {
            if (text.IsComma(i) || text.IsColon(i) || text.Is(i, WordClasses.Complementiser) || text.CueAt(i) is { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect })
            {
                return false;
            }
        }

        return true;
    }

    private int ClauseEnd(int from, int cue)
    {
        for (var i = from; i < cue && i < from + 14; i++)
        {
            if (text.IsComma(i))
            {
                return i;
            }
        }

        return -1;
    }
}
