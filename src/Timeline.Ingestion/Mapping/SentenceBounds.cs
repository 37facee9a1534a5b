using Timeline.Storage;

namespace Timeline.Ingestion.Mapping;

/// <summary>The sentence around a piece of a text: the evidence that people are shown.</summary>
internal static class SentenceBounds
{
    // A reader takes in no more at a glance; long paragraphs without a stop are cut at a space.
    private const int Longest = 600;

    public static TextSpan Around(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && !EndsSentence(text, start - 1) && span.Start - start < Longest)
        {
            start--;
        }

        var end = Math.Max(span.End, span.Start);
        while (end < text.Length && !EndsSentence(text, end) && end - span.End < Longest)
        {
            end++;
        }

        // The stop belongs to its sentence, a line end does not.
        if (end < text.Length && text[end] is not '\n' and not '\r')
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
