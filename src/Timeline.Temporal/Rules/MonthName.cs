using System.Runtime.InteropServices;
using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>A month by name, as one name or the same month in two families: أبريل/ نيسان, يوليو (تموز).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MonthName(int Month, bool IsHijri, bool IsAmbiguous)
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
            name = new MonthName(month.Value, false, month.Extra == 1 && !hasHead);
        }
        else if (units.TryGet(next, LexClass.HijriMonth, out var hijri))
        {
            name = new MonthName(hijri.Value, true, !hasHead);
        }
        else
        {
            next = at;
            return false;
        }

        if (name.IsHijri is false && units[next].HasArticle)
        {
            next = at;
            return false;
        }

        next++;
        ReadTwin(units, ref name, ref next);
        return true;
    }

    private static void ReadTwin(UnitSequence units, ref MonthName name, ref int next)
    {
        if (name.IsHijri || !(units.IsPunctuation(next, '/') || units.IsPunctuation(next, '(') || units.IsPunctuation(next, '-') || units.IsPunctuation(next, '\\')))
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
