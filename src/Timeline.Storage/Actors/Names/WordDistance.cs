namespace Timeline.Storage.Actors;

/// <summary>
/// How far two spellings of one foreign word may lie apart: Arabic writes its vowels or leaves them out, and has several letters
/// for some of its consonants (غوتيريش, غوتيريس, جوتيريش). Other letters make another name.
/// </summary>
internal static class WordDistance
{
    /// <summary>A difference of this size and more is no spelling variant.</summary>
    public const double Far = 2;

    private const int Longest = 32;
    private const double Small = 0.5;

    private static readonly string[] s_alike = ["جغقكگچ", "سشزصثژ", "تطث", "دضذظ", "هح", "فڤ", "بپ", "كخ"];

    /// <summary>0 for the same word; <see cref="Far"/> for another.</summary>
    public static double Between(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
        {
            return 0;
        }

        var (a, b) = (NameWords.WithoutArticle(first), NameWords.WithoutArticle(second));
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return 0.25;
        }

        // The vowels of an Arabic name are the name; a short word has no room for slips; ا and ه at the end tell the gender.
        if (NameWords.IsNative(a) || NameWords.IsNative(b) || Math.Min(a.Length, b.Length) < 3 || Math.Max(a.Length, b.Length) > Longest
            || !IsAlike(a[0], b[0]) || TellsGender(a, b) || TellsGender(b, a))
        {
            return Far;
        }

        var cost = Edits(a, b);
        return cost <= (Math.Min(a.Length, b.Length) < 5 ? Small : 1) ? cost : Far;
    }

    /// <summary>A woman's name beside a man's: فاليريا, فاليري.</summary>
    public static bool TellsGender(string longer, string shorter) =>
        longer.Length == shorter.Length + 1 && longer[^1] is 'ا' or 'ه' && longer.StartsWith(shorter, StringComparison.Ordinal);

    private static double Edits(string a, string b)
    {
        Span<double> rows = stackalloc double[3 * (Longest + 1)];
        var width = Longest + 1;
        for (var j = 1; j <= b.Length; j++)
        {
            rows[j] = rows[j - 1] + Skip(b, j - 1);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var row = rows.Slice(i % 3 * width, width);
            var above = rows.Slice((i - 1) % 3 * width, width);
            row[0] = above[0] + Skip(a, i - 1);
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(above[j] + Skip(a, i - 1), row[j - 1] + Skip(b, j - 1));
                best = Math.Min(best, above[j - 1] + Change(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, rows.Slice((i - 2) % 3 * width, width)[j - 2] + 1);
                }

                row[j] = best;
            }
        }

        return rows[(a.Length % 3 * width) + b.Length];
    }

    private static double Skip(string word, int at) =>
        IsVowel(word[at]) || (at > 0 && word[at] == word[at - 1]) ? Small : Far;

    private static double Change(char a, char b) => a == b ? 0 : IsAlike(a, b) ? Small : Far;

    private static bool IsAlike(char a, char b) =>
        a == b || (IsVowel(a) && IsVowel(b)) || Array.Exists(s_alike, set => set.Contains(a, StringComparison.Ordinal) && set.Contains(b, StringComparison.Ordinal));

    private static bool IsVowel(char c) => c is 'ا' or 'و' or 'ي';
}
