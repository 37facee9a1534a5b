using System.Text;

namespace Timeline.Storage.Sql;

/// <summary>
/// What a person typed into a search field, as a <c>tsquery</c>: every word must occur in some form of it, words between
/// quotation marks next to each other and in their order, and the last word may be unfinished.
/// </summary>
internal static class SearchWords
{
    /// <summary>
    /// The words of a folded text, as the database keeps them beside it: to look for a word in a text that is read one by one costs
    /// far more. A vector has a largest size, so what follows the first 200,000 characters of one text is not searched.
    /// </summary>
    public const string Kept = "to_tsvector('arabic', left(search, 200000))";

    /// <summary>The query in PostgreSQL's own notation; null when nothing was typed, empty when nothing in it is a word.</summary>
    public static string? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var parts = new List<string>();
        var phrase = new List<string>();
        var quoted = false;
        var open = false;
        foreach (var piece in Pieces(NameKey.Of(typed)))
        {
            if (piece is "\"")
            {
                quoted = !quoted;
                AddPhrase(parts, phrase);
                open = false;
                continue;
            }

            open = !quoted;
            (quoted ? phrase : parts).Add(piece);
        }

        // A quotation mark without its partner opens what is still being typed.
        AddPhrase(parts, phrase);
        if (open && char.IsLetterOrDigit(typed[^1]))
        {
            parts[^1] += ":*";
        }

        return string.Join(" & ", parts);
    }

    /// <summary>The query for any of the words: what is marked in a text that was found. Null when nothing was typed.</summary>
    public static string? AnyOf(string? typed) => Of(typed)?
        .Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)
        .Replace("<->", "|", StringComparison.Ordinal).Replace("&", "|", StringComparison.Ordinal);

    private static void AddPhrase(List<string> parts, List<string> phrase)
    {
        if (phrase.Count > 0)
        {
            parts.Add($"({string.Join(" <-> ", phrase)})");
            phrase.Clear();
        }
    }

    // Letters and digits are words; of the rest only quotation marks mean something.
    private static IEnumerable<string> Pieces(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }

            if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (c is '"' or '«' or '»' or '“' or '”' or '„')
            {
                yield return "\"";
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
