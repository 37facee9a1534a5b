using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>What a week brought, and what is planned after it.</summary>
/// <param name="Week">The seven days that end with the day asked for.</param>
/// <param name="Statements">How many statements the week has; of them <paramref name="Said"/> are the latest.</param>
/// <param name="Events">How many events begin in the week; of them <paramref name="Done"/> are told by the most articles.</param>
/// <param name="Planned">What is planned for the days after the week, the next first.</param>
/// <param name="Actors">Who was most active in the week.</param>
/// <param name="Before">The latest day before the week that has entries; null when there is none.</param>
/// <param name="After">The earliest day after the week that has entries; null when there is none.</param>
public sealed record DigestView(
    DayRange Week,
    long Statements,
    long Events,
    IReadOnlyList<EntryRow> Said,
    IReadOnlyList<EntryRow> Done,
    IReadOnlyList<EntryRow> Planned,
    IReadOnlyList<ActiveActor> Actors,
    DateOnly? Before,
    DateOnly? After);

/// <summary>An actor of the week.</summary>
/// <param name="Count">How many entries of the week it has a part in.</param>
/// <param name="Weeks">How many in each of the weeks up to this one, the earliest first; weeks begin on Monday.</param>
public sealed record ActiveActor(long Id, string Name, long Count, IReadOnlyList<long> Weeks);

/// <summary>What changed since a moment.</summary>
/// <param name="Count">How many entries; at most <see cref="DigestQuery.MostChanges"/>.</param>
/// <param name="Latest">The last of them, the newest first.</param>
public sealed record ChangesView(int Count, IReadOnlyList<EntryRow> Latest);
