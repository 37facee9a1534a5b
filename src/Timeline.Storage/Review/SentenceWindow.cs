namespace Timeline.Storage;

/// <summary>A phrase with the sentence it stands in and that sentence's neighbours.</summary>
public sealed record SentenceWindow(string Before, string Head, string Phrase, string Tail, string After)
{
    private const int Longest = 600;

    public static SentenceWindow Of(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        var first = StartOf(text, start);
        var last = EndOf(text, end);
        return new SentenceWindow(
            text[StartOf(text, Math.Max(0, first - 1))..first].Trim(),
            text[first..start].TrimStart(),
            text[start..end],
            text[end..last].TrimEnd(),
            last < text.Length ? text[last..EndOf(text, last + 1)].Trim() : string.Empty);
    }

    private static bool IsEnd(string text, int i) => text[i] is '\n' or '!' or '?' or '؟'
        || (text[i] == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));

    private static int StartOf(string text, int at)
    {
        var i = Math.Min(at, text.Length);
        while (i > 0 && at - i < Longest && !IsEnd(text, i - 1))
        {
            i--;
        }

        return i;
    }

    private static int EndOf(string text, int at)
    {
        var i = Math.Min(at, text.Length);
        while (i < text.Length && i - at < Longest)
        {
            if (IsEnd(text, i++))
            {
                break;
            }
        }

        return i;
    }
}
