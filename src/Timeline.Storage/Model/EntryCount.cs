namespace Timeline.Storage.Model;

/// <summary>
/// How many entries of a lane begin and end in a day, week, month or year. The database keeps it true with triggers, in the
/// transaction that changes the entries; a window then costs the same however many entries there are.
/// </summary>
public sealed class EntryCount
{
    /// <summary>What the lane stands for: see <see cref="LaneDimension"/>.</summary>
    public char Dimension { get; init; }

    /// <summary><c>d</c>, <c>w</c>, <c>m</c> or <c>y</c>.</summary>
    public char Unit { get; init; }

    /// <summary>An actor's or outlet's id, a type, a folded place, <c>none</c> or <c>all</c>.</summary>
    public required string Lane { get; init; }

    /// <summary>First day of the unit; infinity, with unit <c>y</c>, counts the undated.</summary>
    public DateOnly Bucket { get; init; }

    public int BegunStatements { get; init; }

    public int BegunEvents { get; init; }

    public int EndedStatements { get; init; }

    public int EndedEvents { get; init; }
}
