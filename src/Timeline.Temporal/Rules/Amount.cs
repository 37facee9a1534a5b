using System.Runtime.InteropServices;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>An amount of time as written: يومين, ثلاثة أشهر, نحو نصف ساعة, سنة ونصف, سنوات عديدة.</summary>
/// <param name="Unit">A <see cref="Grain"/> or one of <see cref="UnitValues"/>.</param>
/// <param name="Count">How many; null for "some".</param>
/// <param name="Parts">What comes on top: twelfths of a year, halves counted in the next finer unit (minutes of an hour, hours of a day, days of a week or month).</param>
/// <param name="Modifier">About, more than …</param>
/// <param name="IsBarePlural">Nothing but a plural tells that it is an amount.</param>
/// <param name="IsBareSingular">Nothing but an indefinite singular.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Amount(int Unit, int? Count, int Parts, TimexModifier? Modifier, bool IsBarePlural, bool IsBareSingular)
{
    /// <summary>What comes on top of that in the unit that is finer still.</summary>
    public int Finest { get; init; }

    /// <summary>What an amount can begin with, but for a word that blurs it.</summary>
    public static Followers Heads { get; } = Followers.Of(LexClass.Fraction, LexClass.Cardinal, LexClass.Some, LexClass.Unit) | Followers.Digits;

    /// <summary>Reads an amount; <paramref name="next"/> is the unit after it.</summary>
    public static bool TryRead(UnitSequence units, int at, out Amount amount, out int next)
    {
        TimexModifier? modifier = null;
        next = at;
        if (units.TryGet(next, LexClass.Modifier, out var before) && before.Extra == 2)
        {
            modifier = (TimexModifier)before.Value;
            next++;
        }

        if (!TryCore(units, ref next, modifier is not null, out amount))
        {
            return false;
        }

        if (units.TryGet(next, LexClass.SomeAfter, out var adjective) && !units[next].IsJoined)
        {
            if (amount.IsBareSingular && adjective.Value == 1)
            {
                amount = amount with { IsBareSingular = false };
            }

            if (amount.IsBarePlural)
            {
                amount = amount with { IsBarePlural = false };
            }

            next++;
        }

        foreach (var sense in units[next].Entry.Senses)
        {
            if (sense is { Class: LexClass.Modifier, Extra: 3 })
            {
                modifier ??= (TimexModifier)sense.Value;
                next++;
                break;
            }
        }

        amount = amount with { Modifier = modifier };
        return true;
    }

    private static bool TryCore(UnitSequence units, ref int next, bool isBlurred, out Amount amount)
    {
        amount = default;
        int? count = null;
        var some = false;
        if (units.TryGet(next, LexClass.Fraction, out var fraction) && units.TryGet(next + 1, LexClass.Unit, out var whole) && whole.Extra == 1
            && !units[next].HasArticle && (!units[next + 1].HasArticle || whole.Value == (int)Grain.Hour))
        {
            // The half of a year is told as such (النصف الأول من العام), not as an amount, unless it is indefinite.
            amount = new Amount(whole.Value, 0, PartsOf(whole.Value, fraction.Value), null, false, false);
            next += 2;
            return true;
        }

        // "3.5 سنوات"
        if (units.IsNumber(next) && (units.IsPunctuation(next + 1, '.') || units.IsPunctuation(next + 1, ',')) && units.IsNumber(next + 2) && units.Digits(next + 2) == 1
            && !units.SpaceBefore(next + 1) && !units.SpaceBefore(next + 2) && units.TryGet(next + 3, LexClass.Unit, out whole) && units.Number(next) <= 1000
            && units[next + 3].Before == Proclitics.None)
        {
            amount = new Amount(whole.Value, (int)units.Number(next), PartsOf(whole.Value, 1) * (int)units.Number(next + 2) / 10, null, false, false);
            next += 4;
            return true;
        }

        // "ثلاثة أرباع الساعة"
        if (units.TryGet(next, LexClass.Cardinal, out var three) && three.Value == 3 && units.Norm(next + 1) is "ارباع" && units.TryGet(next + 2, LexClass.Unit, out whole)
            && whole is { Value: (int)Grain.Hour, Extra: 1 })
        {
            amount = new Amount(whole.Value, 0, 45, null, false, false);
            next += 3;
            return true;
        }

        if (Numerals.TryCardinal(units, next, out var number, out var afterNumber) && units.Is(afterNumber, LexClass.Unit))
        {
            count = number;
            next = afterNumber;
        }
        else if (units.Is(next, LexClass.Some) && units.TryGet(next + 1, LexClass.Unit, out var plural) && plural.Extra is 3)
        {
            some = true;
            next++;
        }

        if (!units.TryGet(next, LexClass.Unit, out var unit) || unit.Extra == 4 || (count is null && !some && units[next].HasArticle && !(isBlurred && unit.Extra is 1 or 2)))
        {
            return false;
        }

        if (count is not null && units[next].Before != Proclitics.None)
        {
            return false;
        }

        var bareSingular = count is null && unit.Extra == 1;
        var barePlural = count is null && unit.Extra == 3 && !some;
        count ??= unit.Extra switch { 1 => 1, 2 => 2, _ => null };
        next++;
        if (bareSingular && units.TryGet(next, LexClass.Cardinal, out var one) && one.Value == 1 && !units[next].IsJoined)
        {
            bareSingular = false;
            next++;
        }

        int parts = 0, finest = 0;
        if (units.TryGet(next, LexClass.Fraction, out var onTop) && units[next].IsJoined)
        {
            parts = PartsOf(unit.Value, onTop.Value);
            bareSingular = false;
            next++;
            // "عام ونصف العام" says the unit twice.
            if (units.TryGet(next, LexClass.Unit, out var again) && again.Value == unit.Value && again.Extra == 1 && units[next].HasArticle)
            {
                next++;
            }
        }
        else if (TryFiner(units, next, unit.Value, out parts, out var afterFiner))
        {
            // "ست سنوات وثلاثة أشهر"
            bareSingular = barePlural = false;
            next = afterFiner;
            if (TryFiner(units, next, FinerThan(unit.Value), out finest, out var afterFinest))
            {
                // "سنة وشهران وعشرة أيام"
                next = afterFinest;
            }
        }

        // عقد is "holding" before what is held (لعقد اجتماع, قبل عقد القمة): a decade stands alone or says of what it is one.
        if (bareSingular && unit.Value == (int)Grain.Decade && units.Kind(next) == TokenKind.Word && units.Norm(next - 1) is [.., 'ع', 'ق', 'د']
            && !units[next].IsJoined && !units.Is(next, LexClass.From) && !units.Is(next, LexClass.SomeAfter))
        {
            return false;
        }

        amount = new Amount(unit.Value, count, parts, null, barePlural, bareSingular) { Finest = finest };
        return true;
    }

    /// <summary>Reads what comes on top in the next finer unit: وثلاثة أشهر after years, و21 يوما after months, وشهر.</summary>
    private static bool TryFiner(UnitSequence units, int at, int unit, out int parts, out int next)
    {
        parts = 0;
        next = at;
        var finer = FinerThan(unit);
        var isApart = units.Is(at, LexClass.And) && (units.IsNumber(at + 1) || units.Is(at + 1, LexClass.Cardinal));
        if (finer < 0 || !(isApart || units[at].IsJoined))
        {
            return false;
        }

        next = isApart ? at + 1 : at;
        if (Numerals.TryCardinal(units, next, out parts, out var afterNumber) && units.TryGet(afterNumber, LexClass.Unit, out var counted) && counted.Value == finer
            && units[afterNumber].Before == Proclitics.None)
        {
            next = afterNumber + 1;
            return true;
        }

        if (units.TryGet(next, LexClass.Unit, out var alone) && alone.Value == finer && alone.Extra is 1 or 2 && !units[next].HasArticle)
        {
            parts = alone.Extra;
            next++;
            return true;
        }

        parts = 0;
        return false;
    }

    private static int FinerThan(int unit) => unit switch
    {
        (int)Grain.Year => (int)Grain.Month,
        (int)Grain.Month => (int)Grain.Day,
        (int)Grain.Day => (int)Grain.Hour,
        (int)Grain.Hour => (int)Grain.Minute,
        (int)Grain.Minute => UnitValues.Second,
        _ => -1,
    };

    private static int PartsOf(int unit, int fraction) => unit switch
    {
        (int)Grain.Year => 12 / fraction,
        (int)Grain.Hour => 60 / fraction,
        (int)Grain.Day => 24 / fraction,
        (int)Grain.Month => 30 / fraction,
        (int)Grain.Minute => 60 / fraction,
        (int)Grain.Decade => 10 / fraction,
        (int)Grain.Century => 100 / fraction,
        _ => 0,
    };
}
