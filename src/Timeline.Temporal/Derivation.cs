using Timeline.Temporal.Resolution;

namespace Timeline.Temporal;

/// <summary>What an expression was counted from.</summary>
public enum AnchorKind
{
    /// <summary>Nothing was needed: an amount, a vague reference.</summary>
    None,

    /// <summary>The writer's day.</summary>
    WriterDay,

    /// <summary>Another time expression of the same article.</summary>
    Mention,

    /// <summary>The expression names its place on the calendar in full.</summary>
    Calendar,

    /// <summary>The day on which the words of the quotation were said that the expression stands in.</summary>
    Saying,
}

/// <summary>What an expression was counted from, and the day or days of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Days">Its days, where it has any.</param>
/// <param name="Start">Where in the text the mention stands that tells the anchor; -1 when none does.</param>
public readonly record struct Anchor(AnchorKind Kind, DayRange? Days, int Start = -1);

/// <summary>Another reading that was considered.</summary>
/// <param name="Value">Its TIMEX3 value.</param>
/// <param name="Days">Its days, where it has any.</param>
/// <param name="Score">Between 0 and 1; the chosen reading and its alternatives add up to at most 1.</param>
/// <param name="Reason">When this reading would be the right one.</param>
public sealed record Alternative(string Value, DayRange? Days, double Score, Bilingual Reason);

/// <summary>The reasons of a reading: rule, anchor and steps, and what else it could have been.</summary>
public sealed class Derivation
{
    private readonly Step[]? _facts;

    private readonly double _doubt = 1;

    private IReadOnlyList<Bilingual>? _steps;

    private IReadOnlyList<Alternative> _alternatives;

    private bool _isShared;

    public Derivation(string rule, Anchor anchor, IReadOnlyList<Bilingual> steps, IReadOnlyList<Alternative> alternatives)
    {
        Rule = rule;
        Anchor = anchor;
        _alternatives = alternatives;
        _isShared = true;
        _steps = steps;
    }

    /// <param name="rule">Id of the rule.</param>
    /// <param name="anchor">What it was counted from.</param>
    /// <param name="facts">The steps.</param>
    /// <param name="alternatives">Their scores tell them apart; what they share is the doubt.</param>
    /// <param name="doubt">What the confidence leaves to the alternatives.</param>
    internal Derivation(string rule, Anchor anchor, Step[] facts, IReadOnlyList<Alternative> alternatives, double doubt)
    {
        Rule = rule;
        Anchor = anchor;
        _alternatives = alternatives;
        _doubt = doubt;
        _facts = facts;
    }

    /// <summary>Stable id of the rule that found the expression, such as <c>ar.deictic.day</c>.</summary>
    public string Rule { get; }

    /// <summary>What it was counted from.</summary>
    public Anchor Anchor { get; }

    /// <summary>How the days follow, in order. Put into words when first read.</summary>
    public IReadOnlyList<Bilingual> Steps => _steps ??= Array.ConvertAll(_facts!, fact => fact.Words);

    /// <summary>Other readings, most likely first.</summary>
    public IReadOnlyList<Alternative> Alternatives
    {
        get
        {
            if (!_isShared)
            {
                _alternatives = Shared(_alternatives, _doubt);
                _isShared = true;
            }

            return _alternatives;
        }
    }

    /// <summary>The steps as one line for people.</summary>
    public Bilingual Explanation => new(
        string.Join(" ← ", Steps.Select(step => step.Ar)),
        string.Join(" → ", Steps.Select(step => step.En)));

    /// <summary>Nine tenths of the doubt, divided as the scores stand to each other: something that nobody thought of keeps the rest.</summary>
    private static IReadOnlyList<Alternative> Shared(IReadOnlyList<Alternative> alternatives, double doubt)
    {
        var sum = alternatives.Sum(alternative => alternative.Score);
        return sum <= 0
            ? alternatives
            : [.. alternatives.OrderByDescending(alternative => alternative.Score).Select(alternative => alternative with { Score = Math.Floor(900 * doubt * alternative.Score / sum) / 1000 })];
    }
}
