namespace Timeline.Evaluation.PublicSets;

/// <summary>One sentence of another project's own tests, with what that project expects.</summary>
/// <param name="Id">Names it in lists of errors.</param>
/// <param name="Set">The project.</param>
/// <param name="Kind">Its own name for the group of cases.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Day">The day that it counts from.</param>
/// <param name="Expected">What stands in it; empty where nothing does.</param>
/// <param name="LeftOut">Why it does not fit news reading; null where it does. The reasons are explained in <c>docs/public-sets.md</c>.</param>
public sealed record PublicCase(
    string Id, string Set, string Kind, string Text, DateOnly? Day, IReadOnlyList<Expectation> Expected, string? LeftOut);

/// <summary>What a case expects at one place; any one of the told values is enough.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
public sealed record Expectation(int Start, int End)
{
    /// <summary>TIMEX3 values; times without a day begin with T.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>First and last day, ISO; the last may be told as the first day after.</summary>
    public IReadOnlyList<(string From, string To)> Days { get; init; } = [];

    /// <summary>A day that what is found must hold, where the other project counts months and years to the day.</summary>
    public string? Holds { get; init; }

    /// <summary>The time of day that goes with <see cref="Holds"/>, where the answer tells one.</summary>
    public string? Clock { get; init; }

    /// <summary>The text tells no year, and the other project takes one by a rule of its own.</summary>
    public bool IsYearless { get; init; }

    /// <summary>Only the words are told, no value.</summary>
    public bool IsExtentOnly { get; init; }
}
