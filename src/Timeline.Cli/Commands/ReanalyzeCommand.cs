using System.CommandLine;
using Timeline.Cli.Output;
using Timeline.Cli.Store;
using Timeline.Storage;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline reanalyze</c>: stored articles read again with the rules of this program.</summary>
internal static class ReanalyzeCommand
{
    public static Command Create()
    {
        var outlet = new Option<string?>("--outlet") { Description = "Only articles of this outlet." };
        var article = new Option<long?>("--article") { Description = "Only the article of this id." };
        var from = DayOption.Create("--from", "Only articles whose writer's day is this or later.");
        var to = DayOption.Create("--to", "Only articles whose writer's day is this or earlier.");
        var rule = new Option<string?>("--rule") { Description = "Only articles in which this rule found something." };
        var outdated = new Option<bool>("--outdated") { Description = "Only articles that another version of the rules read last." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell only what would change; store nothing." };
        var diff = new Option<int>("--diff") { Description = "How many changes are told one by one.", DefaultValueFactory = _ => 20 };
        var command = new Command("reanalyze", "Read stored articles again; people's decisions hold. Interrupted and started again it goes on where it was.")
        {
            outlet, article, from, to, rule, outdated, dryRun, diff,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ReanalysisFilter(
                parsed.GetValue(outlet), parsed.GetValue(article), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(rule), parsed.GetValue(outdated)),
            parsed.GetValue(dryRun), parsed.GetValue(diff), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ReanalysisFilter filter, bool dryRun, int diff, CancellationToken cancellation)
    {
        await using var database = await Steps
            .RunAsync("opening the database", progress => DatabaseSession.OpenAsync(progress, cancellation))
            .ConfigureAwait(false);
        await database.MigratePrivateAsync(cancellation).ConfigureAwait(false);
        var reanalyzer = database.Get<Reanalyzer>();
        var report = new ReanalysisText(diff);
        var count = await Steps.RunAsync("reading again", async progress =>
        {
            var all = await reanalyzer.CountAsync(filter, cancellation).ConfigureAwait(false);
            await foreach (var batch in reanalyzer.RunAsync(filter, dryRun, cancellation).ConfigureAwait(false))
            {
                report.Add(batch);
                progress.Report($"reading again: {report.Articles} of {all} articles, {report.Changes} changes");
            }

            return all;
        }).ConfigureAwait(false);
        foreach (var line in report.Lines(dryRun, count))
        {
            Console.WriteLine(line);
        }

        return ExitCodes.Done;
    }
}
