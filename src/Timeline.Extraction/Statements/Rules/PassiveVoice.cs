using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>Verbs of saying without anybody who says it: يذكر أن, الزجاجة التي يعتقد أنها, الخطوة التي وصفت بالتاريخية.</summary>
internal static class PassiveVoice
{
    /// <summary>"It is said", "is considered": يذكر أن, ويعتقد أن, التي تعتبر.</summary>
    public static bool Is(ArticleText text, int token, CueForm cue, bool atStart)
    {
        if (cue.Form is not { Tense: VerbTense.Imperfect, HasSuffix: false, Number: Number.Singular })
        {
            return false;
        }

        if (cue.Verb.Is(CueTraits.Deemed) && token > 0 && text.Is(token - 1, WordClasses.Relative))
        {
            return true;
        }

        if (!cue.Verb.Is(CueTraits.Passive) || !(text.Is(token + 1, WordClasses.Complementiser) || text.Tokens.Is(token + 1, "الي") || text.Tokens.Is(token + 1, "علي")))
        {
            return false;
        }

        // Somebody who could say it stands before it: لافروف يعتقد أن; الزجاجة التي يعتقد أنها could not.
        return atStart || (cue.Form.Gender == Gender.Masculine && token > 0 && text.Tokens.Norm(token - 1) is "التي" or "والتي") || cue.Form.Gender == Gender.Masculine && (token == 0 || !text.IsWord(token - 1) || text[token].Joined || !(text.Is(token - 1, WordClasses.Actor | WordClasses.Nisba | WordClasses.Auxiliary | WordClasses.Relative) || text[token - 1].Word is null));
    }

    /// <summary>وصفت بأنها, اعتبر تغيرا: what it is called or held to be follows at once.</summary>
    public static bool IsBehindRelative(ArticleText text, int token, CueVerb verb) =>
        text.IsWord(token + 1) && text.Tokens.Raw(token + 1) is var raw
        && ((verb.Is(CueTraits.About) && raw[0] == 'ب' && (text[token + 1].Governed || text.Is(token + 1, WordClasses.Complementiser)))
            || (verb.Is(CueTraits.Deemed) && (raw[^1] == '\u064B' || (raw[^1] == 'ا' && text[token + 1] is { Definite: false, Governed: false } && !text.Is(token + 1, WordClasses.Actor | WordClasses.Function)))));
}
