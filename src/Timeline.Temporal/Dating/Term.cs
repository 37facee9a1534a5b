namespace Timeline.Temporal.Dating;

/// <summary>A stretch of time in which somebody held an office.</summary>
/// <param name="Names">The ways to write the person's name.</param>
/// <param name="Titles">The ways to write the office, without the country.</param>
/// <param name="Label">Name and office, for reasons.</param>
/// <param name="From">First day, as early as it can be; null when it lies before all news.</param>
/// <param name="To">Last day, as late as it can be; null when it goes on.</param>
internal sealed record Term(Phrase[] Names, Phrase[] Titles, string Label, DateOnly? From, DateOnly? To)
{
    /// <summary>Adds the term of a row; says what is wrong with it, or null.</summary>
    public static string? TryParse(string[] cells, List<Term> terms)
    {
        var names = Split(cells[0]);
        var titles = Split(cells[1]);
        if (names.Length == 0 || titles.Length == 0)
        {
            return "expected at least one name and one title";
        }

        if (!names.Concat(titles).All(Phrase.IsValid))
        {
            return Phrase.Expected;
        }

        if (!TryEnd(cells[3], out var from) || !TryEnd(cells[4], out var to))
        {
            return EdtfDay.Expected + ", or .. for an open end";
        }

        if (from is { } first && to is { } last && last.Last < first.First)
        {
            return $"expected an end after the beginning, found {cells[3]} to {cells[4]}";
        }

        terms.Add(new Term(
            [.. names.Select(Phrase.Parse)], [.. titles.Select(Phrase.Parse)], $"{titles[0]} {names[0]}", from?.First, to?.Last));
        return null;
    }

    public static string[] Split(string cell) => cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool TryEnd(string cell, out DayRange? days)
    {
        days = null;
        if (cell == "..")
        {
            return true;
        }

        if (!EdtfDay.TryParse(cell, out var told))
        {
            return false;
        }

        days = told;
        return true;
    }
}
