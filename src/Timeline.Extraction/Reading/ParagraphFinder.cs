using Timeline.Extraction.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>Splits a text at line ends and tells the site's furniture from the article.</summary>
internal static class ParagraphFinder
{
    private static readonly string[][] s_furniture =
        [.. Tsv.Rows("furniture").Select(row => Tsv.Words(row[0]).Select(CharacterMap.Normalize).ToArray())];

    public static Paragraphs Find(ArticleText text)
    {
        var all = new List<Paragraph>();
        var indexOf = text.Buffers.Paragraphs;
        var from = 0;
        for (var i = 0; i <= text.Count; i++)
        {
            if (i < text.Count && text.Tokens[i].Kind != TokenKind.LineEnd)
            {
                indexOf[i] = all.Count;
                continue;
            }

            if (i < text.Count)
            {
                indexOf[i] = Math.Max(0, i > from ? all.Count : all.Count - 1);
            }

            if (i > from)
            {
                all.Add(new Paragraph(from, i, IsFurniture(text, from, i)));
            }

            from = i + 1;
        }

        if (all.Count == 0)
        {
            all.Add(new Paragraph(0, 0, IsFurniture: false));
        }

        return new Paragraphs(all, indexOf);
    }

    private static bool IsFurniture(ArticleText text, int from, int to)
    {
        while (from < to && !text.IsWord(from))
        {
            from++;
        }

        // A long paragraph that happens to begin like furniture is an article's own.
        if (to - from > 40)
        {
            return false;
        }

        foreach (var phrase in s_furniture)
        {
            if (to - from < phrase.Length)
            {
                continue;
            }

            var same = true;
            for (var k = 0; k < phrase.Length && same; k++)
            {
                same = text.Tokens.Is(from + k, phrase[k]);
            }

            // One word alone is furniture only where a colon or the end follows it, or what it says to do.
            if (same && (phrase.Length > 1 || to - from <= 2 || text.IsColon(from + 1) || phrase[0].EndsWith("نا", StringComparison.Ordinal) || phrase[0].EndsWith("وا", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
