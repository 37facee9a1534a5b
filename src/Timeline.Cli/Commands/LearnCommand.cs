using System.CommandLine;
using System.Globalization;
using System.Text;
using Timeline.Cli.Output;
using Timeline.Cli.Store;
using Timeline.Storage;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline learn</c>: what editors decided, for those who write the rules.</summary>
internal static class LearnCommand
{
    private const string CorpusName = "corpus.txt";
    private const string CandidatesName = "candidates.tsv";

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = $"Where {CorpusName} and {CandidatesName} are written.", DefaultValueFactory = _ => "learnt" };
        var command = new Command("learn", "Write corpus lines and lexicon candidates from what editors confirmed, corrected and rejected.") { folder };
        command.SetAction((parsed, cancellation) => DatabaseSession.WithAsync(
            database => WriteAsync(database, Directory.CreateDirectory(parsed.GetRequiredValue(folder)).FullName, cancellation), cancellation));
        return command;
    }

    private static async Task<int> WriteAsync(DatabaseSession database, string folder, CancellationToken cancellation)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var corrections = new List<LearntCase>();
        var (written, left) = (0, 0);
        DateOnly? anchor = null;
        var corpus = new StreamWriter(Path.Combine(folder, CorpusName), append: false, utf8) { NewLine = "\n" };
        await using (corpus.ConfigureAwait(false))
        {
            await foreach (var found in database.Get<LearnQuery>().CasesAsync(cancellation).ConfigureAwait(false))
            {
                if (found.IsCorrection)
                {
                    corrections.Add(found);
                }

                if (LearntText.CorpusLine(found) is not { } line)
                {
                    left++;
                    continue;
                }

                if (anchor != found.WriterDay)
                {
                    anchor = found.WriterDay;
                    await corpus.WriteLineAsync($"@ {found.WriterDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}").ConfigureAwait(false);
                }

                await corpus.WriteLineAsync(line).ConfigureAwait(false);
                written++;
            }
        }

        await File.WriteAllLinesAsync(
            Path.Combine(folder, CandidatesName), ["phrase\trule\ttimes\tdays from the writer's day", .. LearntText.Candidates(corrections)], utf8, cancellation).ConfigureAwait(false);
        Console.WriteLine($"{written} corpus lines, {left} decisions that its notation cannot say, {corrections.Count} corrections, in {folder}");
        return ExitCodes.Done;
    }
}
