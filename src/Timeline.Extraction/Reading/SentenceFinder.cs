using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>
/// Sentences end at full stops, question and exclamation marks and line ends. A stop inside a quotation ends none: what is
/// quoted is one saying, however many sentences it has.
/// </summary>
internal static class SentenceFinder
{
    public static Sentences Find(ArticleText text)
    {
        var all = new List<Sentence>();
        var indexOf = text.Buffers.Sentences;
        var from = 0;
        for (var i = 0; i < text.Count; i++)
        {
            indexOf[i] = all.Count;
            if (!Ends(text, i))
            {
                continue;
            }

            // Marks that close the sentence stand after its stop as well.
            while (i + 1 < text.Count && QuotationReader.IsMark(text.Char(i + 1)) && text.Quotations.OpenedAt(i + 1) is null && !text.Tokens[i + 1].SpaceBefore)
            {
                indexOf[++i] = all.Count;
            }

            all.Add(new Sentence(from, i + 1));
            from = i + 1;
        }

        all.Add(new Sentence(from, text.Count));
        return new Sentences(all, indexOf);
    }

    private static bool Ends(ArticleText text, int i)
    {
        if (text.Tokens[i].Kind == TokenKind.LineEnd)
        {
            return true;
        }

        switch (text.Char(i))
        {
            case '.':
                // Two dots are a pause (لافروف.. قال), and one inside a number or a name is no stop.
                var pause = i == 0 || text.Char(i - 1) == '.' || text.Char(i + 1) == '.';
                return !pause && text.Quotations.Depth(i) == 0 && (i + 1 >= text.Count || text.Tokens[i + 1].SpaceBefore || text.Tokens[i + 1].Kind == TokenKind.LineEnd || QuotationReader.IsMark(text.Char(i + 1)) || (text.IsWord(i + 1) && text.Tokens.Norm(i - 1).Length > 3));
            case '؟' or '?' or '!':
                return text.Quotations.Depth(i) == 0;
            default:
                return false;
        }
    }
}
