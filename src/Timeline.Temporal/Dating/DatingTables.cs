using System.Globalization;

namespace Timeline.Temporal.Dating;

/// <summary>A row that could not be read.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Message">What was expected.</param>
public sealed record DatingTableProblem(string Source, int Line, string Message)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Line}: {Message}");
}

/// <summary>
/// Terms of office and landmarks, from which articles without a date are dated. The built-in ones stand in <c>terms.tsv</c> and
/// <c>landmarks.tsv</c>; a file of one's own adds to them (<c>docs/dating.md</c>). Immutable.
/// </summary>
public sealed class DatingTables
{
    private readonly List<Term> _terms;

    private readonly List<Landmark> _landmarks;

    private DatingTables(List<Term> terms, List<Landmark> landmarks)
    {
        _terms = terms;
        _landmarks = landmarks;
        foreach (var term in terms)
        {
            foreach (var name in term.Names)
            {
                TermsByName.Add(name, term);
            }
        }

        foreach (var landmark in landmarks)
        {
            foreach (var form in landmark.Forms)
            {
                LandmarksByForm.Add(form[0], (landmark, form));
            }
        }
    }

    /// <summary>What Timeline knows without any file.</summary>
    /// <exception cref="InvalidDataException">An embedded row cannot be read; a test keeps that from happening.</exception>
    public static DatingTables BuiltIn { get; } = ReadBuiltIn();

    internal PhraseIndex<Term> TermsByName { get; } = new();

    internal PhraseIndex<(Landmark Landmark, Phrase[] Form)> LandmarksByForm { get; } = new();

    internal IReadOnlyList<Term> Terms => _terms;

    internal IReadOnlyList<Landmark> Landmarks => _landmarks;

    /// <summary>
    /// These tables and the rows of a file: six cells are a term of office, five a landmark. Rows that cannot be read are left out
    /// and told in <paramref name="problems"/>.
    /// </summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="source">What to call it in problems.</param>
    /// <param name="problems">The rows that were left out, in order.</param>
    public DatingTables With(TextReader reader, string source, out IReadOnlyList<DatingTableProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var terms = new List<Term>(_terms);
        var landmarks = new List<Landmark>(_landmarks);
        var refused = new List<DatingTableProblem>();
        foreach (var row in TableFile.Rows(reader))
        {
            var problem = row.Cells.Length switch
            {
                6 => Term.TryParse(row.Cells, terms),
                5 => Landmark.TryParse(row.Cells, landmarks),
                _ => $"expected 6 cells between tabs (names, titles, country, from, to, source) or 5 (forms, kind, days, English name, source), found {row.Cells.Length}",
            };
            if (problem is not null)
            {
                refused.Add(new DatingTableProblem(source, row.Number, problem));
            }
        }

        problems = refused;
        return new DatingTables(terms, landmarks);
    }

    private static DatingTables ReadBuiltIn()
    {
        var tables = new DatingTables([], []);
        foreach (var name in (string[])["terms", "landmarks"])
        {
            using var reader = new StreamReader(typeof(DatingTables).Assembly.GetManifestResourceStream("dating/" + name)!);
            tables = tables.With(reader, name + ".tsv", out var problems);
            if (problems.Count > 0)
            {
                throw new InvalidDataException(string.Join('\n', problems));
            }
        }

        return tables;
    }
}
