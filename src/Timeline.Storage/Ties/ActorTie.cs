namespace Timeline.Storage;

/// <summary>An actor in a graph of ties.</summary>
/// <param name="Kind">Person, organisation, state …</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when unknown or none.</param>
/// <param name="Entries">How many entries of the filter it has a part in.</param>
public sealed record TiedActor(long Id, string Name, string Kind, string? Country, long Entries);

/// <summary>What one actor had to do with another, by one relation and type.</summary>
/// <param name="SourceId">Whom the text names first; for <c>spoke-of</c>, who spoke.</param>
/// <param name="Relation"><c>together</c> in an event, or <c>spoke-of</c>: what the other did stands in what was said.</param>
/// <param name="Type">The PLOVER type, or the speech act.</param>
/// <param name="Weight">How many entries.</param>
/// <param name="First">First day of all; null when none is dated.</param>
/// <param name="Last">Last day of all.</param>
/// <param name="Months">How many entries begin in each month, by its first day.</param>
public sealed record ActorTie(
    long SourceId, long TargetId, string Relation, string Type, long Weight, DateOnly? First, DateOnly? Last, IReadOnlyList<MonthWeight> Months);

/// <summary>How many entries begin in a month.</summary>
public sealed record MonthWeight(DateOnly Month, long Weight);
