using Timeline.Temporal;

namespace Timeline.Storage.Model;

/// <summary>
/// One decision of a person. Rows are only ever added. A decision belongs to a phrase at a place in a text, not to a
/// row of the machine layer, so that it outlives every new analysis.
/// </summary>
public sealed class Correction
{
    public long Id { get; init; }

    public CorrectionKind Kind { get; init; }

    public long ArticleId { get; init; }

    /// <summary>The article's content at that time.</summary>
    public required string ContentKey { get; init; }

    public int SpanStart { get; init; }

    public int SpanEnd { get; init; }

    public required string Phrase { get; init; }

    public DayRange? MachineDays { get; init; }

    public DayRange? BeforeDays { get; init; }

    public DayRange? AfterDays { get; init; }

    public required string Author { get; init; }

    public string? Comment { get; init; }

    public DateTime At { get; init; }
}
