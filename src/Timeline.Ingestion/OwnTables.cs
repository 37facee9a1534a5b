using Timeline.Extraction;
using Timeline.Temporal;
using Timeline.Temporal.Dating;

namespace Timeline.Ingestion;

/// <summary>
/// Tables of one's own with terms of office and landmarks, by which articles without a date are dated. Every program that reads articles takes
/// them from the same place: what the command line stores and what the dashboard reads again is read alike.
/// </summary>
public static class OwnTables
{
    /// <summary>Names the file, in the environment or another configuration.</summary>
    public const string Variable = "TIMELINE_LANDMARKS";

    /// <summary>The tagger with the tables of the file, or the plain one where none is named.</summary>
    /// <param name="path">The file, or nothing.</param>
    /// <param name="onProblem">Told of each row that is left out, in a line.</param>
    /// <exception cref="InvalidDataException">The file cannot be read; the message is a sentence for who named it.</exception>
    public static TimeTagger Tagger(string? path, Action<string> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onProblem);
        if (string.IsNullOrEmpty(path))
        {
            return TimeTagger.Default;
        }

        try
        {
            using var reader = new StreamReader(path);
            var tables = DatingTables.BuiltIn.With(reader, path, out var problems);
            foreach (var problem in problems)
            {
                onProblem($"{problem}; skipped");
            }

            return new TimeTagger(tables);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The landmarks {path} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>The same for whole articles.</summary>
    public static ArticleAnalyzer Analyzer(string? path, Action<string> onProblem) =>
        string.IsNullOrEmpty(path) ? ArticleAnalyzer.Default : new ArticleAnalyzer(Tagger(path, onProblem));
}
