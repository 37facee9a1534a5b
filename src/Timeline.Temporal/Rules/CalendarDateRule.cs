using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// A day of a month: 14 أيار 2018, الرابع من أيار الجاري, الـ12 من الشهر الجاري, العاشر منه; and the first of two days that
/// share what follows (3 و5 أيار).
/// </summary>
internal sealed class CalendarDateRule : Rule
{
    public override string Id => "ar.date.day-month";

    public override Bilingual Gloss => new("يوم من شهر، مسمى أو مشار إليه", "A day of a month that is named or referred to");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        new(LexClass.Ordinal) { Behind = BehindDay }, new(LexClass.Cardinal) { Behind = BehindDay },
        new(LexClass.Unit, (int)Grain.Day) { Behind = Followers.Of(LexClass.Ordinal, LexClass.Cardinal) | Followers.Digits | Followers.Words("ال") },
        new(LexClass.And) { Behind = Followers.Digits },
        new(LexClass.Month) { Behind = Followers.Of(LexClass.Ordinal, LexClass.Month) | Followers.Digits | Followers.Signs },
    ];

    /// <summary>A month or what refers to one, or another day that shares it.</summary>
    private static Followers BehindDay => Followers.Of(
        LexClass.From, LexClass.In, LexClass.Direction, LexClass.This, LexClass.That, LexClass.Same, LexClass.Unit, LexClass.Month, LexClass.HijriMonth,
        LexClass.Until, LexClass.And, LexClass.Ordinal, LexClass.Cardinal) | Followers.Signs | Followers.Words("منه", "منها");

    /// <summary>How many more days can share one month.</summary>
    private const int MostSharing = 4;

    public override int MostDigits => 2;

    /// <summary>The second day of "أيار 5-10" has its month before it.</summary>
    public override Followers BehindDigits => BehindDay | Followers.BehindSigns;

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (units.Is(at, LexClass.Month) && !units.Is(at, LexClass.Ordinal))
        {
            return TryMonthFirst(units, at, out match);
        }

        if (!TryDay(units, at, out var day, out var next))
        {
            return false;
        }

        if (TryBehindMonth(units, at, day, next, out match))
        {
            return true;
        }

        if (TryRest(units, next, day, out var frame, out var end))
        {
            match = new Match(at, end, NameRule.NamedAfter(units, at, WithLandmark(units, at, frame)));
            return true;
        }

        // "3 و4 و5 أيار", "من 3 إلى 5 أيار": the first day borrows the month of the last and stays a mention of its own.
        var (from, last) = (next, day);
        for (var others = 0; others < MostSharing && TryConnector(units, from, out var second) && TryDay(units, second, out var other, out var afterOther) && other > last; others++)
        {
            if (TryRest(units, afterOther, day, out frame, out _))
            {
                match = new Match(at, next, frame);
                return true;
            }

            (from, last) = (afterOther, other);
        }

        return false;
    }

    /// <summary>"أيار 14، 2018", "شباط الرابع عشر": the month first, as translations have it, where nothing follows that could be counted.</summary>
    private bool TryMonthFirst(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!MonthName.TryRead(units, at, out var month, out var next) || month.IsRare || month.IsHijri || units.Is(at - 1, LexClass.From))
        {
            return false;
        }

        int day;
        if (units.IsNumber(next) && units.Digits(next) <= 2)
        {
            day = (int)units.Number(next);
            next++;
            // "أيار 5-10" is a span, whose second day takes the month from here; "مايو 14 قتيلا" an amount.
            if (!IsSpan(units, next - 1) && (units.Kind(next) is TokenKind.Word or TokenKind.Foreign || (units.Kind(next) == TokenKind.Punctuation && !units.SpaceBefore(next + 1))))
            {
                return false;
            }
        }
        else if (!units[next].HasArticle || !units[next].IsBare || !units.Is(next, LexClass.Ordinal) || !Numerals.TryOrdinal(units, next, out day, out next))
        {
            return false;
        }

        if (day is < 1 or > 31)
        {
            return false;
        }

        var frame = new Frame(FrameKind.Date, Id) { Day = day, Month = month.Month, Certainty = 0.85 };
        ReadTail(units, ref frame, ref next);
        match = new Match(at, next, frame);
        return true;
    }

    /// <summary>"أيار 5-10": two days, the later one last.</summary>
    private static bool IsSpan(UnitSequence units, int at) => (units.IsPunctuation(at + 1, '-') || units.IsPunctuation(at + 1, '–')) && units.IsNumber(at) && units.IsNumber(at + 2)
        && units.Digits(at) <= 2 && units.Digits(at + 2) <= 2 && units.Number(at) < units.Number(at + 2) && units.Number(at + 2) <= 31
        && !units.IsPunctuation(at + 3, '-') && !units.IsPunctuation(at + 3, '/') && !units.Is(at + 3, LexClass.Month);

    /// <summary>The second day of "أيار 5-10", with the year behind it.</summary>
    private bool TryBehindMonth(UnitSequence units, int at, int day, int next, out Match match)
    {
        match = default;
        if (!units.Is(at - 3, LexClass.Month) || !IsSpan(units, at - 2) || !MonthName.TryRead(units, at - 3, out var month, out _) || month.IsRare || month.IsHijri)
        {
            return false;
        }

        var frame = new Frame(FrameKind.Date, Id) { Day = day, Month = month.Month, Certainty = 0.85 };
        ReadTail(units, ref frame, ref next);
        match = new Match(at, next, frame);
        return true;
    }

    /// <summary>"هجمات 11 سبتمبر": a day that the noun before makes a known one.</summary>
    internal static Frame WithLandmark(UnitSequence units, int at, Frame frame)
    {
        if (frame.Year is null && frame.Direction == Direction.None && !frame.IsHijri && frame.Month is { } month && units.Is(at - 1, LexClass.Landmark))
        {
            foreach (var sense in units[at - 1].Entry.Senses)
            {
                if (sense.Class == LexClass.Landmark && sense.Value == (month * 100) + (frame.Day ?? 0))
                {
                    return frame with { LandmarkYear = sense.Extra };
                }
            }
        }

        return frame;
    }

    private static bool TryConnector(UnitSequence units, int at, out int next)
    {
        next = at;
        if (units.Is(at, LexClass.Until) || units.IsPunctuation(at, '-') || units.IsPunctuation(at, '–') || units.IsPunctuation(at, '،'))
        {
            next = at + 1;
            return true;
        }

        // The و of the second day is inside that day's expression.
        return units.Is(at, LexClass.And) || units[at].IsJoined;
    }

    private static bool TryDay(UnitSequence units, int at, out int day, out int next)
    {
        next = at;
        day = 0;
        if (units.Is(next, LexClass.And))
        {
            // A joined و before digits: "و5 أيار". Apart from them it joins nothing ("21 و 22" has it as its own word).
            next++;
            if (!units.IsNumber(next))
            {
                return false;
            }
        }

        if (units.TryGet(next, LexClass.Unit, out var head) && head is { Value: (int)Grain.Day } && head.Extra != 2 && (units.IsNumber(next + 1) || head.Extra != 3))
        {
            next++;
        }

        // The article of "الـ12" stands as a word of its own, since digits follow it.
        if (units.Norm(next) is "ال" && units.IsNumber(next + 1))
        {
            next++;
        }

        if (units.IsNumber(next))
        {
            day = units.Digits(next) <= 2 ? (int)units.Number(next) : 0;
            next++;
        }
        else if (!Numerals.TryOrdinal(units, next, out day, out next))
        {
            return false;
        }

        return day is >= 1 and <= 31;
    }

    private bool TryRest(UnitSequence units, int at, int day, out Frame frame, out int next)
    {
        frame = null!;
        next = at;
        if (units.Norm(next) is "منه" or "منها")
        {
            frame = new Frame(FrameKind.DayOfReference, "ar.date.day-of-reference") { Day = day, Unit = Grain.Month, Direction = Direction.Same };
            next++;
            return true;
        }

        // "28-نوفمبر", "2/ أكتوبر"
        var isWritten = (units.IsPunctuation(next, '-') || units.IsPunctuation(next, '/') || units.IsPunctuation(next, '.')) && !units.SpaceBefore(next) && units.Is(next + 1, LexClass.Month);
        if (isWritten || units.Is(next, LexClass.From) || (units.Is(next, LexClass.In) && !units.Is(next + 1, LexClass.Month)))
        {
            next++;
        }

        // "الأول من كل شهر"
        if (next > at && units.TryGet(next, LexClass.SetAdverb, out var each) && each.Extra == (int)Grain.Month)
        {
            frame = new Frame(FrameKind.Set, "ar.set") { SetValue = $"XXXX-XX-{day:00}" };
            next++;
            return true;
        }

        // "21 الجاري", "يوم 21 من الجاري"
        if (units.TryGet(next, LexClass.Direction, out var current) && current.Value == (int)Direction.Current && units[next].HasArticle && units[next].IsBare
            && units.Norm(next) is not [.., 'ه'])
        {
            frame = new Frame(FrameKind.DayOfReference, "ar.date.day-of-reference") { Day = day, Unit = Grain.Month, Direction = Direction.Current };
            next++;
            return true;
        }

        if (ReferenceRule.TryReference(units, next, out var reference, out var afterReference) && reference.Unit == Grain.Month)
        {
            frame = reference with { Kind = FrameKind.DayOfReference, Rule = "ar.date.day-of-reference", Day = day };
            next = afterReference;
            return true;
        }

        if (!MonthName.TryRead(units, next, out var month, out next))
        {
            return false;
        }

        frame = new Frame(FrameKind.Date, Id) { Day = day, Month = month.Month, IsHijri = month.IsHijri };
        var isNamed = units.Is(next - 1, LexClass.Month) && (units[next - 1].HasArticle || month.Month is 1 or 7 or 8);
        ReadTail(units, ref frame, ref next);
        if (frame.Year is null && !month.IsHijri && units.Is(next, LexClass.From) && units.TryGet(next + 1, LexClass.SetAdverb, out each) && each.Extra == (int)Grain.Year)
        {
            // "20 آذار من كل عام"
            frame = new Frame(FrameKind.Set, "ar.set") { SetValue = $"XXXX-{month.Month:00}-{day:00}" };
            next += 2;
            return true;
        }

        return !month.IsRare || (isNamed && frame.Year is not null);
    }

    /// <summary>The year, or الجاري and the like, after a month.</summary>
    internal static void ReadTail(UnitSequence units, ref Frame frame, ref int next)
    {
        if (YearNumber.TryRead(units, next, out var year, out var isHijri, out var afterYear) && (!isHijri || frame.IsHijri))
        {
            frame = frame with { Year = year };
            next = afterYear;
        }
        else if (units.TryGet(next, LexClass.Direction, out var direction) && units[next].HasArticle && units[next].IsBare)
        {
            frame = frame with { Direction = (Direction)direction.Value };
            next++;
        }
        else if (ReferenceRule.TryReference(units, units.Is(next, LexClass.From) ? next + 1 : next, out var reference, out var afterReference)
            && reference.Unit == Grain.Year && reference.Direction is Direction.Past or Direction.Future or Direction.Current)
        {
            // "15 أيار من العام الماضي": the year is told by reference; the resolver counts it from the writer's.
            frame = frame with { Direction = reference.Direction, Unit = Grain.Year };
            next = afterReference;
        }
    }
}
