using System.Numerics;

namespace Timeline.Temporal.Dating;

/// <summary>
/// A set of days between <see cref="FirstDay"/> and <see cref="LastDay"/>, one bit each, so that many constraints are combined by a
/// few hundred machine words.
/// </summary>
internal sealed class DaySet
{
    /// <summary>Arabic news in machine-readable form begins in the nineties; the end leaves room for what is planned.</summary>
    public static readonly DateOnly FirstDay = new(1990, 1, 1);

    public static readonly DateOnly LastDay = new(2035, 12, 31);

    /// <summary>How many days there are.</summary>
    public static readonly int Size = LastDay.DayNumber - FirstDay.DayNumber + 1;

    private readonly ulong[] _bits = new ulong[(Size + 63) / 64];

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public static DaySet All() => Where(static _ => true);

    public static DaySet Where(Func<DateOnly, bool> holds)
    {
        var set = new DaySet();
        for (var index = 0; index < Size; index++)
        {
            if (holds(DayAt(index)))
            {
                set._bits[index >> 6] |= 1UL << (index & 63);
            }
        }

        return set;
    }

    /// <summary>All days from the first to the last, both inclusive; an end that is null is open.</summary>
    public static DaySet Between(DateOnly? first, DateOnly? last) => new DaySet().Add(first, last);

    public static DateOnly DayAt(int index) => FirstDay.AddDays(index);

    /// <summary>Where a day stands; below zero or past <see cref="Size"/> when it lies outside.</summary>
    public static int IndexOf(DateOnly day) => day.DayNumber - FirstDay.DayNumber;

    public bool this[int index] => (_bits[index >> 6] & (1UL << (index & 63))) != 0;

    public DaySet Add(DateOnly? first, DateOnly? last)
    {
        var from = first is { } low ? Math.Max(0, IndexOf(low)) : 0;
        var to = last is { } high ? Math.Min(Size - 1, IndexOf(high)) : Size - 1;
        for (var index = from; index <= to; index++)
        {
            _bits[index >> 6] |= 1UL << (index & 63);
        }

        return this;
    }

    public DaySet And(DaySet other)
    {
        var both = new DaySet();
        for (var i = 0; i < _bits.Length; i++)
        {
            both._bits[i] = _bits[i] & other._bits[i];
        }

        return both;
    }

    /// <summary>How many days the two have in common.</summary>
    public int CountCommon(DaySet other)
    {
        var count = 0;
        for (var i = 0; i < _bits.Length; i++)
        {
            count += BitOperations.PopCount(_bits[i] & other._bits[i]);
        }

        return count;
    }
}
