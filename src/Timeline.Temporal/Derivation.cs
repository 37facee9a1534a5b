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

    private IReadOnlyList<Bilingual>? _steps;

    public Derivation(string rule, Anchor anchor, IReadOnlyList<Bilingual> steps, IReadOnlyList<Alternative> alternatives)
    {
        Rule = rule;
        Anchor = anchor;
        Alternatives = alternatives;
        _steps = steps;
    }

    internal Derivation(string rule, Anchor anchor, Step[] facts, IReadOnlyList<Alternative> alternatives)
    {
        Rule = rule;
        Anchor = anchor;
        Alternatives = alternatives;
        _facts = facts;
    }

    /// <summary>Stable id of the rule that found the expression, such as <c>ar.deictic.day</c>.</summary>
    public string Rule { get; }

    /// <summary>What it was counted from.</summary>
    public Anchor Anchor { get; }

    /// <summary>How the days follow, in order. Put into words when first read.</summary>
    public IReadOnlyList<Bilingual> Steps => _steps ??= Array.ConvertAll(_facts!, fact => fact.Words);

    /// <summary>Other readings, most likely first.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; }

    /// <summary>The steps as one line for people.</summary>
    public Bilingual Explanation => new(
        string.Join(" ← ", Steps.Select(step => step.Ar)),
        string.Join(" → ", Steps.Select(step => step.En)));
}
