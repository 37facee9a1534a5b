using Spectre.Console;
using Timeline.Ingestion;

namespace Timeline.Cli.Output;

/// <summary>
/// Shows how far an ingestion is, on standard error: a bar on a terminal, a line now and then elsewhere; and one line for
/// each piece of input that is rejected.
/// </summary>
internal static class IngestDisplay
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    public static async Task<IngestResult> RunAsync(
        Func<Action<InputProblem>, Action<IngestProgress>, Task<IngestResult>> ingest)
    {
        if (Console.IsErrorRedirected)
        {
            var last = TimeProvider.System.GetTimestamp();
            return await ingest(
                problem => Console.Error.WriteLine(problem),
                progress =>
                {
                    if (TimeProvider.System.GetElapsedTime(last) >= BetweenLines)
                    {
                        last = TimeProvider.System.GetTimestamp();
                        Console.Error.WriteLine(Describe(progress));
                    }
                }).ConfigureAwait(false);
        }

        var console = PeopleConsole.CreateForErrors();
        return await console.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var bar = context.AddTask("reading");
                var result = await ingest(
                    problem => console.WriteLine(problem.ToString()),
                    progress =>
                    {
                        bar.MaxValue = Math.Max(1, progress.TotalBytes);
                        bar.Value = progress.Bytes;
                        bar.Description = Describe(progress);
                    }).ConfigureAwait(false);
                bar.Value = bar.MaxValue;
                return result;
            }).ConfigureAwait(false);
    }

    private static string Describe(IngestProgress progress) =>
        progress.Rejected == 0 ? $"{progress.Articles} articles" : $"{progress.Articles} articles, {progress.Rejected} rejected";
}
