using System.Runtime.InteropServices;

namespace Timeline.Temporal.Resolution;

/// <summary>What a step's words are made from. A step fills what it tells.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StepFacts(DayRange Days = default, int Number = 0, Grain Unit = Grain.None, DayOfWeek Weekday = default);

/// <summary>
/// One reason, kept as facts: of a million readings a handful is ever explained, so words are found when somebody asks. A text
/// without facts is given as it is; where days or numbers are told, a <c>static</c> lambda makes the words of the facts.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Step
{
    private readonly object _arOrWording;

    private readonly string? _en;

    private readonly StepFacts _facts;

    public Step(string ar, string en)
    {
        _arOrWording = ar;
        _en = en;
    }

    /// <param name="wording">Static, so that it keeps nothing alive.</param>
    /// <param name="facts">What it is given when the words are wanted.</param>
    public Step(Func<StepFacts, Bilingual> wording, StepFacts facts)
    {
        _arOrWording = wording;
        _facts = facts;
    }

    public Bilingual Words => _arOrWording is Func<StepFacts, Bilingual> wording ? wording(_facts) : new Bilingual((string)_arOrWording, _en!);
}
