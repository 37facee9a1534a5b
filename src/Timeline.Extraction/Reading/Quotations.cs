namespace Timeline.Extraction.Reading;

/// <summary>One quotation: its marks are at tokens <paramref name="Open"/> and <paramref name="Close"/>.</summary>
/// <param name="Open">Token of the opening mark.</param>
/// <param name="Close">Token of the closing mark; of the line end after it where it is never closed.</param>
/// <param name="Words">How many words stand inside.</param>
internal readonly record struct Quotation(int Open, int Close, int Words);

/// <summary>The quotations of a text, in order of their opening marks.</summary>
internal sealed class Quotations(List<Quotation> all, ReadingBuffers buffers, int tokens)
{
    private readonly int[] _depths = buffers.QuotationDepths;
    private readonly int[] _opened = buffers.QuotationsOpened;

    public List<Quotation> All { get; } = all;

    /// <summary>How many quotations are open at a token; a mark itself belongs to the quotation that it opens or closes.</summary>
    public int Depth(int token) => (uint)token < (uint)tokens ? _depths[token] : 0;

    /// <summary>The quotation that this token opens, or null.</summary>
    public Quotation? OpenedAt(int token) => (uint)token < (uint)tokens && _opened[token] >= 0 ? All[_opened[token]] : null;

    /// <summary>The innermost quotation around a token that is no mark, or null.</summary>
    public Quotation? Around(int token)
    {
        for (var i = LastOpenedBefore(token); i >= 0 && i > LastOpenedBefore(token) - 8; i--)
        {
            if (All[i].Open < token && token < All[i].Close)
            {
                return All[i];
            }
        }

        return null;
    }

    /// <summary>How many quoted words lie between two tokens, and the longest run of them; marks around names left out.</summary>
    public (int Words, int Longest) Within(int from, int to, Predicate<Quotation> isNameOnly)
    {
        int words = 0, longest = 0;
        for (var i = Math.Max(0, LastOpenedBefore(from)); i < All.Count && All[i].Open < to; i++)
        {
            // A quotation that begins before is somebody else's.
            var quotation = All[i];
            if (quotation.Close <= from || quotation.Open < from - 1 || isNameOnly(quotation))
            {
                continue;
            }

            var inside = quotation.Close <= to ? quotation.Words : Math.Min(quotation.Words, to - quotation.Open);
            words += inside;
            longest = Math.Max(longest, inside);
        }

        return (words, longest);
    }

    private int LastOpenedBefore(int token)
    {
        int low = 0, high = All.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Open < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
