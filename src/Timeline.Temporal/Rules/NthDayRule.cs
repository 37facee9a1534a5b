using System.Globalization;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>A day, weekday or week by its place in a month or year: أول جمعة من تموز, الأحد الأخير من الشهر, الأسبوع الأول من أيار, آخر يوم من رمضان.</summary>
internal sealed class NthDayRule : Rule
{
    public override string Id => "ar.date.nth";

    public override Bilingual Gloss => new("يوم أو أسبوع بترتيبه في الشهر أو السنة", "A day or week by its place in a month or year");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        new(LexClass.Ordinal, Extra: 0, HasArticle: false) { Behind = Counted }, new(LexClass.Modifier) { Behind = Counted },
        new(LexClass.Weekday, HasArticle: true) { Behind = PlaceBehind }, new(LexClass.Unit, (int)Grain.Day, 1) { Behind = PlaceBehind | LexClass.Weekday },
        new(LexClass.Unit, (int)Grain.Week, 1, HasArticle: true) { Behind = PlaceBehind },
    ];

    private static Followers Counted => Followers.Of(LexClass.Unit, LexClass.Weekday);

    private static Followers PlaceBehind => Followers.Of(LexClass.Direction, LexClass.Ordinal, LexClass.Cardinal);

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!TryPlace(units, at, out var place, out var next) && !TryPlaceBehind(units, at, out place, out next))
        {
            return false;
        }

        if (TryOfEach(units, at, place, next, out match))
        {
            return true;
        }

        if (!(units.Is(next, LexClass.From) || units.Is(next, LexClass.In) || units[next].Has(Proclitics.By) || (place.IsWeek && units.SpaceBefore(next)) || place.IsOfMany)
            || !WholeReader.TryRead(units, next, out var whole, out next))
        {
            return false;
        }

        // The n-th day of a year is hardly ever told; "أول يوم من العام" is.
        if (place.Weekday is null && !place.IsWeek && whole.Month is null && whole.Unit == Grain.Year && Math.Abs(place.Number) > 1)
        {
            return false;
        }

        match = new Match(at, next, whole with
        {
            Kind = place.IsWeek ? FrameKind.NthWeek : FrameKind.NthDay,
            Day = place.IsMaybeDate && whole.Month is not null ? place.Number : null,
            Rule = Id,
            Number = place.Number,
            Weekday = place.Weekday,
        });
        return true;
    }

    /// <summary>
    /// أول خميس من كل شهر, الجمعة الأخيرة من كل عام: it recurs as often as what it is counted in. TIMEX3 has no value for the n-th weekday of a
    /// month, so the value says how often; the first day of each has one.
    /// </summary>
    private static bool TryOfEach(UnitSequence units, int at, Place place, int next, out Match match)
    {
        match = default;
        if (!(units.Is(next, LexClass.From) || units.Is(next, LexClass.In)) || !units.TryGet(next + 1, LexClass.SetAdverb, out var each)
            || each is not { Value: 1, Extra: (int)Grain.Month or (int)Grain.Year } || units[next + 1].Before != Proclitics.None)
        {
            return false;
        }

        var isDay = place is { Weekday: null, IsWeek: false, IsOfMany: false, Number: > 0 and <= 31 };
        var value = (isDay, each.Extra) switch
        {
            (true, (int)Grain.Month) => string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{place.Number:00}"),
            (true, _) when place.Number == 1 => "XXXX-01-01",
            _ => TimexValues.Duration(each.Extra, 1, 0),
        };
        match = new Match(at, next + 2, new Frame(FrameKind.Set, "ar.set") { SetValue = value, Certainty = 0.93 });
        return true;
    }

    /// <summary>أول جمعة, ثالث يوم ثلاثاء, آخر يوم, أول أسبوع, أول أيام.</summary>
    private static bool TryPlace(UnitSequence units, int at, out Place place, out int next)
    {
        place = default;
        next = at + 1;
        int number;
        if (units.TryGet(at, LexClass.Ordinal, out var ordinal) && !units[at].HasArticle && ordinal.Extra == 0)
        {
            number = ordinal.Value;
        }
        else if (units.Norm(at) is "اخر" or "واخر" or "باخر")
        {
            number = -1;
        }
        else
        {
            return false;
        }

        if (units.TryGet(next, LexClass.Unit, out var unit) && units[next].Before == Proclitics.None)
        {
            next++;
            if (unit is { Value: (int)Grain.Day, Extra: 1 } && units.TryGet(next, LexClass.Weekday, out var named) && units[next].Before == Proclitics.None)
            {
                place = new Place(number, (DayOfWeek)named.Value, false, false);
                next++;
                return true;
            }

            place = new Place(number, null, unit.Value == (int)Grain.Week, unit.Extra == 3);
            return unit is { Value: (int)Grain.Day, Extra: 1 or 3 } or { Value: (int)Grain.Week, Extra: 1 };
        }

        if (units.TryGet(next, LexClass.Weekday, out var weekday) && units[next].Before == Proclitics.None)
        {
            place = new Place(number, (DayOfWeek)weekday.Value, false, false);
            next++;
            return true;
        }

        return false;
    }

    /// <summary>"اليوم الخميس الثالث من أيار" is the third of the month, told with its name.</summary>
    private static bool IsToldDay(UnitSequence units, int at) => units.Is(at - 1, LexClass.Deictic) || (units.TryGet(at - 1, LexClass.Unit, out var day) && day.Value == (int)Grain.Day);

    /// <summary>الجمعة الأولى, يوم الأحد الأخير, اليوم الثالث, الأسبوع الأخير.</summary>
    private static bool TryPlaceBehind(UnitSequence units, int at, out Place place, out int next)
    {
        place = default;
        next = at;
        DayOfWeek? day = null;
        var isWeek = false;
        if (units.TryGet(next, LexClass.Unit, out var unit))
        {
            isWeek = unit is { Value: (int)Grain.Week, Extra: 1 };
            if (!isWeek && unit is not { Value: (int)Grain.Day, Extra: 1 })
            {
                return false;
            }

            if (units[next].HasArticle)
            {
                next++;
            }
            else if (isWeek)
            {
                return false;
            }
        }

        if (next == at)
        {
            next = units.Is(at, LexClass.Unit) ? at + 1 : at;
            if (!units.TryGet(next, LexClass.Weekday, out var weekday) || !units[next].HasArticle)
            {
                return false;
            }

            day = (DayOfWeek)weekday.Value;
            next++;
        }

        int number;
        if (units.TryGet(next, LexClass.Direction, out var last) && last.Value == (int)Direction.Latest && units[next].HasArticle)
        {
            number = -1;
            next++;
        }
        else if (!units[next].HasArticle || !units[next].IsBare || !Numerals.TryOrdinal(units, next, out number, out next) || (day is not null && (number > 5 || IsToldDay(units, at))))
        {
            return false;
        }

        place = new Place(number, day, isWeek, false, day is not null && number > 0);
        return true;
    }

    /// <param name="Number">1 for the first, -1 for the last.</param>
    /// <param name="Weekday">Which weekday is counted; null for days of any name.</param>
    /// <param name="IsWeek">Weeks are counted.</param>
    /// <param name="IsOfMany">Told as أول أيام, which needs no preposition before the month.</param>
    /// <param name="IsMaybeDate">الخميس الثالث من أيار can be the third of the month as well as its third Thursday.</param>
    private readonly record struct Place(int Number, DayOfWeek? Weekday, bool IsWeek, bool IsOfMany, bool IsMaybeDate = false);
}
