namespace Timeline.Storage;

/// <summary>The answer to a <see cref="WindowRequest"/>, in the shape that the canvas takes it in.</summary>
/// <param name="From">First day shown; null when there is nothing dated at all and no window was asked for.</param>
/// <param name="To">Last day shown, inclusive.</param>
/// <param name="Bucket">How wide a bucket is: <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c>; null when every lane has marks.</param>
/// <param name="Lanes">The rows, most active in the window first; entries without the lane's property come last, under the key <c>none</c>.</param>
/// <param name="MoreLanes">How many rows follow.</param>
/// <param name="Undated">How many entries of the filter have no days.</param>
/// <param name="Extent">First and last day of all entries of the filter; null when none is dated.</param>
/// <param name="Overview">How many entries begin in each bucket of the extent; empty buckets are left out.</param>
/// <param name="IsNarrowed">
/// Whether the filter took too long over the window that was asked for, so that <paramref name="From"/> to <paramref name="To"/> is
/// a part of it; undated entries and the overview are then not told.
/// </param>
public sealed record WindowAnswer(
    DateOnly? From,
    DateOnly? To,
    string? Bucket,
    IReadOnlyList<WindowLane> Lanes,
    int MoreLanes,
    long Undated,
    DaySpan? Extent,
    IReadOnlyList<BucketCount> Overview,
    bool IsNarrowed);

/// <summary>First and last day, both inclusive.</summary>
public sealed record DaySpan(DateOnly From, DateOnly To);

/// <summary>How many entries begin in a run of days; what began before the window counts on its first day.</summary>
public sealed record BucketCount(DateOnly From, DateOnly To, long Count);

/// <summary>One row: marks when they are few, else counts.</summary>
/// <param name="Key">An actor's or outlet's id, a type, a place with spelling variants folded, <c>none</c>, or <c>all</c> when the rows stand for nothing.</param>
/// <param name="Label">A name, or empty for <c>none</c> and <c>all</c>.</param>
/// <param name="Count">How many entries of it lie in the window.</param>
public sealed record WindowLane(
    string Key,
    string Label,
    long Count,
    IReadOnlyList<WindowMark> Marks,
    IReadOnlyList<BucketCount> Buckets);

/// <summary>One entry on the timeline.</summary>
/// <param name="Kind"><c>statement</c> or <c>event</c>.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Status"><c>happened</c>, <c>ongoing</c>, <c>planned</c>, <c>denied</c>, <c>hypothetical</c>.</param>
/// <param name="DateBasis"><c>mention</c> or <c>writer-day</c>.</param>
/// <param name="Time">
/// The hour of its day, as <c>09:30</c>, or the part of the day: <c>MO</c>, <c>MI</c>, <c>AF</c>, <c>EV</c>, <c>NI</c>. Null where the article
/// names none, where a person changed the day, and in windows of more than sixty days.
/// </param>
public sealed record WindowMark(
    long Id,
    string Kind,
    DateOnly From,
    DateOnly To,
    string Grain,
    string Label,
    string Type,
    string Status,
    double Confidence,
    bool Corrected,
    string DateBasis,
    string? Time);
