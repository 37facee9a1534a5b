namespace Timeline.Extraction.Actors;

/// <summary>How far two spellings of a name lie apart.</summary>
internal static class Spelling
{
    /// <summary>Whether at most <paramref name="most"/> letters were put in, left out or changed.</summary>
    public static bool Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > 32 || b.Length > 32)
        {
            return false;
        }

        Span<int> row = stackalloc int[33];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length] <= most;
    }
}
