using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>Reads numbers in digits and words: 25, خمسة وعشرين, الثمانية عشرة, ألفين وثمانية, الحادي والعشرين.</summary>
internal static class Numerals
{
    /// <summary>Reads a counting number; <paramref name="next"/> is the unit after it.</summary>
    public static bool TryCardinal(UnitSequence units, int at, out int value, out int next)
    {
        value = 0;
        next = at;
        if (units.IsNumber(at))
        {
            // 1.200 and 1,200 are one number only where the second part has three digits; prices are not our business.
            value = units.Number(at) <= 1_000_000 ? (int)units.Number(at) : 0;
            next = at + 1;
            return value > 0;
        }

        if (!units.TryGet(at, LexClass.Cardinal, out var first))
        {
            return false;
        }

        int total = 0, group = first.Extra == 1 && first.Value >= 1000 ? 0 : first.Value;
        if (first.Extra == 1 && first.Value >= 1000)
        {
            total = first.Value;
        }

        next = at + 1;
        while (units.TryGet(next, LexClass.Cardinal, out var sense))
        {
            var joined = units[next].IsJoined;
            if (sense is { Extra: 1, Value: 1000 } && !joined)
            {
                total += Math.Max(group, 1) * 1000;
                group = 0;
            }
            else if (sense is { Extra: 1, Value: 100 } && !joined)
            {
                group = Math.Max(group, 1) * 100;
            }
            else if ((joined && Fits(total, group, sense.Value)) || (sense.Value == 11 && group % 100 == 0) || (sense.Value == 10 && group % 10 != 0 && group % 100 < 10))
            {
                group += sense.Value;
            }
            else
            {
                break;
            }

            next++;
        }

        value = total + group;
        return value is > 0 and < 1_000_000;
    }

    /// <summary>ثلاثة وعشرون is one number, ثلاثة وخمسة two: what is added is of another order, and only tens stand behind units.</summary>
    private static bool Fits(int total, int group, int added) =>
        group == 0 || (total > 0 && group % 1000 == 0) || (group % 100) switch
        {
            0 => added < 100,
            < 10 => added is >= 20 and < 100 && added % 10 == 0,
            _ => false,
        } || added >= 1000;

    /// <summary>Reads an ordinal as days of a month are told: الرابع, الحادي عشر, العشرين, الحادي والعشرين.</summary>
    public static bool TryOrdinal(UnitSequence units, int at, out int value, out int next)
    {
        value = 0;
        next = at;
        if (units.TryGet(at, LexClass.Ordinal, out var unitsDigit))
        {
            value = unitsDigit.Value;
            next = at + 1;
            if (units.TryGet(next, LexClass.Cardinal, out var ten) && ten.Value == 10 && units[next].Before == Text.Proclitics.None && value < 10)
            {
                value += 10;
                next++;
            }
            else if (units.TryGet(next, LexClass.Cardinal, out var tens) && tens.Value is >= 20 and <= 90 && units[next].IsJoined && value < 10)
            {
                value += tens.Value;
                next++;
            }

            return true;
        }

        // "الواحد والعشرين"
        if (units.TryGet(at, LexClass.Cardinal, out var one) && one.Value == 1 && units[at].HasArticle
            && units.TryGet(at + 1, LexClass.Cardinal, out var beyond) && beyond.Value is >= 20 and <= 90 && units[at + 1].IsJoined)
        {
            value = beyond.Value + 1;
            next = at + 2;
            return true;
        }

        if (units.TryGet(at, LexClass.Cardinal, out var round) && round.Value is >= 20 and <= 90 && units[at].HasArticle)
        {
            value = round.Value;
            next = at + 1;
            return true;
        }

        return false;
    }
}
