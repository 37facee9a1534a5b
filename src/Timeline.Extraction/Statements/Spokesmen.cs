using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Statements;

/// <summary>
/// Who speaks for a body that the article lets speak as well: اعتبرت وزارة الخارجية, then وقال المتحدث باسم الخارجية; a state
/// speaks through its foreign ministry. What either says there is said on one occasion.
/// </summary>
internal static class Spokesmen
{
    /// <summary>No article has more of either; a list that goes on for ever must not make comparing slow.</summary>
    private const int Most = 24;

    /// <summary>The body that each spokesman speaks for, by the names of both.</summary>
    public static Dictionary<string, string> HousesOf(ArticleText text, IReadOnlyList<Draft> drafts)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var state in drafts.Where(draft => StateOf(text, draft) is not null).DistinctBy(draft => draft.Speaker, StringComparer.Ordinal).Take(Most))
        {
            var country = StateOf(text, state);
            if (drafts.Take(Most * Most).Where(draft => IsMinistryOf(text, draft, country!)).Select(draft => draft.Speaker!).Distinct(StringComparer.Ordinal).ToList() is [var ministry])
            {
                found[state.Speaker!] = ministry;
            }
        }

        var spokesmen = drafts.Where(draft => draft is { Speaker: not null, SpeakerFrom: >= 0 } && Office(text, draft) is not null).DistinctBy(draft => draft.Speaker, StringComparer.Ordinal).Take(Most).ToList();
        if (spokesmen.Count == 0)
        {
            return found;
        }

        var bodies = drafts.Where(draft => draft is { Speaker: not null, SpeakerFrom: >= 0 }).Select(draft => draft.Speaker!).Distinct(StringComparer.Ordinal).Take(Most)
            .Select(name => (Name: name, Words: CharacterMap.Normalize(name).Split(' ').Where(word => word is not "وزاره").ToArray())).ToList();
        foreach (var spokesman in spokesmen)
        {
            var office = Office(text, spokesman)!;
            var house = bodies.Find(body => body.Name != spokesman.Speaker && body.Words.Length > 0 && (body.Words.All(office.Contains) || (body.Words.Length > 1 && body.Words[0].StartsWith("ال", StringComparison.Ordinal) && office.Contains(body.Words[0]))));
            if (house.Name is not null)
            {
                found[spokesman.Speaker!] = house.Name;
            }
        }

        return found;
    }

    /// <summary>ISO 3166 code of the state that speaks by its name alone; null for any other speaker.</summary>
    private static string? StateOf(ArticleText text, Draft draft) =>
        draft is { Speaker: not null, SpeakerFrom: >= 0 } && draft.SpeakerTo == draft.SpeakerFrom + 1 && text.Is(draft.SpeakerFrom, WordClasses.Country) && !text.Is(draft.SpeakerFrom, WordClasses.Nisba)
            ? text[draft.SpeakerFrom].Word!.Country
            : null;

    private static bool IsMinistryOf(ArticleText text, Draft draft, string country)
    {
        var foreign = false;
        for (var i = draft.SpeakerFrom; draft is { Speaker: not null, SpeakerFrom: >= 0 } && i < draft.SpeakerTo; i++)
        {
            foreign |= text.StemIs(i, "خارجيه") && !text.Is(draft.SpeakerFrom, WordClasses.Title);
            if (foreign && text.IsWord(i) && text[i].Word?.Country == country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of what somebody speaks for or heads; null for anybody else.</summary>
    private static HashSet<string>? Office(ArticleText text, Draft draft)
    {
        // رئيس المنتدى محمد ولد مولود, مدير المرصد السوري.
        HashSet<string>? words = text.Stem(draft.SpeakerFrom) is "مدير" or "مديره" or "رييس" or "رييسه" or "امين" or "امينه" && text.IsWord(draft.SpeakerFrom + 1) && text.Is(draft.SpeakerFrom + 1, WordClasses.Body)
            ? new(StringComparer.Ordinal)
            : null;
        for (var i = draft.SpeakerFrom; i < draft.SpeakerTo; i++)
        {
            if (text.Tokens.Is(i, "باسم"))
            {
                words = new(StringComparer.Ordinal);
            }
            else if (words is not null && text.IsWord(i))
            {
                words.Add(text.Tokens.Norm(i).ToString());
            }
        }

        return words;
    }
}
