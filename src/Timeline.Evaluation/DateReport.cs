namespace Timeline.Evaluation;

/// <summary>How a system did on date questions.</summary>
/// <param name="ByKind">For each kind of wording, in order of name.</param>
/// <param name="Times">Confidence of what stands at the place against its day being right.</param>
/// <param name="Rates">How often it is right, by what decided it; empty for another system's answers.</param>
/// <param name="Errors">The questions that got another day or none.</param>
public sealed record DateReport(IReadOnlyDictionary<string, DateFigures> ByKind, Reliability Times, Rates Rates, IReadOnlyList<DateError> Errors)
{
    public int Right => ByKind.Values.Sum(figures => figures.Right);

    public int Questions => ByKind.Values.Sum(figures => figures.Questions);

    /// <summary>Between 0 and 1, over all questions.</summary>
    public double Share => Questions == 0 ? 0 : (double)Right / Questions;
}

/// <summary>Counts for one kind of wording.</summary>
public sealed class DateFigures
{
    public int Questions { get; internal set; }

    public int Right { get; internal set; }

    /// <summary>Questions where the system has no time at the place.</summary>
    public int Silent { get; internal set; }

    public double Share => Questions == 0 ? 0 : (double)Right / Questions;
}

/// <param name="Question">The question.</param>
/// <param name="Answers">What the system found at the place.</param>
public sealed record DateError(DateQuestion Question, IReadOnlyList<Readings.TimeReading> Answers);
