using System.CommandLine;
using System.Globalization;
using System.Text;
using Timeline.Cli.Documents;
using Timeline.Evaluation;
using Timeline.Evaluation.Readings;
using Timeline.Evaluation.Weighing;
using Timeline.Extraction;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline weigh</c>: fits the weights of the signs of events on a gold set.</summary>
internal static class WeighCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "A gold set, JSON Lines." };
        gold.Validators.Add(FileName.RefuseOptions);
        var table = new Option<string?>("--table")
        {
            Description = "The table of signs (eventsigns.tsv) to write the weights into; names and glosses in it stay.",
        };
        var command = new Command("weigh", "Fit the weights of the signs of events on a gold set.") { gold, table };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(gold), parsed.GetValue(table), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string goldPath, string? tablePath, CancellationToken cancellation)
    {
        if (goldPath != StandardStreams.Dash && !File.Exists(goldPath))
        {
            throw CommandException.WrongUsage($"There is no file {goldPath}.");
        }

        EventWeights weights;
        try
        {
            await using var file = StandardStreams.OpenInput(goldPath);
            weights = EventWeigher.Weigh(await ReadingFile.ReadAsync(file, cancellation).ConfigureAwait(false), ArticleAnalyzer.Default);
        }
        catch (FormatException error)
        {
            throw CommandException.WrongUsage($"{goldPath}: {error.Message}");
        }

        Console.WriteLine($"{weights.Tellings} tellings");
        Console.WriteLine($"fitted   {Line(weights.Fitted)}");
        Console.WriteLine($"left out {Line(weights.Unseen)}");
        if (tablePath is not null)
        {
            var lines = WeightTable.Rewrite(await File.ReadAllLinesAsync(tablePath, cancellation).ConfigureAwait(false), weights);
            await File.WriteAllTextAsync(tablePath, string.Join('\n', lines) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation).ConfigureAwait(false);
        }

        return ExitCodes.Done;
    }

    private static string Line(Tally tally) =>
        string.Create(CultureInfo.InvariantCulture, $"f1 {tally.F1:0.000}  precision {tally.Precision:0.000}  recall {tally.Recall:0.000}  (gold {tally.Gold}, system {tally.System})");
}
