using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Statements;

/// <summary>Reads what else the frame of a saying tells: on which occasion, to whom, about what.</summary>
internal sealed class FrameReader(ArticleText text, NounPhraseReader reader, ActorIndex actors)
{
    private const int LongestFrame = 24;
    private const int LongestTopic = 6;

    private static readonly Dictionary<string, (string? Second, Occasion Occasion)[]> s_occasions = Load();

    public void Read(Draft draft)
    {
        draft.Occasion = OccasionOf(draft);
        draft.Addressee = AddresseeOf(draft);
        (draft.TopicFrom, draft.TopicTo) = TopicOf(draft);
    }

    private Occasion OccasionOf(Draft draft)
    {
        var sentence = text.Sentences.Of(draft.Cue.From);
        var depth = text.Quotations.Depth(draft.Cue.From);
        var to = Math.Min(sentence.To, Math.Max(draft.ContentFrom, draft.Cue.To + 3));
        to = Math.Min(to, draft.Cue.To + LongestFrame);
        for (var i = Math.Max(sentence.From, draft.Cue.From - 12); i < to; i++)
        {
            if (i > 0 && text.IsWord(i) && text.Quotations.Depth(i) <= depth && Introduced(i) && Named(i) is var occasion and not Occasion.Unknown)
            {
                return occasion;
            }
        }

        return draft.Source == SpeakerSource.Issuer || draft.Cue.Kind == CueKind.Contained ? Occasion.Statement : Occasion.Unknown;
    }

    /// <summary>في مؤتمر, خلال اتصال, على تويتر, بكلمة: an occasion hangs on a preposition.</summary>
    private bool Introduced(int i) => text[i].Governed || text.Is(i - 1, WordClasses.Preposition) || text.Is(i - 1, WordClasses.Outlet | WordClasses.Medium);

    private Occasion Named(int i)
    {
        if (!s_occasions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Stem(i), out var named) && !s_occasions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Tokens.Norm(i), out named))
        {
            return Occasion.Unknown;
        }

        foreach (var (second, occasion) in named)
        {
            if (second is null || text.StemIs(i + 1, second))
            {
                return occasion;
            }
        }

        return Occasion.Unknown;
    }

    /// <summary>للصحفيين, أمام البرلمان; whom one asks, accuses or tells stands behind the subject: دعا لافروف واشنطن إلى.</summary>
    private string? AddresseeOf(Draft draft)
    {
        if (draft.Cue.Kind is CueKind.According or CueKind.Colon or CueKind.Claim or CueKind.Contained)
        {
            return null;
        }

        var at = draft.FrameEnd;
        var wanted = draft.Cue.Act is SpeechAct.Demand or SpeechAct.Accuse or SpeechAct.Warn or SpeechAct.Threaten or SpeechAct.Ask;
        if (wanted && text.IsWord(at) && !text[at].Governed && !text[at].Joined && reader.Read(at) is { } whom && Follows(whom.To))
        {
            return actors.TextOf(whom.From, whom.To);
        }

        for (var i = at; i < Math.Min(draft.ContentFrom, at + LongestFrame); i++)
        {
            if (text.IsComma(i) || text.TimeAt(i) >= 0 || !text.IsWord(i))
            {
                continue;
            }

            var told = text[i].Governed && text.Tokens.Norm(i)[0] == 'ل' && text.Is(i, WordClasses.Source | WordClasses.Title | WordClasses.Body | WordClasses.Outlet);
            var before = text.Tokens.Is(i - 1, "امام") && i - 1 >= at;
            if ((told || before) && reader.Read(i) is { } phrase)
            {
                return actors.TextOf(phrase.From, phrase.To);
            }
        }

        return null;
    }

    private bool Follows(int i) => text.Is(i, WordClasses.Preposition | WordClasses.Complementiser) || (text.IsWord(i) && text[i].Governed) || text.Tokens.Is(i, "ب");

    /// <summary>What a preposition of topic brings, else the first nouns of what was said.</summary>
    private (int From, int To) TopicOf(Draft draft)
    {
        var end = Math.Min(draft.ContentTo, draft.ContentFrom + LongestFrame);
        for (var i = Math.Min(draft.FrameEnd, draft.ContentFrom); i < end; i++)
        {
            if (text.IsWord(i) && text.Stem(i) is "بشان" or "حول" or "بخصوص" or "ازاء" or "حيال" or "عن" && text.IsWord(i + 1) && !text.Is(i + 1, WordClasses.Function))
            {
                return (i + 1, TopicEnd(i + 1, draft.ContentTo));
            }
        }

        for (var i = draft.ContentFrom; i < end; i++)
        {
            if (text.IsWord(i) && text.TimeAt(i) < 0 && !text.Is(i, WordClasses.Function) && text.CueAt(i) is null)
            {
                return (i, TopicEnd(i, draft.ContentTo));
            }
        }

        return (-1, -1);
    }

    private int TopicEnd(int from, int end)
    {
        var i = from + 1;
        while (i < end && i - from < LongestTopic && text.IsWord(i) && text.TimeAt(i) < 0 && !text.Is(i, WordClasses.Complementiser | WordClasses.Relative | WordClasses.Negation | WordClasses.Auxiliary | WordClasses.Particle | WordClasses.Conjunction | WordClasses.Pronoun) && text.CueAt(i) is null)
        {
            i++;
        }

        // It ends with no preposition.
        while (i > from + 1 && text.Is(i - 1, WordClasses.Function))
        {
            i--;
        }

        return i;
    }

    private static Dictionary<string, (string?, Occasion)[]> Load()
    {
        var all = new Dictionary<string, List<(string?, Occasion)>>(StringComparer.Ordinal);
        foreach (var row in Tsv.Rows("occasions"))
        {
            foreach (var words in Tsv.Words(row[1]).Select(cell => cell.Split('+').Select(CharacterMap.Normalize).ToArray()))
            {
                if (!all.TryGetValue(words[0], out var list))
                {
                    all[words[0]] = list = [];
                }

                var second = words.Length > 1 ? words[1].StartsWith("ال", StringComparison.Ordinal) ? words[1][2..] : words[1] : null;
                list.Add((second, Enum.Parse<Occasion>(row[0])));
            }
        }

        // What two words name comes before what one does.
        return all.ToDictionary(item => item.Key, item => item.Value.OrderBy(one => one.Item1 is null).ToArray(), StringComparer.Ordinal);
    }
}
