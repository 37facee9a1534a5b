using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>A month by name: أيار, شهر أكتوبر/تشرين الأول الماضي, نوفمبر 2019.</summary>
internal sealed class MonthRule : Rule
{
    public override string Id => "ar.month";

    public override Bilingual Gloss => new("شهر باسمه", "A month by name");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        LexClass.Month, LexClass.HijriMonth,
        new(LexClass.Unit, (int)Grain.Month, HasArticle: false) { Behind = Followers.Of(LexClass.Month, LexClass.HijriMonth, LexClass.Cardinal) | Followers.Digits },
        new(LexClass.This) { Behind = Followers.Of(LexClass.Month, LexClass.HijriMonth, LexClass.Unit) },
    ];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        var isThis = units.Is(at, LexClass.This);
        if (!MonthName.TryRead(units, isThis ? at + 1 : at, out var month, out var next) || (isThis && month.IsRare))
        {
            return false;
        }

        var frame = new Frame(FrameKind.Month, month.IsHijri ? "ar.month.hijri" : Id) { Month = month.Month, IsHijri = month.IsHijri };
        if (isThis)
        {
            // "هذا أبريل", "هذا شهر أيار": of the writer's year.
            match = new Match(at, next, frame with { Direction = Direction.Current, Unit = Grain.Year });
            return true;
        }

        CalendarDateRule.ReadTail(units, ref frame, ref next);
        if (month.IsAmbiguous && frame.Year is null && frame.Direction == Direction.None && !(StandsInTime(units, at, next, month) && (!month.IsSurname || HasPartner(units, at, next))))
        {
            return false;
        }

        if (month.IsRare && !(units.Is(at, LexClass.Unit) && frame.Year is not null))
        {
            return false;
        }

        match = new Match(at, next, NameRule.NamedAfter(units, at, CalendarDateRule.WithLandmark(units, at, frame)));
        return true;
    }

    /// <summary>رجب and شعبان are men's names, مارس a verb and ماي a surname: alone they are months only behind a word of time.</summary>
    private static bool StandsInTime(UnitSequence units, int at, int next, MonthName month)
    {
        var before = units[at - 1].Entry;
        if (month.IsHijri && month.Month is 1 or 2 or 7 or 8 or 10)
        {
            return (before.Is(LexClass.In) && month.Month != 2) || (before.TryGet(LexClass.Modifier, out var part) && part.Extra == 1);
        }

        // "بين ماي وجوان", "من مارس إلى ماي": the other end is a month as well.
        var isEnd = (units[at].IsJoined && before.Is(LexClass.Month)) || (before.Is(LexClass.From) && units.Is(next, LexClass.Until) && units.Is(next + 1, LexClass.Month));
        return isEnd || before.Is(LexClass.In) || before.Is(LexClass.Since) || before.Is(LexClass.Span) || before.Is(LexClass.Until)
            || before.Is(LexClass.Before) || before.Is(LexClass.After) || (before.TryGet(LexClass.Modifier, out var modifier) && modifier.Extra == 1);
    }

    /// <summary>"بين ماي وجوان", "من مارس إلى ماي" are months, "بين ماي ووزرائها", "رسالة إلى ماي" none: between two ends the other must be a time.</summary>
    private static bool HasPartner(UnitSequence units, int at, int next)
    {
        switch (units.Norm(at - 1))
        {
            case "بين" or "وبين":
                var second = units.Is(next, LexClass.And) ? next + 1 : next;
                return (second > next || units[next].IsJoined) && IsTime(units, second);
            case "الي":
                return IsTime(units, at - 2) || units.Is(at - 2, LexClass.Postpone);
            default:
                return true;
        }
    }

    private static bool IsTime(UnitSequence units, int at) => units.Is(at, LexClass.Month) || units.Is(at, LexClass.HijriMonth) || units.Is(at, LexClass.Unit)
        || units.Is(at, LexClass.Modifier) || units.Is(at, LexClass.Season) || units.IsNumber(at);
}
