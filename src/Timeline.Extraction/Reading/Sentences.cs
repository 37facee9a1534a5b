namespace Timeline.Extraction.Reading;

/// <summary>A sentence: tokens <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
internal readonly record struct Sentence(int From, int To);

/// <summary>The sentences of an article.</summary>
internal sealed class Sentences(List<Sentence> all, int[] indexOf)
{
    public List<Sentence> All { get; } = all;

    public int IndexOf(int token) => indexOf[token];

    public Sentence Of(int token) => All[indexOf[token]];
}
