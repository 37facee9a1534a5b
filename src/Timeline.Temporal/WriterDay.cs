namespace Timeline.Temporal;

/// <summary>How the writer's day is known.</summary>
public enum WriterDayBasis
{
    /// <summary>Nothing tells it: relative expressions keep their meaning but get no days.</summary>
    Unknown,

    /// <summary>The publication day that came with the article.</summary>
    Metadata,

    /// <summary>A day written in the article's dateline, or in a site's line of publication.</summary>
    Dateline,

    /// <summary>A weekday or date that stands beside a deictic day in the text ("اليوم الجمعة") contradicts the metadata and wins.</summary>
    WeekdayEvidence,

    /// <summary>Worked out from the text of an article that came without a day.</summary>
    Inferred,

    /// <summary>A person decided it.</summary>
    Editor,
}

/// <summary>The day that an article's relative expressions count from.</summary>
/// <param name="Day">Null when unknown.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Confidence">Between 0 and 1.</param>
/// <param name="Conflict">What contradicts the publication day, in words, when something does.</param>
public sealed record WriterDay(DateOnly? Day, WriterDayBasis Basis, double Confidence, Bilingual? Conflict = null)
{
    public static WriterDay Unknown { get; } = new(null, WriterDayBasis.Unknown, 0);

    /// <summary>
    /// For an article that came without a date: the days that its text leaves, the likeliest first. Empty where the day is known, or
    /// where the text tells nothing.
    /// </summary>
    public IReadOnlyList<WriterDayCandidate> Candidates { get; init; } = [];

    /// <summary>How many days the candidates hold together: the narrower, the better the article is dated.</summary>
    public int PossibleDays => Candidates.Sum(candidate => candidate.Days.Length);

    /// <summary>Stretches of the text that another hand wrote on another day, in order; mostly none.</summary>
    public IReadOnlyList<WriterDayPart> Parts { get; init; } = [];
}
