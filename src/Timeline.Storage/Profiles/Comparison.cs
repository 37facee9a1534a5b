using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Two actors beside each other.</summary>
/// <param name="Contacts">Entries that name both, the earliest first; at most <see cref="ComparisonQuery.MostContacts"/>, the latest of them.</param>
/// <param name="Undated">How many entries name both and have no days.</param>
/// <param name="Latest">The last contacts in full, the latest first.</param>
public sealed record Comparison(
    ActorName First, ActorName Second, Activity FirstActivity, Activity SecondActivity,
    IReadOnlyList<Contact> Contacts, int Undated, IReadOnlyList<EntryRow> Latest)
{
    // A gap counts as a silence when it is long for these two, and long at all.
    private const int LeastDays = 30;
    private const int TimesUsual = 4;

    /// <summary>Long gaps between contacts, the longest first: longer than a month, and than four times the gap that is usual between the two.</summary>
    public IReadOnlyList<Silence> Silences()
    {
        var gaps = new List<Silence>();
        DateOnly? last = null;
        foreach (var contact in Contacts)
        {
            if (last is { } before && contact.Days.First.DayNumber - before.DayNumber > 1)
            {
                gaps.Add(new Silence(new DayRange(before.AddDays(1), contact.Days.First.AddDays(-1))));
            }

            last = last is { } known && known > contact.Days.Last ? known : contact.Days.Last;
        }

        if (gaps.Count == 0)
        {
            return [];
        }

        var usual = gaps.Select(gap => gap.Days.Length).Order().ElementAt(gaps.Count / 2);
        var least = gaps.Count < 3 ? LeastDays : Math.Max(LeastDays, Math.Min(usual * TimesUsual, 365));
        return [.. gaps.Where(gap => gap.Days.Length >= least).OrderByDescending(gap => gap.Days.Length).ThenBy(gap => gap.Days.First)];
    }
}

/// <summary>An entry that names both.</summary>
public sealed record Contact(long Id, EntryKind Kind, EntryStatus Status, string Label, DayRange Days);

/// <summary>Days in which nothing is told of two actors together.</summary>
public sealed record Silence(DayRange Days);
