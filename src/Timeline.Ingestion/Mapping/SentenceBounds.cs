using Timeline.Storage;

namespace Timeline.Ingestion.Mapping;

/// <summary>The sentence around a piece of a text: the evidence that people are shown.</summary>
internal static class SentenceBounds
{
    // On either side. A reader takes in no more at a glance; paragraphs without a stop are cut at the next space.
    private const int Longest = 300;

    public static TextSpan Around(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && !EndsSentence(text, start - 1))
        {
            start--;
            if (span.Start - start >= Longest && char.IsWhiteSpace(text[start]))
            {
                break;
            }
        }

        var end = span.End;
        while (end < text.Length && !EndsSentence(text, end) && !(end - span.End >= Longest && char.IsWhiteSpace(text[end])))
        {
            end++;
        }

        // The stop belongs to its sentence, a line end does not.
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        while (start < span.Start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > span.End && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '!' or '?' or '؟' or '…' => true,
        '.' => (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) && (at == 0 || text[at - 1] != '.'),
        _ => false,
    };
}
