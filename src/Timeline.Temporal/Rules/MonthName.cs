using System.Runtime.InteropServices;
using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>A month by name, as one name or the same month in two families: أبريل/ نيسان, يوليو (تموز); or by number: شهر 9.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="IsHijri">Of the Hijri year.</param>
/// <param name="IsAmbiguous">The word is an everyday one or a name too.</param>
/// <param name="IsRare">The word is hardly ever a month: only a whole date makes it one.</param>
/// <param name="IsSurname">Somebody in the news is called so.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MonthName(int Month, bool IsHijri, bool IsAmbiguous, bool IsRare = false, bool IsSurname = false)
{
    /// <summary>Reads [شهر] name [/ name]; <paramref name="next"/> is the unit after it.</summary>
    public static bool TryRead(UnitSequence units, int at, out MonthName name, out int next)
    {
        name = default;
        next = at;
        var hasHead = units.TryGet(next, LexClass.Unit, out var head) && head.Value == (int)Grain.Month && !units[next].HasArticle && head.Extra is 1 or 4;
        if (hasHead)
        {
            next++;
        }

        if (units.TryGet(next, LexClass.Month, out var month))
        {
            name = new MonthName(month.Value, false, month.Extra is 1 or 3 && !hasHead, month.Extra == 2, month.Extra == 3);
        }
        else if (units.TryGet(next, LexClass.HijriMonth, out var hijri))
        {
            name = new MonthName(hijri.Value, true, !hasHead);
        }
        else if (hasHead && TryNumber(units, ref next, out var number))
        {
            name = new MonthName(number, false, false);
            return true;
        }
        else
        {
            next = at;
            return false;
        }

        if (!name.IsHijri && !name.IsRare && units[next].HasArticle)
        {
            next = at;
            return false;
        }

        next++;
        ReadTwin(units, ref name, ref next);
        return true;
    }

    /// <summary>شهر 9, شهر عشرة: where nothing follows that the number could count.</summary>
    private static bool TryNumber(UnitSequence units, ref int next, out int number)
    {
        int after;
        if (units.IsNumber(next) && units.Digits(next) <= 2)
        {
            number = (int)units.Number(next);
            after = next + 1;
        }
        else if (!Numerals.TryCardinal(units, next, out number, out after) || units.Norm(next) is "واحد")
        {
            return false;
        }

        ref readonly var follower = ref units[after];
        if (number is < 1 or > 12 || (follower.Kind == Text.TokenKind.Word && !(follower.Entry.Is(LexClass.Direction) || follower.Entry.Is(LexClass.From)
            || follower.Entry.Is(LexClass.In) || follower.Entry.Is(LexClass.Before) || follower.Entry.Is(LexClass.After) || YearNumber.IsHead(units, after))))
        {
            return false;
        }

        next = after;
        return true;
    }

    private static void ReadTwin(UnitSequence units, ref MonthName name, ref int next)
    {
        if (name.IsHijri || name.IsRare)
        {
            return;
        }

        // "مايو أيار": the same month twice, with nothing between.
        if (units.TryGet(next, LexClass.Month, out var beside) && beside.Value == name.Month && units[next].Before == Text.Proclitics.None)
        {
            next++;
            name = name with { IsAmbiguous = false };
            return;
        }

        if (!(units.IsPunctuation(next, '/') || units.IsPunctuation(next, '(') || units.IsPunctuation(next, '-') || units.IsPunctuation(next, '\\')))
        {
            return;
        }

        if (!units.TryGet(next + 1, LexClass.Month, out var twin) || twin.Value != name.Month)
        {
            return;
        }

        var inBrackets = units.IsPunctuation(next, '(');
        if (inBrackets && !units.IsPunctuation(next + 2, ')'))
        {
            return;
        }

        next += inBrackets ? 3 : 2;
        name = name with { IsAmbiguous = false };
    }
}
