using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

internal enum FrameKind : byte
{
    /// <summary>A day counted from the writer's: أمس.</summary>
    Deictic,

    /// <summary>يوم الثلاثاء الماضي</summary>
    Weekday,

    /// <summary>A day of a month, told in part or in full.</summary>
    Date,

    /// <summary>The day of a month that is told by reference: 25 الشهر الجاري.</summary>
    DayOfReference,

    /// <summary>A month by name.</summary>
    Month,

    Year,

    /// <summary>A unit by reference: الأسبوع الماضي, هذا العام.</summary>
    Reference,

    /// <summary>The writer's day or month in another year: مثل هذا اليوم من عام 1948.</summary>
    Anniversary,

    /// <summary>The n-th or last day or weekday of a month or year: آخر جمعة من رمضان.</summary>
    NthDay,

    /// <summary>The n-th or last week of a month or year.</summary>
    NthWeek,

    /// <summary>A half or third of a month: النصف الأول من أيار.</summary>
    PartOfMonth,

    /// <summary>What is left of a unit: بقية العام.</summary>
    RestOf,

    /// <summary>A fiscal, school or Hijri year: السنة المالية 2017-2018.</summary>
    SpanYear,

    /// <summary>An amount before or after something: قبل يومين.</summary>
    Offset,

    Duration,

    Set,

    Vague,

    /// <summary>A part of day on its own.</summary>
    PartOfDay,

    /// <summary>A clock time on its own.</summary>
    Clock,

    Quarter,

    HalfYear,

    Season,

    Decade,

    Century,

    /// <summary>A name that holds a word of time: found so that nothing else is found there.</summary>
    Name,
}

/// <summary>The feast that movable holidays are counted from.</summary>
internal enum Feast : byte
{
    None,

    WesternEaster,

    EasternEaster,
}

/// <summary>What an offset counts from.</summary>
internal enum OffsetFrom : byte
{
    Writer,

    /// <summary>بعد ذلك بيومين, بعدها بيومين</summary>
    ToldBefore,

    /// <summary>بعد يومين من الحادث: an event that the text may date or not.</summary>
    Event,
}

/// <summary>
/// What a rule read, before it is put on the calendar: slots that are filled or not. Two frames that stand side by side
/// are merged by filling each other's slots (<see cref="Composer"/>). Slots are small, since a frame is copied for each that is filled.
/// </summary>
internal sealed record Frame(FrameKind Kind, string Rule)
{
    private readonly Small _deicticDays;

    private readonly Small _weekday;

    private readonly Small _day;

    private readonly Small _month;

    private readonly Small _hour;

    private readonly Small _second;

    private readonly Small _modifier;

    public int? DeicticDays
    {
        get => _deicticDays.Number;
        init => _deicticDays = new Small(value);
    }

    public DayOfWeek? Weekday
    {
        get => (DayOfWeek?)_weekday.Number;
        init => _weekday = new Small((int?)value);
    }

    public int? Day
    {
        get => _day.Number;
        init => _day = new Small(value);
    }

    public int? Month
    {
        get => _month.Number;
        init => _month = new Small(value);
    }

    public bool IsHijri { get; init; }

    /// <summary>Of the calendar that <see cref="IsHijri"/> tells; negative before the common era.</summary>
    public int? Year { get; init; }

    public Direction Direction { get; init; }

    /// <summary>How many units <see cref="Direction"/> goes: 2 in الأسبوع قبل الماضي.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Which calendar a holiday moves with, where no day of a month tells it; then <see cref="Number"/> is its distance in days.</summary>
    public Feast Feast { get; init; }

    /// <summary>The year of a day that became a name: هجمات 11 سبتمبر.</summary>
    public int? LandmarkYear { get; init; }

    /// <summary>The unit of a reference, an offset or an amount.</summary>
    public Grain Unit { get; init; } = Grain.None;

    /// <summary>The amount; null for "some".</summary>
    public int? Amount { get; init; }

    /// <summary>Minutes in an amount that is no whole number of its unit (half an hour), or months of years and a half.</summary>
    public int ExtraParts { get; init; }

    /// <summary>What an amount of three units has of its finest: 10 in سنة وشهران وعشرة أيام.</summary>
    public int FinestParts { get; init; }

    /// <summary>-1 before, 1 after.</summary>
    public int Sign { get; init; }

    public OffsetFrom From { get; init; }

    public PartOfDay Part { get; init; }

    public int? Hour
    {
        get => _hour.Number;
        init => _hour = new Small(value);
    }

    public int Minute { get; init; }

    public int? Second
    {
        get => _second.Number;
        init => _second = new Small(value);
    }

    public TimexModifier? Modifier
    {
        get => (TimexModifier?)_modifier.Number;
        init => _modifier = new Small((int?)value);
    }

    public VagueReference Vague { get; init; }

    /// <summary>
    /// Number of the quarter, half, season, century or of a day or week in its month, -1 for the last; of an amount, its unit as the lexicon tells it, where seconds and nights
    /// are units of their own; of a day told in both calendars, the Hijri year.
    /// </summary>
    public int Number { get; init; }

    /// <summary>Value of a set expression.</summary>
    public string? SetValue { get; init; }

    /// <summary>How sure the rule is of the expression itself, apart from which days it means.</summary>
    public double Certainty { get; init; } = 0.97;
}
