namespace Timeline.Storage.Model;

/// <summary>What was told of an article until it was told otherwise: an editor moved its writer's day, or its outlet gave it another title. Kept by the database.</summary>
public sealed class ArticleVersion
{
    public long Id { get; init; }

    public long ArticleId { get; init; }

    public DateTime ValidFrom { get; init; }

    public DateTime ValidTo { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? WriterDay { get; init; }

    public required string WriterDayBasis { get; init; }
}
