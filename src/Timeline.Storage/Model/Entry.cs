using NpgsqlTypes;
using Timeline.Temporal;

namespace Timeline.Storage.Model;

/// <summary>
/// What a timeline shows, with everything that its queries filter by in one row. What only statements or only events
/// have stands in <see cref="Statement"/>, <see cref="Event"/> and <see cref="EventMention"/>.
/// </summary>
public sealed class Entry
{
    public long Id { get; init; }

    public EntryKind Kind { get; init; }

    /// <summary>The article that tells it, or tells it first.</summary>
    public long ArticleId { get; init; }

    /// <summary>The article's outlet, kept here so that lanes by outlet need no join.</summary>
    public long? OutletId { get; init; }

    /// <summary>
    /// Where an event took place, with spelling variants folded, kept here so that rows by place need no join; <see cref="Event.Place"/> has it as
    /// written. Null for statements and where no place is told.
    /// </summary>
    public string? PlaceKey { get; init; }

    /// <summary>The time expression that dates it.</summary>
    public long? MentionId { get; init; }

    public required string Type { get; init; }

    public EntryStatus Status { get; init; }

    public required string Label { get; init; }

    public int SpanStart { get; init; }

    public int SpanEnd { get; init; }

    public required string Sentence { get; init; }

    public int SentenceStart { get; init; }

    /// <summary>Label and sentence with spelling variants folded, for search.</summary>
    public required string Search { get; init; }

    /// <summary>The words of <see cref="Search"/>, made by the database.</summary>
    public NpgsqlTsVector Words { get; init; } = null!;

    public DayRange? MachineDays { get; init; }

    public DayRange? CorrectedDays { get; init; }

    public DayRange? Days { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public DateBasis MachineBasis { get; init; }

    public DateBasis DateBasis { get; init; }

    public Grain MachineGrain { get; init; }

    public Grain? CorrectedGrain { get; init; }

    public Grain Grain { get; init; }

    /// <summary>How many actors it has, so that those without any are found as fast as those of one.</summary>
    public int ActorCount { get; init; }

    /// <summary>Its actors' folded names as the text has them, in its order: who they are is told by the aliases, and can be told anew.</summary>
    public required string[] ActorNames { get; init; }

    public required string Rule { get; init; }

    public double Confidence { get; init; }

    /// <summary>What people made of it; null when nobody has looked.</summary>
    public ReviewState? State { get; init; }

    /// <summary>JSON: the machine's values of what people changed, but for the days, which have a column of their own. Null when they changed nothing.</summary>
    public string? Machine { get; init; }

    /// <summary>The moment of the change that made it what it is; see <see cref="ChangeSet"/>.</summary>
    public DateTime UpdatedAt { get; init; }

    /// <summary>How many former states it had that anybody could have seen; an entry that was away and came back has one more.</summary>
    public int Revision { get; init; }

    public uint Version { get; init; }
}
