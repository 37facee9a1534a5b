namespace Timeline.Ingestion.Reading;

/// <summary>What reading came upon next: an article, or a problem.</summary>
/// <param name="Bytes">How far into its file the reader is.</param>
internal sealed record SourceItem(SourceArticle? Article, InputProblem? Problem, long Bytes)
{
    public static SourceItem Of(SourceArticle article, long bytes) => new(article, null, bytes);

    public static SourceItem Of(InputProblem problem, long bytes = 0) => new(null, problem, bytes);
}
