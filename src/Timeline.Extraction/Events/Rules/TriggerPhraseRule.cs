using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Events.Rules;

/// <summary>A fixed phrase that tells an event where its words alone would not: قطع العلاقات, أطلق الجيش سراح, مؤتمر صحفي.</summary>
internal sealed class TriggerPhraseRule : ITriggerRule
{
    /// <summary>So long may the subject be that stands inside.</summary>
    private const int LongestSubject = 9;

    private static readonly Dictionary<string, List<Phrase>> s_phrases = Load();

    public string Id => "ar.event.phrase";

    public TriggerMatch? Match(ArticleText text, NeedsReader needs, int token)
    {
        if (!text.IsWord(token) || text[token].Definite && text[token].Governed)
        {
            return null;
        }

        var lookup = s_phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        var norm = text.Tokens.Norm(token);
        if (!lookup.TryGetValue(norm, out var phrases) && !lookup.TryGetValue(text.Stem(token), out phrases)
            && !(norm.Length > 4 && norm[0] is 'و' or 'ف' or 'ب' or 'ل' && lookup.TryGetValue(norm[1..], out phrases)))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            if (End(text, token, phrase) is var to and > 0 && !(text.Tokens.Is(token - 1, "وقف") || text.Tokens.Is(token - 1, "لوقف") || text.Tokens.Is(token - 1, "بوقف")))
            {
                var holder = text[token].Word is { TriggerNoun: not null } ? HolderFinder.Find(text, token, to, phrase.Trigger.Type) : null;
                var tense = text[token].Word is { TriggerNoun: null, Light: { Form.Tense: not VerbTense.Participle } light } && phrase.Gap ? light.Form.Tense : phrase.Tense;
                return new TriggerMatch(token, phrase.Gap ? token + 1 : to, phrase.Trigger, TriggerKind.Phrase, tense, text[token].Definite, Owned: false, holder, Id);
            }
        }

        return null;
    }

    /// <summary>One past the phrase where it stands at the token, else -1.</summary>
    private static int End(ArticleText text, int token, Phrase phrase)
    {
        var i = token + 1;
        for (var k = 0; k < phrase.Following.Length; k++, i++)
        {
            var last = k == 0 && phrase.Gap ? i + LongestSubject : i;
            while (i < last && !Begins(text, i, phrase.Following[k]) && i < text.Count && !text.Is(i, WordClasses.Complementiser) && text.Char(i) is not ('.' or ':'))
            {
                i++;
            }

            if (!Begins(text, i, phrase.Following[k]))
            {
                return -1;
            }
        }

        return i;
    }

    private static bool Begins(ArticleText text, int token, string word) => text.IsWord(token) && text.Tokens.Norm(token).StartsWith(word);

    private static Dictionary<string, List<Phrase>> Load()
    {
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var row in Tsv.Rows("triggerphrases"))
        {
            var words = Tsv.Words(row[3]);
            var gap = words.Contains("*", StringComparer.Ordinal);
            var parts = words.Where(word => word != "*").Select(CharacterMap.Normalize).ToArray();
            if (!phrases.TryGetValue(parts[0], out var list))
            {
                phrases[parts[0]] = list = [];
            }

            var trigger = new Trigger(string.Join(' ', parts), Enum.Parse<EventType>(row[0], ignoreCase: true), row[1], EventModes.Parse(row[2]), TriggerPrior.Fair, TriggerNeeds.None);
            list.Add(new Phrase(parts[1..], gap, gap ? TenseOf(parts[0]) : VerbTense.Masdar, trigger));
        }

        return phrases;
    }

    /// <summary>A phrase with a gap begins with a verb: in the present with ي or ت, else in the past.</summary>
    private static VerbTense TenseOf(string verb) => verb is "دخول" or "تقديم" ? VerbTense.Masdar : verb[0] is 'ي' ? VerbTense.Imperfect : VerbTense.Perfect;

    private sealed record Phrase(string[] Following, bool Gap, VerbTense Tense, Trigger Trigger);
}
