using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>What recurs: يوميا, كل أسبوعين, كل يوم جمعة.</summary>
internal sealed class SetRule : Rule
{
    public override string Id => "ar.set";

    public override Bilingual Gloss => new("زمن يتكرر", "A recurring time");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        LexClass.SetAdverb, new(LexClass.Every) { Behind = Amount.Heads | Followers.Of(LexClass.Weekday, LexClass.PartOfDay, LexClass.Modifier) },
        new(LexClass.Unit) { Behind = Followers.Of(LexClass.Weekday, LexClass.Weekdays) },
        new(LexClass.Times) { Behind = Followers.Of(LexClass.SetAdverb, LexClass.Every, LexClass.In, LexClass.Unit) },
        new(LexClass.Cardinal) { Behind = Followers.Of(LexClass.Times, LexClass.Cardinal) }, LexClass.Weekday,
    ];

    public override int MostDigits => int.MaxValue;

    public override Followers BehindDigits => LexClass.Times;

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (units.TryGet(at, LexClass.SetAdverb, out var adverb) && !units[at].HasArticle)
        {
            if (adverb.Extra == (int)Grain.Day && units.TryGet(at + 1, LexClass.Weekday, out var named))
            {
                match = Set(at, at + 2, WeekdayValue(named.Value));
                return true;
            }

            // "كل يوم" before a noun that owns the day is no recurrence of days in general; the adverbs always are.
            match = Set(at, at + 1, TimexValues.Duration(adverb.Extra, adverb.Value, 0));
            return true;
        }

        if (units.TryGet(at, LexClass.Weekday, out var further) && GoesOn(units, at))
        {
            match = Set(at, at + 1, WeekdayValue(further.Value));
            return true;
        }

        return units.Is(at, LexClass.Every) ? TryEvery(units, at, out match) : TryOften(units, at, out match) || TryPlural(units, at, out match);
    }

    /// <summary>كل اثنين وخميس, كل يوم أحد وأربعاء: a further day of the list, without the article that a day of its own has.</summary>
    private static bool GoesOn(UnitSequence units, int at)
    {
        var first = at;
        while (units.Is(first, LexClass.Weekday) && units[first] is { IsJoined: true, HasArticle: false })
        {
            first--;
        }

        if (first == at || !units.Is(first, LexClass.Weekday) || units[first].HasArticle)
        {
            return false;
        }

        return units.Is(first - 1, LexClass.Every)
            || (units.TryGet(first - 1, LexClass.Unit, out var day) && day is { Value: (int)Grain.Day, Extra: 1 } && units.Is(first - 2, LexClass.Every))
            || (units.TryGet(first - 1, LexClass.SetAdverb, out var each) && each.Extra == (int)Grain.Day);
    }

    /// <summary>كل يوم جمعة, كل ثلاثة أشهر, كل مساء. "كل أحد" is everybody; only كل يوم أحد and صباح كل أحد name Sundays.</summary>
    private bool TryEvery(UnitSequence units, int at, out Match match)
    {
        match = default;
        var head = units.TryGet(at + 1, LexClass.Unit, out var day) && day is { Value: (int)Grain.Day, Extra: 1 } ? at + 2 : at + 1;
        if (units.TryGet(head, LexClass.Weekday, out var weekday) && (!units[head].HasArticle || head > at + 1)
            && (weekday.Value != (int)DayOfWeek.Sunday || head > at + 1 || units.Is(at - 1, LexClass.PartOfDay)))
        {
            match = Set(at, head + 1, WeekdayValue(weekday.Value));
            return true;
        }

        if (units.TryGet(at + 1, LexClass.PartOfDay, out var part) && units[at + 1].Before == Text.Proclitics.None && part.Value != (int)PartOfDay.Noon)
        {
            match = Set(at, at + 2, $"XXXX-XX-XX{TimexValues.Part((PartOfDay)part.Value)}");
            return true;
        }

        if (Amount.TryRead(units, at + 1, out var amount, out var next) && amount.Count is not null && amount.Modifier is null)
        {
            match = Set(at, next, TimexValues.Duration(amount.Unit, amount.Count, amount.Parts));
            return true;
        }

        return false;
    }

    /// <summary>مرتين أسبوعيا, ثلاث مرات في اليوم, مرة كل عامين: what recurs is told by its unit.</summary>
    private bool TryOften(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = at;
        if (Numerals.TryCardinal(units, at, out _, out var afterNumber) && units.Is(afterNumber, LexClass.Times))
        {
            next = afterNumber;
        }

        if (!units.Is(next, LexClass.Times) || units[next].HasArticle)
        {
            return false;
        }

        next++;
        if (units.TryGet(next, LexClass.SetAdverb, out var adverb) && !units[next].HasArticle)
        {
            match = Set(at, next + 1, TimexValues.Duration(adverb.Extra, adverb.Value, 0));
            return true;
        }

        if (units.Is(next, LexClass.Every) && TryEvery(units, next, out var every))
        {
            match = every with { First = at };
            return true;
        }

        next = units.Is(next, LexClass.In) ? next + 1 : next;
        if (units.TryGet(next, LexClass.Unit, out var unit) && unit.Extra == 1 && units[next].HasArticle && (next > AfterTimes(at) || units[next].Has(Text.Proclitics.By)))
        {
            match = Set(at, next + 1, TimexValues.Duration(unit.Value, 1, 0));
            return true;
        }

        return false;

        int AfterTimes(int first) => units.Is(first, LexClass.Times) ? first + 1 : afterNumber + 1;
    }

    /// <summary>"أيام الجمعة", "أيام الجمع": on Fridays; "يوم الجمعة من كل أسبوع": each Friday.</summary>
    private bool TryPlural(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.Unit, out var head) || head.Value != (int)Grain.Day || units[at].HasArticle
            || !(units.TryGet(at + 1, LexClass.Weekday, out var on) || (head.Extra == 3 && units.TryGet(at + 1, LexClass.Weekdays, out on))) || !units[at + 1].HasArticle)
        {
            return false;
        }

        if (head.Extra == 3 && !units.Is(at + 2, LexClass.Weekday) && !units.Is(at + 2, LexClass.Direction))
        {
            match = Set(at, at + 2, WeekdayValue(on.Value));
            return true;
        }

        if (head.Extra == 1 && units.Is(at + 2, LexClass.From) && units.TryGet(at + 3, LexClass.SetAdverb, out var week)
            && week.Extra == (int)Grain.Week)
        {
            match = Set(at, at + 4, WeekdayValue(on.Value));
            return true;
        }

        return false;
    }

    private Match Set(int first, int end, string value) => new(first, end, new Frame(FrameKind.Set, Id) { SetValue = value, Certainty = 0.93 });

    private static string WeekdayValue(int weekday) => $"XXXX-WXX-{(weekday == 0 ? 7 : weekday)}";
}
