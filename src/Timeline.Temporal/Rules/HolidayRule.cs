using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>A holiday by name: عيد الفطر المقبل, ثاني أيام عيد الأضحى, رأس السنة الهجرية 1440.</summary>
internal sealed class HolidayRule : Rule
{
    public override string Id => "ar.holiday";

    public override Bilingual Gloss => new("عيد أو مناسبة باسمها", "A holiday by name");

    public override IReadOnlyList<Start> Starts { get; } =
        [LexClass.Holiday, new(LexClass.Ordinal, HasArticle: false) { Behind = LexClass.Unit }, new(LexClass.Unit, (int)Grain.Day, 1, HasArticle: false) { Behind = LexClass.Holiday }];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = at;
        var day = 1;
        if (units.TryGet(next, LexClass.Ordinal, out var ordinal) && !units[next].HasArticle)
        {
            // "ثاني أيام عيد الفطر", "أول يوم من عيد الأضحى"
            if (!units.TryGet(next + 1, LexClass.Unit, out var days) || days.Value != (int)Grain.Day || days.Extra is not (1 or 3))
            {
                return false;
            }

            day = ordinal.Value;
            next = units.Is(next + 2, LexClass.From) ? next + 3 : next + 2;
        }
        else if (units.TryGet(next, LexClass.Unit, out var head))
        {
            if (head is not { Value: (int)Grain.Day, Extra: 1 } || units[next].HasArticle)
            {
                return false;
            }

            next++;
        }

        if (!units.TryGet(next, LexClass.Holiday, out var holiday) || IsBirthday(units, next + 1, holiday))
        {
            return false;
        }

        next++;
        var frame = holiday.Extra >= 2
            ? new Frame(FrameKind.Date, Id) { Feast = holiday.Extra == 2 ? Feast.WesternEaster : Feast.EasternEaster, Number = holiday.Value + day - 1, Day = 0, Month = 0 }
            : new Frame(FrameKind.Date, Id) { Month = holiday.Value / 100, Day = (holiday.Value % 100) + day - 1, IsHijri = holiday.Extra == 1 };
        CalendarDateRule.ReadTail(units, ref frame, ref next);
        match = new Match(at, next, frame with { Certainty = 0.9 });
        return true;
    }

    /// <summary>عيد الميلاد الستون is somebody's sixtieth birthday.</summary>
    private static bool IsBirthday(UnitSequence units, int next, Sense holiday) => holiday.Value == 1225
        && (units.Norm(next) is "ال" || ((units.Is(next, LexClass.Ordinal) || units.Is(next, LexClass.Cardinal)) && units[next].HasArticle));
}
