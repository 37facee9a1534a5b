using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>A line that begins with a speaker and a colon, as headlines and transcripts do: لافروف: واشنطن تنشر …</summary>
internal sealed class HeadlineColonRule : ICueRule
{
    private const int LongestHeadline = 40;

    public string Id => "ar.say.colon";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (!text.IsColon(token))
        {
            return null;
        }

        var line = text.Paragraphs.Of(token);
        if (token - line.From > 14 || token - line.From < 1 || line.To - token < 3 || line.To - line.From > LongestHeadline)
        {
            return null;
        }

        // A country before a colon says where (اليمن: مساع أممية); a capital speaks (موسكو: لن ننسحب).
        if (reader.Read(line.From) is not { } phrase || phrase.To != token || phrase.Kind is WordClasses.Document || (phrase.Kind == WordClasses.Country && (!text.Is(phrase.Head, WordClasses.City) || text.Is(phrase.Head, WordClasses.Country))) || text[line.From].Is(WordClasses.Common) && !text[line.From].Is(WordClasses.Actor))
        {
            return null;
        }

        return new Cue(token, token + 1, Id, CueKind.Colon, SpeechAct.State, Gender.Unknown, Number.Unknown, 0.85, SpeakerAt: line.From);
    }
}
