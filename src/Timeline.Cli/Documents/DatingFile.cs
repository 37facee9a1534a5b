using System.CommandLine;
using Timeline.Ingestion;
using Timeline.Temporal;

namespace Timeline.Cli.Documents;

/// <summary>A file of one's own with terms of office and landmarks, by which articles without a date are dated.</summary>
internal static class DatingFile
{
    public static Option<string?> CreateOption() => new("--landmarks")
    {
        Description = $"A table of terms of office and landmarks that adds to the built-in ones (docs/dating.md); else {OwnTables.Variable}.",
        HelpName = "FILE",
    };

    /// <summary>The tagger with the tables of the file, or the plain one where there is none; rows that are refused go to standard error.</summary>
    /// <param name="path">The file; null for that of <see cref="OwnTables.Variable"/>.</param>
    public static async Task<(TimeTagger Tagger, int Refused)> ReadAsync(string? path)
    {
        var problems = new List<string>();
        TimeTagger tagger;
        try
        {
            tagger = OwnTables.Tagger(path ?? Environment.GetEnvironmentVariable(OwnTables.Variable), problems.Add);
        }
        catch (InvalidDataException failure)
        {
            throw CommandException.WrongUsage(failure.Message);
        }

        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync(problem).ConfigureAwait(false);
        }

        return (tagger, problems.Count);
    }
}
