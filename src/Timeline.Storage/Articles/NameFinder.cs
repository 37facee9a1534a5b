using Timeline.Storage.Search;

namespace Timeline.Storage.Articles;

/// <summary>Finds known names in a text: word by word, in any spelling, the longest first, with و ف ب ل ك before the first word.</summary>
internal static class NameFinder
{
    private const string Clitics = "وفبلك";

    /// <returns>In the order of the text; they never overlap.</returns>
    public static IReadOnlyList<NamedActor> Find(string text, IEnumerable<(ActorName Actor, string Key)> names)
    {
        // Names by their first word: an article has some hundred words and a page of names.
        var byFirst = names
            .Select(name => (name.Actor, Words: TextWords.Of(name.Key).Select(word => word.Key).ToArray()))
            .Where(name => name.Words.Length > 0 && name.Words.Sum(word => word.Length) >= 3)
            .GroupBy(name => name.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Length).ToList(), StringComparer.Ordinal);
        var words = TextWords.Of(text).ToList();
        var found = new List<NamedActor>();
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i, byFirst) is not { } match)
            {
                continue;
            }

            var start = words[i].Span.Start + match.Skipped;
            found.Add(new NamedActor(match.Actor.Id, match.Actor.Name, new TextSpan(start, words[i + match.Length - 1].Span.End)));
            i += match.Length - 1;
        }

        return found;
    }

    private static (ActorName Actor, int Length, int Skipped)? At(
        List<(TextSpan Span, string Key)> words, int at, Dictionary<string, List<(ActorName Actor, string[] Words)>> byFirst)
    {
        var first = words[at].Key;
        if (byFirst.TryGetValue(first, out var names) && Longest(words, at, names) is { } whole)
        {
            return (whole.Actor, whole.Words.Length, 0);
        }

        return first.Length > 3 && Clitics.Contains(first[0], StringComparison.Ordinal) && byFirst.TryGetValue(first[1..], out names)
            && Longest(words, at, names) is { } rest ? (rest.Actor, rest.Words.Length, 1) : null;
    }

    private static (ActorName Actor, string[] Words)? Longest(
        List<(TextSpan Span, string Key)> words, int at, List<(ActorName Actor, string[] Words)> names)
    {
        foreach (var name in names)
        {
            var fits = at + name.Words.Length <= words.Count;
            for (var i = 1; fits && i < name.Words.Length; i++)
            {
                fits = string.Equals(words[at + i].Key, name.Words[i], StringComparison.Ordinal);
            }

            if (fits)
            {
                return name;
            }
        }

        return null;
    }
}
