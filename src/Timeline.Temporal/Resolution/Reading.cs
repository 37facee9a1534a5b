using System.Runtime.InteropServices;

namespace Timeline.Temporal.Resolution;

/// <summary>Where a frame lies on the calendar, with the reasons.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reading(TimexType Type, string Value, Grain Grain)
{
    public DayRange? Days { get; init; }

    public TimexModifier? Modifier { get; init; }

    /// <summary>Minutes since midnight, of a time on the clock.</summary>
    public int? Clock { get; init; }

    public Anchor Anchor { get; init; }

    public Step[] Steps { get; init; } = [];

    public Alternative[] Alternatives { get; init; } = [];

    public double Confidence { get; init; }

    /// <summary>What the rule said of itself, before measured rates were mixed in.</summary>
    public double RuleConfidence { get; init; }

    public Evidence Evidence { get; init; }

    /// <summary>The word before the amount (منذ, بعد) is no part of the expression after all.</summary>
    public bool DropsHead { get; init; }
}
