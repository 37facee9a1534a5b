using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Events.Rules;

/// <summary>A fixed phrase that tells an event where its words alone would not: وقف إطلاق النار, قطع العلاقات, مؤتمر صحفي.</summary>
internal sealed class TriggerPhraseRule : ITriggerRule
{
    private static readonly Dictionary<string, List<(string[] Following, EventType Type, string Group)>> s_phrases = Load();

    public string Id => "ar.event.phrase";

    public TriggerMatch? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (!text.IsWord(token))
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

        foreach (var (following, type, group) in phrases)
        {
            var i = token + 1;
            while (group == "call" && text.Is(i, WordClasses.Adverb) && !Begins(text, i, following[0]))
            {
                i++;
            }

            var matched = true;
            for (var k = 0; k < following.Length && matched; k++, i++)
            {
                // The subject may stand after a verb: تحدث روحاني هاتفيا.
                if (k == 0 && group == "call" && i < text.Count && !Begins(text, i, following[0]) && reader.Read(i) is { } subject)
                {
                    i = subject.To;
                }

                matched = Begins(text, i, following[k]);
            }

            if (matched)
            {
                var single = group == "call" && following is ["مع"];
                return new TriggerMatch(token, single ? token + 1 : i, type, group, VerbTense.Masdar, text[token].Definite, Owned: false, Id, 0.7);
            }
        }

        return null;
    }

    private static bool Begins(ArticleText text, int token, string word) => text.IsWord(token) && text.Tokens.Norm(token).StartsWith(word);

    private static Dictionary<string, List<(string[], EventType, string)>> Load()
    {
        var phrases = new Dictionary<string, List<(string[], EventType, string)>>(StringComparer.Ordinal);
        foreach (var row in Tsv.Rows("triggerphrases"))
        {
            var words = Tsv.Words(row[2]).Select(CharacterMap.Normalize).ToArray();
            if (!phrases.TryGetValue(words[0], out var list))
            {
                phrases[words[0]] = list = [];
            }

            list.Add((words[1..], Enum.Parse<EventType>(row[0], ignoreCase: true), row[1]));
        }

        return phrases;
    }
}
