namespace Timeline.Storage.Model;

/// <summary>One article's telling of an event.</summary>
public sealed class EventMention
{
    public long Id { get; init; }

    public long EventId { get; init; }

    public long ArticleId { get; init; }

    public int TriggerStart { get; init; }

    public int TriggerEnd { get; init; }

    public required string Trigger { get; init; }

    public required string Rule { get; init; }

    public double Confidence { get; init; }

    /// <summary>JSON, see <see cref="Sql.DerivationJson"/>: why the machine read it so. Null in rows that an older analysis wrote.</summary>
    public string? Reasons { get; init; }
}
