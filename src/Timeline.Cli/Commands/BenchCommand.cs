using System.CommandLine;
using Spectre.Console;
using Timeline.Cli.Benchmarks;
using Timeline.Cli.Benchmarks.Circuits;
using Timeline.Cli.Benchmarks.Export;
using Timeline.Cli.Benchmarks.Store;
using Timeline.Cli.Benchmarks.Ui;
using Timeline.Cli.Output;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline bench</c>: the figures that the project promises, each beside its rival's from the same run.</summary>
internal static class BenchCommand
{
    private static readonly Bench[] s_all = [new TaggerBench(), new AnalyzeBench(), new StoreBench(), new ExportBench(), new UiBench(), new CircuitsBench()];

    public static Command Create()
    {
        var name = new Argument<string?>("NAME")
        {
            Description = $"Which one; without a name all of them. {string.Join(". ", s_all.Select(bench => $"{bench.Name}: {bench.Description}"))}.",
            DefaultValueFactory = _ => null,
        };
        name.AcceptOnlyFromAmong([.. s_all.Select(bench => bench.Name)]);
        var input = new Option<string?>("--input", "-i")
        {
            Description = "A file or folder as ingest reads them. Default: ../shared/articles/news.jsonl where that exists, else the articles that come with the program.",
        };
        var install = new Option<bool>("--install") { Description = "Fetch a rival that is not here from its registry (npm) into the user's cache folder." };
        var rounds = new Option<int>("--rounds") { Description = "Rounds to measure; figures are medians.", DefaultValueFactory = _ => 7 };
        rounds.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 1000)
            {
                result.AddError("--rounds is a number from 1 to 1000.");
            }
        });
        var entries = new Option<int>("--entries") { Description = "How many entries store, export, ui and circuits make; ten million take half an hour and 20 GB.", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("bench", "Measure speed and memory, beside rivals in the same run.") { name, input, install, rounds, entries };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(name), parsed.GetValue(input), parsed.GetValue(install), parsed.GetValue(rounds), parsed.GetValue(entries), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? name, string? input, bool install, int rounds, int entries, CancellationToken cancellation)
    {
        var console = PeopleConsole.Create();
        foreach (var bench in s_all.Where(bench => name is null || bench.Name == name))
        {
            var report = await Steps.RunAsync(
                $"measuring {bench.Name}",
                progress => bench.RunAsync(new BenchRequest(input, install, rounds, entries, progress), cancellation)).ConfigureAwait(false);
            Write(console, bench, report);
        }

        return ExitCodes.Done;
    }

    private static void Write(IAnsiConsole console, Bench bench, BenchReport report)
    {
        console.WriteLine($"{bench.Name}: {bench.Description}");
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in report.Columns)
        {
            table.AddColumn(column);
        }

        foreach (var row in report.Rows)
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        console.Write(table);
        foreach (var note in report.Notes)
        {
            console.WriteLine(note);
        }

        console.WriteLine();
    }
}
