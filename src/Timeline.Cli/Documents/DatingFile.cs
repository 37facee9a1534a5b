using System.CommandLine;
using Timeline.Temporal;
using Timeline.Temporal.Dating;

namespace Timeline.Cli.Documents;

/// <summary>A file of one's own with terms of office and landmarks, by which articles without a date are dated.</summary>
internal static class DatingFile
{
    /// <summary>Names the file where no option does.</summary>
    public const string Variable = "TIMELINE_LANDMARKS";

    public static Option<string?> CreateOption() => new("--landmarks")
    {
        Description = $"A table of terms of office and landmarks that adds to the built-in ones (docs/dating.md); else {Variable}.",
        HelpName = "FILE",
    };

    /// <summary>The tagger with the tables of the file, or the plain one where there is none; rows that are refused go to standard error.</summary>
    /// <param name="path">The file; null for that of <see cref="Variable"/>.</param>
    public static async Task<(TimeTagger Tagger, int Refused)> ReadAsync(string? path)
    {
        path ??= Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(path))
        {
            return (TimeTagger.Default, 0);
        }

        try
        {
            using var reader = new StreamReader(path);
            var tables = DatingTables.BuiltIn.With(reader, path, out var problems);
            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync($"{problem}; skipped").ConfigureAwait(false);
            }

            return (new TimeTagger(tables), problems.Count);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandException.WrongUsage($"The landmarks {path} cannot be read: {failure.Message}");
        }
    }
}
