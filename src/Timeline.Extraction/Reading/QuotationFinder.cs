using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>Puts the quotations of a text (<see cref="QuotationReader"/>) on its tokens.</summary>
internal static class QuotationFinder
{
    public static Quotations Find(TokenizedText tokens, ReadingBuffers buffers)
    {
        var spans = tokens.Quotations;
        var all = new List<Quotation>(spans.Count);
        var depth = buffers.QuotationDepths.AsSpan(0, tokens.Count);
        var openedAt = buffers.QuotationsOpened.AsSpan(0, tokens.Count);
        depth.Clear();
        openedAt.Fill(-1);
        foreach (var span in spans)
        {
            // Nesting is bounded, so no token is passed more often than that.
            var open = tokens.IndexAt(span.Open);
            int at = open, words = 0;
            for (; at < tokens.Count && tokens[at].Start < span.Close; at++)
            {
                depth[at] = span.Depth;
                words += tokens[at].Kind is TokenKind.Word or TokenKind.Foreign or TokenKind.Number ? 1 : 0;
            }

            if (at < tokens.Count && tokens[at].Kind != TokenKind.LineEnd)
            {
                depth[at] = span.Depth;
            }

            openedAt[open] = all.Count;
            all.Add(new Quotation(open, at, words));
        }

        return new Quotations(all, buffers, tokens.Count);
    }
}
