using System.Globalization;

namespace Timeline.Temporal;

/// <summary>
/// A run of calendar days. Both ends belong to it, as in speech: "from Monday to Wednesday" is three days.
/// Days before 0001-01-01 or after 9999-12-31 cannot be expressed.
/// </summary>
public readonly record struct DayRange
{
    /// <exception cref="ArgumentException"><paramref name="last"/> lies before <paramref name="first"/>.</exception>
    public DayRange(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException($"The last day {last:O} lies before the first {first:O}.", nameof(last));
        }

        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>How many days it holds; one at least.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    public static DayRange Of(DateOnly day) => new(day, day);

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    /// <summary>ISO 8601: <c>2018-04-11</c>, or <c>2018-04-01/2018-04-30</c> for more than a day.</summary>
    public override string ToString() => First == Last
        ? First.ToString("O", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First:O}/{Last:O}");
}
