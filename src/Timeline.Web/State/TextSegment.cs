using Timeline.Storage;

namespace Timeline.Web.State;

/// <summary>What a piece of an article's text belongs to.</summary>
public enum MarkKind
{
    Time,
    Cue,
    Content,
    Event,
    Actor,
}

/// <summary>A span to be highlighted.</summary>
/// <param name="Id">Of the mention (time), of the actor, or of the entry (the others).</param>
public readonly record struct TextMark(MarkKind Kind, TextSpan Span, long Id);

/// <summary>A run of text within which the same marks hold; marks may overlap in any way.</summary>
/// <param name="Start">Where it begins in the whole text.</param>
public sealed record TextSegment(string Text, int Start, IReadOnlyList<TextMark> Marks)
{
    public TextMark? Of(MarkKind kind)
    {
        foreach (var mark in Marks)
        {
            if (mark.Kind == kind)
            {
                return mark;
            }
        }

        return null;
    }

    /// <summary>
    /// The text as paragraphs of segments. Line breaks separate paragraphs and are dropped; every other character comes back
    /// once and in order. Marks beyond the text's ends are cut.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<TextSegment>> Split(string text, IEnumerable<TextMark> marks)
    {
        var known = marks
            .Select(mark => mark with { Span = new TextSpan(Math.Clamp(mark.Span.Start, 0, text.Length), Math.Clamp(mark.Span.End, 0, text.Length)) })
            .Where(mark => mark.Span.Start < mark.Span.End)
            .OrderBy(mark => mark.Span.Start)
            .ToList();
        var paragraphs = new List<IReadOnlyList<TextSegment>>();
        var start = 0;
        while (start < text.Length)
        {
            var newline = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = newline < 0 ? text.Length : start + newline;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                paragraphs.Add(SplitRun(text, start, end, known));
            }

            start = end + 1;
        }

        return paragraphs;
    }

    private static List<TextSegment> SplitRun(string text, int start, int end, List<TextMark> marks)
    {
        var here = marks.Where(mark => mark.Span.Start < end && mark.Span.End > start).ToList();
        var cuts = new SortedSet<int> { start, end };
        foreach (var mark in here)
        {
            cuts.Add(Math.Max(start, mark.Span.Start));
            cuts.Add(Math.Min(end, mark.Span.End));
        }

        var segments = new List<TextSegment>();
        var previous = start;
        foreach (var cut in cuts.Skip(1))
        {
            var (from, to) = (previous, cut);
            segments.Add(new TextSegment(text[from..to], from, [.. here.Where(mark => mark.Span.Start <= from && mark.Span.End >= to)]));
            previous = cut;
        }

        return segments;
    }
}
