namespace Timeline.Storage.Model;

/// <summary>
/// One decision of a person. Rows are only ever added. A decision belongs to a phrase at a place in a text, not to a row of the
/// machine layer, so that it outlives every new analysis. Of the decisions about one field of one phrase the last holds.
/// </summary>
public sealed class DecisionRow
{
    public long Id { get; init; }

    public long BatchId { get; init; }

    public DecisionKind Kind { get; init; }

    public DecisionField Field { get; init; }

    public SubjectKind Subject { get; init; }

    /// <summary>The row of the machine layer, actor or conflict at that time.</summary>
    public long SubjectId { get; init; }

    public long? ArticleId { get; init; }

    /// <summary>The article's content at that time.</summary>
    public string? ContentKey { get; init; }

    /// <summary>Statement or event, of entries; a cue can be a trigger too.</summary>
    public EntryKind? EntryKind { get; init; }

    public int SpanStart { get; init; }

    public int SpanEnd { get; init; }

    /// <summary>The expression, cue or trigger; empty for what is no phrase.</summary>
    public required string Phrase { get; init; }

    /// <summary>JSON: what the machine said at that time.</summary>
    public string? Machine { get; init; }

    /// <summary>JSON: what a person had decided before; null when the machine's value held.</summary>
    public string? Before { get; init; }

    /// <summary>JSON: what holds from then on; null when it is the machine's value.</summary>
    public string? After { get; init; }

    /// <summary>The decision that this one takes back or brings back.</summary>
    public long? Undoes { get; init; }
}
