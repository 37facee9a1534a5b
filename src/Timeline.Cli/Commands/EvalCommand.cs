using System.CommandLine;
using Timeline.Cli.Documents;
using Timeline.Cli.Output;
using Timeline.Evaluation;
using Timeline.Evaluation.PublicSets;
using Timeline.Evaluation.Readings;
using Timeline.Extraction;
using Timeline.Temporal;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline eval</c>: how right a reading is, measured on a gold set, on date questions or on other projects' cases.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "A gold set, a file of date questions or another project's cases, JSON Lines." };
        var system = new Argument<string?>("SYSTEM")
        {
            Description = "Answers as analyze writes them; without it the gold's own texts are analysed now.",
            DefaultValueFactory = _ => null,
        };
        gold.Validators.Add(FileName.RefuseOptions);
        system.Validators.Add(FileName.RefuseOptions);
        var json = new Option<bool>("--json") { Description = "JSON for programs." };
        var errors = new Option<int>("--errors")
        {
            Description = "How many single errors to list below the figures.",
            DefaultValueFactory = _ => 0,
        };
        var rates = new Option<string?>("--rates")
        {
            Description = "Write how often times are right, by rule, anchor and evidence, to this file; what it holds already is added.",
        };
        var undated = new Option<bool>("--undated")
        {
            Description = "Hide the articles' dates instead, and see how well they are dated from their text.",
        };
        var command = new Command("eval", "Score a reading against a gold set.") { gold, system, json, errors, rates, undated };
        command.SetAction((parsed, cancellation) => parsed.GetValue(undated)
            ? RunUndatedAsync(parsed.GetRequiredValue(gold), parsed.GetValue(json), parsed.GetValue(errors), cancellation)
            : RunAsync(
            parsed.GetRequiredValue(gold),
            parsed.GetValue(system),
            parsed.GetValue(json),
            parsed.GetValue(errors),
            parsed.GetValue(rates),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string goldPath, string? systemPath, bool json, int errors, string? ratesPath, CancellationToken cancellation)
    {
        bool cases;
        await using (var peeked = StandardStreams.OpenInput(RequireFile(goldPath)))
        {
            cases = await ReadAsync(goldPath, () => PublicSetFile.HoldsCasesAsync(peeked, cancellation)).ConfigureAwait(false);
        }

        if (cases)
        {
            await ScoreCasesAsync(goldPath, systemPath, json, errors, cancellation).ConfigureAwait(false);
            return ExitCodes.Done;
        }

        bool questions;
        await using (var peeked = StandardStreams.OpenInput(RequireFile(goldPath)))
        {
            questions = await ReadAsync(goldPath, () => ReadingFile.HoldsQuestionsAsync(peeked, cancellation)).ConfigureAwait(false);
        }

        await using var goldFile = StandardStreams.OpenInput(goldPath);
        var answers = await ReadAnswersAsync(systemPath, cancellation).ConfigureAwait(false);
        if (questions)
        {
            var asked = await ReadAsync(goldPath, () => ReadingFile.ReadQuestionsAsync(goldFile, cancellation)).ConfigureAwait(false);
            var report = answers is null
                ? DateScorer.Score(asked, ArticleAnalyzer.Default)
                : DateScorer.Score(asked, answers);
            await WriteRatesAsync(ratesPath, report.Rates, cancellation).ConfigureAwait(false);
            await WriteAsync(json ? ScoreJson.Write(report) : ScoreText.Write(report, errors), cancellation).ConfigureAwait(false);
        }
        else
        {
            var gold = await ReadAsync(goldPath, () => ReadingFile.ReadAsync(goldFile, cancellation)).ConfigureAwait(false);
            var report = answers is null
                ? await ReadAsync(goldPath, () => Task.FromResult(Scorer.Score(gold, ArticleAnalyzer.Default))).ConfigureAwait(false)
                : Scorer.Score(gold, answers);
            await WriteRatesAsync(ratesPath, report.Rates, cancellation).ConfigureAwait(false);
            await WriteAsync(json ? ScoreJson.Write(report) : ScoreText.Write(report, errors), cancellation).ConfigureAwait(false);
        }

        return ExitCodes.Done;
    }

    private static async Task<int> RunUndatedAsync(string path, bool json, int errors, CancellationToken cancellation)
    {
        await using var file = StandardStreams.OpenInput(RequireFile(path));
        var articles = await ReadAsync(path, () => ReadingFile.ReadDatedAsync(file, cancellation)).ConfigureAwait(false);
        var (tagger, refused) = await DatingFile.ReadAsync(path: null).ConfigureAwait(false);
        var report = UndatedScorer.Score(articles, tagger);
        await WriteAsync(json ? UndatedScore.WriteJson(report) : UndatedScore.WriteText(report, errors), cancellation).ConfigureAwait(false);
        return refused > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
    }

    private static async Task ScoreCasesAsync(string path, string? systemPath, bool json, int errors, CancellationToken cancellation)
    {
        if (systemPath is not null)
        {
            throw CommandException.WrongUsage("Another project's cases are run on the tagger itself; give no second file.");
        }

        await using var file = StandardStreams.OpenInput(path);
        var cases = await ReadAsync(path, () => PublicSetFile.ReadAsync(file, cancellation)).ConfigureAwait(false);
        var report = PublicScorer.Score(cases, TimeTagger.Default);
        await WriteAsync(json ? ScoreJson.Write(report) : ScoreText.Write(report, errors), cancellation).ConfigureAwait(false);
    }

    private static async Task WriteRatesAsync(string? path, Rates rates, CancellationToken cancellation)
    {
        if (path is null)
        {
            return;
        }

        var earlier = File.Exists(path) ? await File.ReadAllLinesAsync(path, cancellation).ConfigureAwait(false) : [];
        var lines = await ReadAsync(path, () => Task.FromResult(rates.Lines(earlier))).ConfigureAwait(false);
        await File.WriteAllLinesAsync(path, lines, cancellation).ConfigureAwait(false);
    }

    private static string RequireFile(string path) => path == StandardStreams.Dash
        ? throw CommandException.WrongUsage("The gold set is read from a file, not from standard input.")
        : path;

    private static async Task<IReadOnlyList<Reading>?> ReadAnswersAsync(string? path, CancellationToken cancellation)
    {
        if (path is null)
        {
            return null;
        }

        await using var file = StandardStreams.OpenInput(path);
        return await ReadAsync(path, () => ReadingFile.ReadAsync(file, cancellation)).ConfigureAwait(false);
    }

    private static async Task<T> ReadAsync<T>(string path, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (FormatException failure)
        {
            // Figures over half a file would be taken for figures over the whole.
            throw CommandException.WrongUsage($"{path}, {failure.Message}");
        }
    }

    private static async Task WriteAsync(ReadOnlyMemory<byte> text, CancellationToken cancellation)
    {
        await using var output = OutputFile.Open(StandardStreams.Dash);
        await output.WriteAsync(text, cancellation).ConfigureAwait(false);
        await output.CompleteAsync(cancellation).ConfigureAwait(false);
    }
}
