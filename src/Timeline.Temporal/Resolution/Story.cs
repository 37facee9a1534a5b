namespace Timeline.Temporal.Resolution;

/// <summary>
/// The dated things of a text in the order in which it tells them: what اليوم التالي, بعدها بيومين and الشهر نفسه count from.
/// Amounts, sets and vague references have no place on the calendar and are never asked for.
/// </summary>
internal sealed class Story
{
    /// <summary>How many dated things back a main line is looked for behind asides.</summary>
    private const int Memory = 4;

    private readonly List<Told> _told = [];

    public IReadOnlyList<Told> All => _told;

    public void Add(in Told told) => _told.Add(told);

    /// <summary>Forgets all for another text; buffers stay.</summary>
    public void Clear() => _told.Clear();

    /// <summary>
    /// The last thing told that is at least as fine as <paramref name="unit"/>: the month of a day is known, the day of a month is not.
    /// What stands in brackets is passed over where the main line has told something just before.
    /// </summary>
    public Told? Last(Grain unit)
    {
        Told? aside = null;
        for (int i = _told.Count - 1, seen = 0; i >= 0 && seen < Memory; i--)
        {
            var told = _told[i];
            if (told.Grain > unit || (unit <= Grain.Day && told.Days.Length > 1))
            {
                continue;
            }

            if (!told.IsAside)
            {
                return told;
            }

            aside ??= told;
            seen++;
        }

        return aside;
    }
}
