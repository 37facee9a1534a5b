namespace Timeline.Storage.Model;

/// <summary>That somebody decided otherwise about what an editor had decided. Rows are only ever added.</summary>
public sealed class Notice
{
    public long Id { get; init; }

    /// <summary>Whom it is told.</summary>
    public required string EditorId { get; init; }

    /// <summary>What they had decided.</summary>
    public long OwnId { get; init; }

    /// <summary>What was decided since.</summary>
    public long DecisionId { get; init; }
}
