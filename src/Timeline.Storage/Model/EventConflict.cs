using Timeline.Temporal;

namespace Timeline.Storage.Model;

/// <summary>Two tellings of one event that name different days. Both are kept.</summary>
public sealed class EventConflict
{
    public long FirstId { get; init; }

    public long SecondId { get; init; }

    public DayRange FirstDays { get; init; }

    public DayRange SecondDays { get; init; }

    public ConflictState State { get; init; }

    public DateTime FoundAt { get; init; }
}
