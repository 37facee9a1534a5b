namespace Timeline.Temporal;

/// <summary>One time expression in an article.</summary>
/// <param name="Start">First UTF-16 code unit of the expression in the article's text.</param>
/// <param name="End">One past its last; <c>text[Start..End]</c> is always <paramref name="Text"/>.</param>
/// <param name="Text">The expression as written.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value: <c>2018-04-11</c>, <c>P3D</c>, <c>PAST_REF</c>; <c>XXXX-XX-XX</c> where the anchor is unknown.</param>
/// <param name="Modifier">TIMEX3 mod, or null.</param>
/// <param name="Days">The days it denotes; null for durations, sets, vague references and what has no anchor.</param>
/// <param name="Grain">How fine it is.</param>
/// <param name="Confidence">Between 0 and 1: how often such a reading is right.</param>
/// <param name="Derivation">Why.</param>
public sealed record TimeMention(
    int Start,
    int End,
    string Text,
    TimexType Type,
    string Value,
    TimexModifier? Modifier,
    DayRange? Days,
    Grain Grain,
    double Confidence,
    Derivation Derivation)
{
    /// <summary>What decided the reading.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>What the rule says of itself, between 0 and 1, before measured rates are mixed in (<see cref="Calibration"/>).</summary>
    public double RuleConfidence { get; init; } = Confidence;
}
