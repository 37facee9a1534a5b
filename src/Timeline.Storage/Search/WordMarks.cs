using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Search;

/// <summary>
/// Which words of some texts are forms of words that were looked for. The database's own stemmer is asked, once for all words of a
/// page, so that what is marked is what was found; the texts themselves stay as they were written.
/// </summary>
internal sealed class WordMarks
{
    private const int SnippetBefore = 60;
    private const int SnippetLength = 240;

    private readonly HashSet<string> _matching;

    private WordMarks(HashSet<string> matching) => _matching = matching;

    public static async Task<WordMarks> ReadAsync(
        NpgsqlConnection connection, string typed, IEnumerable<string> texts, CancellationToken cancellation)
    {
        string[] words = [.. texts.SelectMany(TextWords.Of).Select(word => word.Key).Distinct(StringComparer.Ordinal)];
        if (words.Length == 0 || SearchWords.AnyOf(typed) is not { Length: > 0 } any)
        {
            return new WordMarks([]);
        }

        var matching = await connection.QueryAsync(
            SearchSql.Matching, new SqlParameters().Add("words", words).Add("any", any), row => row.Text(), cancellation);
        return new WordMarks(matching.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Where they stand, in order.</summary>
    public IReadOnlyList<TextSpan> In(string text) =>
        [.. TextWords.Of(text).Where(word => _matching.Contains(word.Key)).Select(word => word.Span)];

    /// <summary>The part of a long text around the first of them, cut between words.</summary>
    public (string Snippet, IReadOnlyList<TextSpan> Marks) Around(string text)
    {
        var marks = In(text);
        var start = marks.Count == 0 ? 0 : Math.Max(0, marks[0].Start - SnippetBefore);
        if (start > 0)
        {
            start = text.IndexOf(' ', start) is var space and >= 0 && space < marks[0].Start ? space + 1 : marks[0].Start;
        }

        var end = Math.Min(text.Length, start + SnippetLength);
        if (end < text.Length && text.LastIndexOf(' ', end - 1, end - start) is var last and > 0)
        {
            end = last;
        }

        var cut = text[start..end];
        var (before, after) = (start > 0 ? "… " : "", end < text.Length ? " …" : "");
        return (
            before + cut + after,
            [.. marks.Where(mark => mark.Start >= start && mark.End <= end)
                .Select(mark => new TextSpan(mark.Start - start + before.Length, mark.End - start + before.Length))]);
    }
}
