namespace Timeline.Storage.Actors;

/// <summary>
/// A file of actors and terms of office: tab-separated, <c>#</c> begins a comment. A row of five cells is an actor (names, kind,
/// country, metonyms, description), one of six a term of office (names, offices, country or body, from, to, source).
/// </summary>
internal sealed class RegistryFile
{
    private readonly List<RegistryRow> _actors = [];
    private readonly List<RegistryTerm> _terms = [];
    private readonly List<RegistryProblem> _problems = [];

    public IReadOnlyList<RegistryRow> Actors => _actors;

    public IReadOnlyList<RegistryTerm> Terms => _terms;

    public IReadOnlyList<RegistryProblem> Problems => _problems;

    /// <summary>Adds the rows of a text; what cannot be read becomes a problem with its line.</summary>
    public RegistryFile Read(TextReader reader, string file)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#' || string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var cells = Array.ConvertAll(line.Split('\t'), cell => cell.Trim());
            var problem = cells.Length switch
            {
                5 => AddActor(cells),
                6 => AddTerm(cells),
                _ => $"found {cells.Length} cells, expected 5 (an actor) or 6 (a term of office), separated by tabs",
            };
            if (problem is not null)
            {
                _problems.Add(new RegistryProblem(file, number, problem));
            }
        }

        return this;
    }

    private string? AddActor(string[] cells)
    {
        var names = Split(cells[0]);
        if (names.Length == 0)
        {
            return "found no name, expected one or more, separated by |";
        }

        if (!KebabName.TryParse<ActorKind>(cells[1], out var kind))
        {
            return $"found kind '{cells[1]}', expected one of {string.Join(", ", Enum.GetValues<ActorKind>().Select(KebabName.Of))}";
        }

        if (cells[2].Length > 0 && !IsCode(cells[2], 2, 2))
        {
            return $"found country '{cells[2]}', expected two capital letters of ISO 3166-1 or nothing";
        }

        _actors.Add(new RegistryRow(names, kind, OrNull(cells[2]), Split(cells[3]), OrNull(cells[4])));
        return null;
    }

    private string? AddTerm(string[] cells)
    {
        var (names, offices) = (Split(cells[0]), Split(cells[1]));
        if (names.Length == 0 || offices.Length == 0)
        {
            return "expected at least one name and one office";
        }

        if (!IsCode(cells[2], 2, 8))
        {
            return $"found country '{cells[2]}', expected two capital letters of ISO 3166-1, or a body as UN or NATO";
        }

        if (!IsDay(cells[3]) || !IsDay(cells[4]))
        {
            return $"found {cells[3]} to {cells[4]}, expected days as 2017-02-01, 2017-02 or 2017, or .. for an open end";
        }

        if (cells[3] != ".." && cells[4] != ".." && string.CompareOrdinal(cells[4], 0, cells[3], 0, Math.Min(cells[3].Length, cells[4].Length)) < 0)
        {
            return $"found an end {cells[4]} before the beginning {cells[3]}";
        }

        _terms.Add(new RegistryTerm(names, offices, cells[2], cells[3], cells[4], cells[5]));
        return null;
    }

    private static string[] Split(string cell) =>
        [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(name => NameKey.Of(name).Length > 0)];

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;

    private static bool IsCode(string cell, int least, int most) =>
        cell.Length >= least && cell.Length <= most && cell.All(char.IsAsciiLetterUpper);

    // A day, a month or a year of ISO 8601.
    private static bool IsDay(string cell) => cell == ".."
        || (cell.Length is 4 or 7 or 10 && DateOnly.TryParseExact(cell + "-01-01"[..(cell.Length == 10 ? 0 : cell.Length == 7 ? 3 : 6)], "yyyy-MM-dd", out _));
}
