using System.Numerics;

namespace Timeline.Temporal.Text;

/// <summary>
/// Pairs quotation marks of every kind. Newspapers mix them, turn them round and forget to close them, so a mark is read by
/// the space around it first and by its shape second; a line end closes whatever is open. Looks only at what can be
/// a mark or a line end.
/// </summary>
public static class QuotationReader
{
    private const int DeepestNesting = 4;

    private enum Side
    {
        Open,
        Close,
        Either,
    }

    public static bool IsMark(char c) => (CharacterClasses.Table[c] & CharacterClasses.Quotation) != 0;

    /// <summary>Reads the quotations of a text, in the order of their opening marks.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="all">Where they go.</param>
    internal static void Read(TokenizedText tokens, List<QuotationSpan> all)
    {
        var text = tokens.Text;
        var masks = tokens.Masks;
        Span<int> open = stackalloc int[DeepestNesting];
        var level = 0;
        for (var word = 0; word << 6 < text.Length; word++)
        {
            for (var left = masks[word].Marks; left != 0; left &= left - 1)
            {
                // All behind the end is marked too.
                var at = (word << 6) + BitOperations.TrailingZeroCount(left);
                if (at < text.Length)
                {
                    ReadMark(text, at, all, open, ref level);
                }
            }
        }
    }

    private static void ReadMark(string text, int at, List<QuotationSpan> all, Span<int> open, ref int level)
    {
        var entry = CharacterClasses.Table[text[at]];
        if ((entry & CharacterClasses.Quotation) == 0)
        {
            while (level > 0 && CharacterClasses.ClassOf(entry) == CharacterClass.LineEnd)
            {
                level--;
                all[open[level]] = all[open[level]] with { Close = at };
            }
        }
        else if (level > 0 && text[at] is '"' or '″' && text[all[open[level - 1]].Open] == text[at] && LeftOpen(text, all[open[level - 1]].Open, at) is var end and > 0)
        {
            // قال "نعم. وأضاف "لا": where the first was to be closed, the sentence ends.
            all[open[level - 1]] = all[open[level - 1]] with { Close = end };
            open[level - 1] = all.Count;
            all.Add(new QuotationSpan(at, text.Length, level));
        }
        else if (level < DeepestNesting && Opens(text, at, text[at], level, level > 0 ? text[all[open[level - 1]].Open] : '\0'))
        {
            open[level++] = all.Count;
            all.Add(new QuotationSpan(at, text.Length, level));
        }
        else if (level > 0)
        {
            level--;
            all[open[level]] = all[open[level]] with { Close = at };
        }
    }

    /// <summary>
    /// Where the sentence ends inside a quotation that a straight mark left open, before another that opens one and cannot close
    /// it: a space or colon stands before it and a word right after it; 0 where it closes the quotation.
    /// </summary>
    private static int LeftOpen(string text, int opener, int at)
    {
        if (!(BreaksBefore(text, at) && WordFollows(text, at)))
        {
            return 0;
        }

        var dot = text.LastIndexOf('.', at - 1, at - opener);
        return dot > opener && dot < at - 2 && char.IsWhiteSpace(text[dot + 1]) ? dot : 0;
    }

    private static bool Opens(string text, int at, char c, int level, char opener)
    {
        var before = BreaksBefore(text, at);
        var after = WordFollows(text, at);
        var bySpace = (before, after) switch
        {
            (true, true) => Side.Open,
            (false, false) => Side.Close,
            _ => Side.Either,
        };
        switch (c)
        {
            case '"' or '″':
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

    /// <summary>A space, a line end, the beginning of the text, or punctuation after which speech begins.</summary>
    private static bool BreaksBefore(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is ':' or '(' or '،' or '.' or '-')
            {
                return true;
            }

            if (CharacterMap.Map(c) != CharacterMap.Nothing)
            {
                return false;
            }
        }

        return true;
    }

    private static bool WordFollows(string text, int at)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            if (CharacterMap.Map(text[i]) != CharacterMap.Nothing)
            {
                return char.IsLetterOrDigit(text[i]);
            }
        }

        return false;
    }
}
