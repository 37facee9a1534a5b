using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// Reads the month or year that something is a part of: [من] أيار 2018, [في] الشهر الجاري, [ل]عام 2015, بشهر أكتوبر, and العام alone,
/// which is the writer's.
/// </summary>
internal static class WholeReader
{
    /// <summary>
    /// The frame has a month, a year or a direction with its unit; its kind is that of the whole. <paramref name="next"/> is the unit
    /// after it.
    /// </summary>
    public static bool TryRead(UnitSequence units, int at, out Frame whole, out int next)
    {
        next = units.Is(at, LexClass.From) || units.Is(at, LexClass.In) ? at + 1 : at;
        if (units[next].IsJoined)
        {
            whole = null!;
            return false;
        }

        if (MonthName.TryRead(units, next, out var month, out var after) && !month.IsRare)
        {
            whole = new Frame(FrameKind.Month, "ar.month") { Month = month.Month, IsHijri = month.IsHijri };
            next = after;
            CalendarDateRule.ReadTail(units, ref whole, ref next);
            return true;
        }

        if (YearNumber.TryRead(units, next, out var year, out var isHijri, out after))
        {
            whole = new Frame(FrameKind.Year, "ar.year") { Year = year, IsHijri = isHijri, Unit = Grain.Year };
            next = after;
            return true;
        }

        if (ReferenceRule.TryReference(units, next, out whole, out after) && whole.Unit is Grain.Month or Grain.Year)
        {
            next = after;
            return true;
        }

        if (units.TryGet(next, LexClass.Unit, out var unit) && unit is { Value: (int)Grain.Month or (int)Grain.Year, Extra: 1 } && units[next].HasArticle
            && next > at && !IsOwned(units, next + 1))
        {
            whole = new Frame(FrameKind.Reference, "ar.reference.bare") { Unit = (Grain)unit.Value, Direction = Direction.Current };
            next++;
            return true;
        }

        whole = null!;
        return false;
    }

    /// <summary>العام الدراسي is another year than the calendar's.</summary>
    private static bool IsOwned(UnitSequence units, int at) =>
        units.Kind(at) == TokenKind.Word && units.Norm(at) is ['ا', 'ل', _, _, ..] && !units.Is(at, LexClass.Direction);
}
