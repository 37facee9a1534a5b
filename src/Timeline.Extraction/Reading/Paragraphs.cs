namespace Timeline.Extraction.Reading;

/// <summary>One line of the article.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">One past its last, the line end left out.</param>
/// <param name="IsFurniture">It belongs to the site, not to the article.</param>
internal readonly record struct Paragraph(int From, int To, bool IsFurniture);

/// <summary>The lines of an article that hold anything.</summary>
internal sealed class Paragraphs(List<Paragraph> all, int[] indexOf)
{
    public List<Paragraph> All { get; } = all;

    public int IndexOf(int token) => indexOf[token];

    public Paragraph Of(int token) => All[indexOf[token]];
}
