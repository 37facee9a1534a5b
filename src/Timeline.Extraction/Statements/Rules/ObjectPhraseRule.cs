using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>A light verb whose object makes it one of saying: وجه انتقادات, أعاد لافروف التأكيد, أنحى باللوم, لفت انتباه.</summary>
internal sealed class ObjectPhraseRule : ICueRule
{
    /// <summary>How far the object may stand from the verb: the subject fits between.</summary>
    private const int Reach = 5;

    /// <summary>How far it may stand where it is told to be the subject's own: its possessive points back to the subject.</summary>
    private const int ReachOfOwn = 24;

    private static readonly Dictionary<string, List<(string Noun, SpeechAct Act, VerbForm Form, bool IsCue)>> s_phrases = Load();

    public string Id => "ar.say.phrase";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (!text.IsWord(token) || text[token].Definite)
        {
            return null;
        }

        var norm = text.Tokens.Norm(token);
        var lookup = s_phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(norm, out var nouns) && !(norm.Length > 3 && norm[0] is 'و' or 'ف' && lookup.TryGetValue(norm[1..], out nouns)))
        {
            return null;
        }

        // لم يوجه, أن يوجه: nobody has.
        if (token > 0 && (text.Is(token - 1, WordClasses.Negation) || (text.Is(token - 1, WordClasses.Complementiser) && !norm.StartsWith("و"))) && text.Tokens.Norm(token - 1) is "لم" or "لا" or "لن" or "ان" or "بان" or "الا")
        {
            return null;
        }

        // A long subject does not count: جدد نائب وزير الخارجية الروسي ميخائيل بوغدانوف تأكيد بلاده.
        var named = reader.Read(token + 1);
        var subject = named is { } phrase ? phrase.To - 1 : token;
        var end = Math.Min(text.Sentences.Of(token).To, subject + 1 + Reach);
        var beside = token + 1;
        var (shows, apart) = (norm.Contains("ابد", StringComparison.Ordinal), false);
        for (var i = token + 1; i < end; i++)
        {
            // أبدت "الاستعداد للتصويت"
            if (text.Quotations.OpenedAt(i) is not null)
            {
                beside += i == beside ? 1 : 0;
                end = Math.Min(text.Sentences.Of(token).To, end + 1);
                continue;
            }

            // أبدى رئيس مؤسسة الحج، حميد وحيدي، استعداد بلاده
            if (text.IsComma(i) && i == subject + 1 && !shows)
            {
                end = Math.Min(text.Sentences.Of(token).To, end + 1);
                continue;
            }

            if (!text.IsWord(i) || (apart && text.IsFiniteCue(i)))
            {
                // أبدت شخصيات، بينها زعيم اليسار، معارضتها: what one shows is one's own, however long it is before it is told.
                if (!shows || text.IsColon(i) || text.IsWord(i))
                {
                    break;
                }

                apart = true;
                end = Math.Min(text.Sentences.Of(token).To, token + ReachOfOwn);
                continue;
            }

            var bare = text[i].Definite ? text.Stem(i) : text.Tokens.Norm(i);
            foreach (var (noun, act, form, isCue) in nouns)
            {
                if ((text.Tokens.Norm(i).StartsWith(noun) || bare.StartsWith(noun)) && bare.Length - noun.Length <= 3 && (!apart || IsOwn(bare[noun.Length..])) && (apart || i == beside || form.Tense == VerbTense.Perfect || (named is { } between && (form.Tense != VerbTense.Participle || i == between.To))))
                {
                    // In أعاد لافروف التأكيد the noun is what says; in أبدى مستثمرون قلقا the verb is.
                    return new Cue(i == beside || !isCue ? token : i, i == beside || isCue ? i + 1 : token + 1, Id, form.Tense == VerbTense.Participle ? CueKind.Participle : CueKind.Finite, act, form.Gender, form.Number, SpeakerAt: i == beside ? -1 : token + 1, ObjectTaken: i == beside);
                }
            }
        }

        return null;
    }

    private static bool IsOwn(ReadOnlySpan<char> ending) => ending is "ه" or "ها" or "هم" or "هما" or "تها" or "ته" or "تهم";

    private static Dictionary<string, List<(string, SpeechAct, VerbForm, bool)>> Load()
    {
        var phrases = new Dictionary<string, List<(string, SpeechAct, VerbForm, bool)>>(StringComparer.Ordinal);
        foreach (var row in Tsv.Rows("phrases"))
        {
            var words = Tsv.Words(row[0]);
            var forms = words[0].Split('/');
            foreach (var (surface, form) in VerbForms.Of(forms[0], forms.Length > 1 ? forms[1] : "-", forms.Length > 2 ? forms[2] : "-", "-", withObject: false).Where(item => item.Form.Tense != VerbTense.Future))
            {
                var verb = CharacterMap.Normalize(surface);
                if (!phrases.TryGetValue(verb, out var nouns))
                {
                    phrases[verb] = nouns = [];
                }

                // مطالبة is مطالبتها before a pronoun.
                var noun = CharacterMap.Normalize(words[1]);
                nouns.Add((words[1][^1] == 'ة' ? noun[..^1] : noun, Enum.Parse<SpeechAct>(row[1]), form, row.Length > 2));
            }
        }

        return phrases;
    }
}
