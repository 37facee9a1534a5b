namespace Timeline.Web.Accounts.Qr;

/// <summary>How hard a code would be to read; of eight masks the easiest is taken.</summary>
internal static class QrPenalty
{
    private static readonly bool[] s_finder = [true, false, true, true, true, false, true, false, false, false, false];

    public static int Of(bool[,] modules)
    {
        var size = modules.GetLength(0);
        var penalty = 0;
        var dark = 0;
        for (var i = 0; i < size; i++)
        {
            var (line, column) = (i, i);
            penalty += OfLine(j => modules[line, j], size) + OfLine(j => modules[j, column], size);
            for (var j = 0; j < size; j++)
            {
                dark += modules[i, j] ? 1 : 0;
                if (i + 1 < size && j + 1 < size && modules[i, j] == modules[i, j + 1] && modules[i, j] == modules[i + 1, j] && modules[i, j] == modules[i + 1, j + 1])
                {
                    penalty += 3;
                }
            }
        }

        var percent = dark * 100 / (size * size);
        return penalty + (Math.Abs(percent - 50) / 5 * 10);
    }

    private static int OfLine(Func<int, bool> module, int size)
    {
        var penalty = 0;
        var run = 1;
        for (var i = 1; i <= size; i++)
        {
            if (i < size && module(i) == module(i - 1))
            {
                run++;
                continue;
            }

            penalty += run >= 5 ? run - 2 : 0;
            run = 1;
        }

        for (var i = 0; i + s_finder.Length <= size; i++)
        {
            var start = i;
            penalty += IsFinder(j => module(start + j)) || IsFinder(j => module(start + s_finder.Length - 1 - j)) ? 40 : 0;
        }

        return penalty;
    }

    private static bool IsFinder(Func<int, bool> module)
    {
        for (var j = 0; j < s_finder.Length; j++)
        {
            if (module(j) != s_finder[j])
            {
                return false;
            }
        }

        return true;
    }
}
