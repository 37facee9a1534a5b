namespace Timeline.Temporal.Tests;

/// <summary>One line of a corpus file: a sentence, and what must be found in it. See Corpus/README.md.</summary>
public sealed record CorpusCase(string File, int Line, DateOnly? Published, string Text, IReadOnlyList<(int Start, int End)> Spans, IReadOnlyList<string> Values)
{
    public override string ToString() => $"{File}:{Line}";
}
