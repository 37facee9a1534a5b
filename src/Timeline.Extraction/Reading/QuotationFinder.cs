using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>
/// Pairs quotation marks of every kind. Newspapers mix them, turn them round and forget to close them, so a mark is read by
/// the space around it first and by its shape second; a line end closes whatever is open.
/// </summary>
internal static class QuotationFinder
{
    private const int DeepestNesting = 4;

    private enum Side
    {
        Open,
        Close,
        Either,
    }

    public static Quotations Find(TokenizedText tokens)
    {
        var all = new List<Quotation>();
        var depth = new int[tokens.Count];
        var openedAt = new int[tokens.Count];
        Array.Fill(openedAt, -1);
        Span<int> open = stackalloc int[DeepestNesting];
        int level = 0, words = 0;
        Span<int> wordsAtOpen = stackalloc int[DeepestNesting];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.LineEnd)
            {
                while (level > 0)
                {
                    CloseOne(i, open, wordsAtOpen, ref level, words, all);
                }

                continue;
            }

            depth[i] = level;
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Foreign or TokenKind.Number)
            {
                words++;
                continue;
            }

            var c = tokens.Text[tokens[i].Start];
            if (!IsMark(c))
            {
                continue;
            }

            if (Opens(tokens, i, c, level, level > 0 ? tokens.Text[tokens[open[level - 1]].Start] : '\0') && level < DeepestNesting)
            {
                openedAt[i] = all.Count;
                all.Add(new Quotation(i, -1, 0));
                open[level] = i;
                wordsAtOpen[level++] = words;
                depth[i] = level;
            }
            else if (level > 0)
            {
                CloseOne(i, open, wordsAtOpen, ref level, words, all);
            }
        }

        while (level > 0)
        {
            CloseOne(tokens.Count, open, wordsAtOpen, ref level, words, all);
        }

        return new Quotations(all, depth, openedAt);

        void CloseOne(int at, Span<int> opened, Span<int> wordsBefore, ref int deep, int wordsNow, List<Quotation> into)
        {
            deep--;
            into[openedAt[opened[deep]]] = new Quotation(opened[deep], at, wordsNow - wordsBefore[deep]);
        }
    }

    /// <summary>Single marks are quotation marks only in the curved form: the straight one is an apostrophe as often.</summary>
    public static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '\u2033' or '’' or '‘';

    private static bool Opens(TokenizedText tokens, int i, char c, int level, char opener)
    {
        var before = tokens[i].SpaceBefore || (i > 0 && tokens[i - 1].Kind == TokenKind.Punctuation && tokens.Text[tokens[i - 1].Start] is ':' or '(' or '،' or '.' or '-');
        var after = i + 1 < tokens.Count && !tokens[i + 1].SpaceBefore && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Foreign or TokenKind.Number;
        var bySpace = (before, after) switch
        {
            (true, true) => Side.Open,
            (false, false) => Side.Close,
            _ => Side.Either,
        };
        switch (c)
        {
            case '"' or '\u2033':
                // A straight mark closes what a straight mark opened, however it is spaced.
                return opener != c && (bySpace == Side.Open || (level == 0 && bySpace != Side.Close));
            case '“' or '«' or '‹' or '„' or '‟' or '‘':
                return bySpace != Side.Close || level == 0;
            case '’':
                return level > 0 && bySpace == Side.Open;
            default:
                return bySpace == Side.Open || (level == 0 && bySpace == Side.Either && after);
        }
    }
}
