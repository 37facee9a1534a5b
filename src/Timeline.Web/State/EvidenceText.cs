using Timeline.Storage;

namespace Timeline.Web.State;

/// <summary>The evidence sentence of an entry with its cue, its words and its date marked.</summary>
internal static class EvidenceText
{
    public static IEnumerable<TextSegment> Segments(EntryDetail entry)
    {
        var origin = entry.SentenceStart;
        var marks = new List<TextMark>
        {
            new(entry.Entry.Kind == EntryKind.Event ? MarkKind.Event : MarkKind.Cue, Moved(entry.Span, origin), entry.Entry.Id),
        };
        if (entry.ContentSpan is { } content)
        {
            marks.Add(new(MarkKind.Content, Moved(content, origin), entry.Entry.Id));
        }

        if (entry.Mention is { } mention)
        {
            marks.Add(new(MarkKind.Time, Moved(mention.Span, origin), mention.Id));
        }

        return TextSegment.Split(entry.Entry.Sentence, marks).SelectMany(paragraph => paragraph);
    }

    private static TextSpan Moved(TextSpan span, int origin) => new(span.Start - origin, span.End - origin);
}
