namespace Timeline.Temporal;

/// <summary>
/// Mixes what a rule says of itself with how often readings of its kind have been right: as if the rule's own figure had been
/// seen <see cref="RuleWeight"/> times. A kind that was never measured keeps the rule's figure, one that was measured often is believed.
/// </summary>
public static class Calibration
{
    /// <summary>How many measured cases the rule's own figure is worth.</summary>
    public const double RuleWeight = 8;

    /// <summary>Nothing that was read by rules is surer than this.</summary>
    private const double Surest = 0.995;

    /// <param name="ruleConfidence">Between 0 and 1.</param>
    /// <param name="right">How many of the measured cases were right.</param>
    /// <param name="cases">How many were measured.</param>
    public static double Mix(double ruleConfidence, int right, int cases) =>
        Math.Round(Math.Clamp((right + (RuleWeight * ruleConfidence)) / (cases + RuleWeight), 0, Surest), 3);
}
