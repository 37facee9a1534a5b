using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>A half, third or quarter of a year or month: الربع الأول من 2018, النصف الثاني من العام الماضي, النصف الأول من أيار.</summary>
internal sealed class PartOfYearRule : Rule
{
    public override string Id => "ar.period.part";

    public override Bilingual Gloss => new("نصف سنة أو ربعها أو جزء من شهر", "A half or quarter of a year, or a part of a month");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        new(LexClass.Fraction, HasArticle: true) { Behind = Followers.Of(LexClass.Ordinal, LexClass.Cardinal, LexClass.Direction) }, new(LexClass.TenDays, HasArticle: true),
        new(LexClass.Unit, (int)Grain.Month, 3, HasArticle: true) { Behind = LexClass.Cardinal },
    ];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (units.TryGet(at, LexClass.TenDays, out var ten))
        {
            return TryTenDays(units, at, ten.Value, out match);
        }

        if (units.Is(at, LexClass.Unit))
        {
            return TryMonths(units, at, out match);
        }

        if (!units.TryGet(at, LexClass.Fraction, out var fraction) || !units[at].HasArticle || !TryNumber(units, at + 1, fraction.Value, out var number, out var next))
        {
            return false;
        }

        if (!WholeReader.TryRead(units, next, out var whole, out next))
        {
            return false;
        }

        var isOfMonth = whole.Month is not null || whole.Unit == Grain.Month;
        if (!isOfMonth && fraction.Value == 3)
        {
            return false;
        }

        match = new Match(at, next, whole with
        {
            Kind = isOfMonth ? FrameKind.PartOfMonth : fraction.Value == 2 ? FrameKind.HalfYear : FrameKind.Quarter,
            Rule = Id,
            Number = number,
            Amount = fraction.Value,
        });
        return true;
    }

    /// <summary>"الأشهر الستة الأولى من العام الجاري", "الشهور الثلاثة الأخيرة من 2017": its first half, its last quarter.</summary>
    private bool TryMonths(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.Unit, out var months) || months is not { Value: (int)Grain.Month, Extra: 3 } || !units[at].HasArticle || !units[at + 1].HasArticle
            || !Numerals.TryCardinal(units, at + 1, out var count, out var next) || count is not (3 or 6) || !TryNumber(units, next, 12 / count, out var number, out next)
            || !WholeReader.TryRead(units, next, out var whole, out next) || whole.Month is not null || whole.Unit != Grain.Year)
        {
            return false;
        }

        match = new Match(at, next, whole with { Kind = count == 6 ? FrameKind.HalfYear : FrameKind.Quarter, Rule = Id, Number = number, Amount = 12 / count });
        return true;
    }

    /// <summary>"العشر الأواخر من رمضان"; without a month the last ten are Ramadan's, while العشر الأوائل may be pupils.</summary>
    private bool TryTenDays(UnitSequence units, int at, int number, out Match match)
    {
        match = default;
        if (!units[at].HasArticle)
        {
            return false;
        }

        if (!WholeReader.TryRead(units, at + 1, out var whole, out var next) || (whole.Month is null && whole.Unit != Grain.Month))
        {
            if (number != 3 || units.Norm(at) is not ['ا', 'ل', ..] || units.Is(at + 1, LexClass.From))
            {
                return false;
            }

            (whole, next) = (new Frame(FrameKind.Month, Id) { Month = 9, IsHijri = true, Certainty = 0.8 }, at + 1);
        }

        match = new Match(at, next, whole with { Kind = FrameKind.PartOfMonth, Rule = Id, Number = number, Amount = 3 });
        return true;
    }

    private static bool TryNumber(UnitSequence units, int at, int parts, out int number, out int next)
    {
        next = at;
        if (units[at].HasArticle && Numerals.TryOrdinal(units, at, out number, out next))
        {
            return number <= parts;
        }

        number = parts;
        next = at + 1;
        return units.TryGet(at, LexClass.Direction, out var last) && last.Value == (int)Direction.Latest && units[at].HasArticle;
    }
}
