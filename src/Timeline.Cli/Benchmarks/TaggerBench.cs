using Timeline.Temporal;

namespace Timeline.Cli.Benchmarks;

/// <summary>Reading and resolving time expressions, beside chrono-node's Arabic locale.</summary>
internal sealed class TaggerBench : Bench
{
    public override string Name => "tagger";

    public override string Description => "time expressions of documents in memory, beside chrono-node's Arabic locale";

    public override async Task<BenchReport> RunAsync(BenchRequest request, CancellationToken cancellation)
    {
        var (documents, source) = await BenchDocument.ReadAsync(request.Input, cancellation).ConfigureAwait(false);
        var ours = new InProcess("Timeline", documents, document => TimeTagger.Default.Tag(document.Text, document.Published).Mentions.Count);
        var (rival, whyNot) = await ChronoNode.StartAsync(documents, request, cancellation).ConfigureAwait(false);
        if (rival is null)
        {
            var alone = await Contest.RunAsync([ours], request, cancellation).ConfigureAwait(false);
            return SpeedTable.Report([(ours.Name, alone[0])], documents, source, whyNot!);
        }

        await using (rival)
        {
            var both = await Contest.RunAsync([ours, rival], request, cancellation).ConfigureAwait(false);
            return SpeedTable.Report([(ours.Name, both[0]), (rival.Name, both[1])], documents, source, SpeedTable.Ratio(both[0], both[1], rival.Name));
        }
    }
}
