using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Easter Sunday of the Western and the Eastern churches, in the Gregorian calendar.</summary>
internal static class Easter
{
    /// <summary>Null where the calendar of .NET ends.</summary>
    public static DateOnly? Sunday(int year, Feast feast) => year is < 326 or > 4099 ? null : feast == Feast.WesternEaster ? Western(year) : Eastern(year);

    /// <summary>By the Gregorian tables of moons, in the form that Meeus, Jones and Butcher gave them.</summary>
    private static DateOnly Western(int year)
    {
        int golden = year % 19, century = year / 100, inCentury = year % 100;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var number = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, number / 31, (number % 31) + 1);
    }

    /// <summary>By the Julian tables, moved to the Gregorian calendar.</summary>
    private static DateOnly Eastern(int year)
    {
        var epact = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - epact + 34) % 7;
        var number = epact + weekday + 114;
        var behind = (year / 100) - (year / 400) - 2;
        return new DateOnly(year, number / 31, (number % 31) + 1).AddDays(behind);
    }
}
