using NpgsqlTypes;

namespace Timeline.Storage.Model;

/// <summary>One published text.</summary>
public sealed class Article
{
    public long Id { get; init; }

    /// <summary>Hash of outlet and text: the same text from the same outlet is the same article, wherever it was read.</summary>
    public required string ContentKey { get; init; }

    /// <summary>Its URL, or outlet and the outlet's own id: an article that was edited keeps it. Null when it has neither.</summary>
    public string? SourceKey { get; init; }

    /// <summary>The id that the source gave it.</summary>
    public string? ExternalId { get; init; }

    public long? OutletId { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    /// <summary>What was analysed; every offset counts in it.</summary>
    public required string Text { get; init; }

    /// <summary>Headline and text with spelling variants folded, for search.</summary>
    public required string Search { get; init; }

    /// <summary>The words of <see cref="Search"/>, made by the database.</summary>
    public NpgsqlTsVector Words { get; init; } = null!;

    /// <summary>Publication day in the outlet's time zone.</summary>
    public DateOnly? Published { get; init; }

    public DateTime? PublishedAt { get; init; }

    public string? PublishedBasis { get; init; }

    public DateOnly? WriterDay { get; init; }

    public required string WriterDayBasis { get; init; }

    public double WriterDayConfidence { get; init; }

    public string? WriterDayConflictAr { get; init; }

    public string? WriterDayConflictEn { get; init; }

    public long AnalysisRunId { get; init; }

    public AnalysisRun? AnalysisRun { get; init; }

    public Outlet? Outlet { get; init; }

    public DateTime IngestedAt { get; init; }

    public DateTime UpdatedAt { get; init; }

    public uint Version { get; init; }
}
