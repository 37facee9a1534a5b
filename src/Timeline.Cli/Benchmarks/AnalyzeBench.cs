using Timeline.Extraction;
using Timeline.Temporal;

namespace Timeline.Cli.Benchmarks;

/// <summary>The whole analysis, beside the tagger alone.</summary>
internal sealed class AnalyzeBench : Bench
{
    public override string Name => "analyze";

    public override string Description => "times, statements and events of documents in memory, beside the tagger alone";

    public override async Task<BenchReport> RunAsync(BenchRequest request, CancellationToken cancellation)
    {
        var (documents, source) = await BenchDocument.ReadAsync(request.Input, cancellation).ConfigureAwait(false);
        var analysis = new InProcess("whole analysis", documents, document => Count(ArticleAnalyzer.Default.Analyze(document.Text, document.Published)));
        var tagger = new InProcess("tagger alone", documents, document => TimeTagger.Default.Tag(document.Text, document.Published).Mentions.Count);
        var both = await Contest.RunAsync([analysis, tagger], request, cancellation).ConfigureAwait(false);
        return SpeedTable.Report([(analysis.Name, both[0]), (tagger.Name, both[1])], documents, source, SpeedTable.Ratio(both[0], both[1], tagger.Name));
    }

    private static int Count(ArticleAnalysis analysis) => analysis.Times.Count + analysis.Statements.Count + analysis.Events.Count;
}
