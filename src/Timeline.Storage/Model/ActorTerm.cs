namespace Timeline.Storage.Model;

/// <summary>A stretch of time in which a person held an office.</summary>
public sealed class ActorTerm
{
    public long Id { get; init; }

    public long ActorId { get; init; }

    /// <summary>The office, without the country.</summary>
    public required string Office { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or the body: UN, NATO.</summary>
    public required string Country { get; init; }

    /// <summary>EDTF, as fine as it is known: <c>2017-02-01</c>, <c>2017-02</c>; <c>..</c> when it lies before all news.</summary>
    public required string StartEdtf { get; init; }

    /// <summary>EDTF; <c>..</c> when it goes on.</summary>
    public required string EndEdtf { get; init; }

    /// <summary>Where it can be checked.</summary>
    public required string Source { get; init; }
}
