using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>An amount of time: ثلاثة أيام, نصف ساعة, لأشهر عديدة, 33 عاما.</summary>
internal sealed class DurationRule : Rule
{
    public override string Id => "ar.duration";

    public override Bilingual Gloss => new("مقدار من الزمن", "An amount of time");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        LexClass.Unit,
        new(LexClass.Cardinal) { Behind = Followers.Of(LexClass.Unit, LexClass.Cardinal, LexClass.From) | Followers.Words("ارباع") },
        new(LexClass.Some) { Behind = LexClass.Unit }, new(LexClass.Fraction) { Behind = LexClass.Unit },
        new(LexClass.Modifier) { Behind = Amount.Heads }, new(LexClass.Ordinal) { Behind = Followers.Of(LexClass.From, LexClass.Cardinal) },
    ];

    public override int MostDigits => int.MaxValue;

    public override Followers BehindDigits => Followers.Of(LexClass.Unit) | Followers.Signs;

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (TryWhole(units, at, out match) || TryAge(units, at, out match))
        {
            return true;
        }

        if (!Amount.TryRead(units, at, out var amount, out var next) || units.IsPunctuation(at - 1, '.'))
        {
            return false;
        }

        var announced = IsAnnounced(units, at);
        var certainty = 0.95;
        if (amount.IsBareSingular)
        {
            // "يوم" alone is a day of something; only "مهلة سنة", "لمدة شهر" make an amount of it.
            if (!(announced || amount.Modifier is not null) || units.Is(next, LexClass.Weekday) || units.Is(next, LexClass.Month) || units.Is(next, LexClass.Deictic) || units.IsNumber(next)
                || units[next].HasArticle)
            {
                return false;
            }

            certainty = 0.8;
        }

        if (amount.IsBarePlural)
        {
            var isRare = amount.Unit is (int)Grain.Decade or (int)Grain.Century or (int)Grain.Minute or UnitValues.Second or UnitValues.Night;
            // أشهر is "most famous" as often as "months".
            isRare |= units.Norm(at) is "اشهر" && !units.Is(next, LexClass.From);
            if ((isRare && !announced) || (IsOwned(units, next) && !units[at].Has(Proclitics.For)))
            {
                return false;
            }

            certainty = announced ? 0.9 : 0.75;
        }

        match = new Match(at, next, new Frame(FrameKind.Duration, Id)
        {
            Unit = amount.Unit < (int)Grain.None ? (Grain)amount.Unit : Grain.Day,
            Number = amount.Unit,
            Amount = amount.Count,
            ExtraParts = amount.Parts,
            FinestParts = amount.Finest,
            Modifier = amount.Modifier,
            Certainty = certainty,
        });
        return true;
    }

    /// <summary>"في الثلاثين من عمره", "الخامسة والأربعين من العمر": years, though no unit is told.</summary>
    private bool TryAge(UnitSequence units, int at, out Match match)
    {
        match = default;
        // "في العقد الرابع من عمره" counts decades.
        if (!units[at].HasArticle || units.Is(at - 1, LexClass.Unit) || !Numerals.TryOrdinal(units, at, out var years, out var next) || !units.Is(next, LexClass.From) || !units.Is(next + 1, LexClass.Life))
        {
            return false;
        }

        match = new Match(at, next, new Frame(FrameKind.Duration, Id) { Unit = Grain.Year, Number = (int)Grain.Year, Amount = years, Certainty = 0.85 });
        return true;
    }

    /// <summary>"طوال العام", "طيلة الأسبوع": one whole unit; the day is اليوم itself, and العام الماضي a year.</summary>
    private bool TryWhole(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.Unit, out var unit) || unit.Extra != 1 || !units[at].HasArticle || !units[at].IsBare || units.Norm(at - 1) is not ("طوال" or "طيله")
            || unit.Value is not ((int)Grain.Week or (int)Grain.Month or (int)Grain.Year) || units.IsNumber(at + 1)
            || (units.Kind(at + 1) == TokenKind.Word && units.Norm(at + 1) is ['ا', 'ل', _, _, ..]))
        {
            return false;
        }

        match = new Match(at, at + 1, new Frame(FrameKind.Duration, Id) { Unit = (Grain)unit.Value, Number = unit.Value, Amount = 1, Certainty = 0.8 });
        return true;
    }

    private static bool IsAnnounced(UnitSequence units, int at)
    {
        if (units[at].Has(Proclitics.For))
        {
            return true;
        }

        var before = units[at - 1].Entry;
        return before.Is(LexClass.Span) || before.Is(LexClass.Since) || before.Is(LexClass.Before) || before.Is(LexClass.After);
    }

    /// <summary>"أيام الحرب", "سنوات حكمه": a plural that something owns is a time of that, not an amount; "أيام 3 و4 أيار" are days by number.</summary>
    internal static bool IsOwned(UnitSequence units, int next)
    {
        var follower = units[next];
        if (follower.Kind == TokenKind.Number)
        {
            return true;
        }

        return follower.Kind == TokenKind.Word && units.SpaceBefore(next) && (follower.HasArticle
            || units.Is(next, LexClass.Weekday) || units.Is(next, LexClass.Month)
            || (follower.Entry == LexEntry.None && units.Norm(next) is ['ا', 'ل', _, _, ..]));
    }
}
