namespace Timeline.Storage;

/// <summary>What an actor's page shows.</summary>
/// <param name="Actor">Names, kind, country, offices.</param>
/// <param name="Companions">With whom it stands in one entry, the most frequent first.</param>
/// <param name="Ties">Which of the companions stand in one entry with each other.</param>
/// <param name="Topics">Speech acts and event types, the most frequent first.</param>
/// <param name="Said">Its latest statements.</param>
/// <param name="Did">Its latest events.</param>
/// <param name="Told">The latest statements of others that name it.</param>
public sealed record ActorProfile(
    ActorView Actor,
    Activity Activity,
    IReadOnlyList<Companion> Companions,
    IReadOnlyList<Tie> Ties,
    IReadOnlyList<TypeFacet> Topics,
    IReadOnlyList<EntryRow> Said,
    IReadOnlyList<EntryRow> Did,
    IReadOnlyList<EntryRow> Told);

/// <summary>Somebody who stands in the same entries.</summary>
public sealed record Companion(long Id, string Name, ActorKind Kind, int Count, DateOnly? Last);

/// <summary>Two companions in one entry.</summary>
public sealed record Tie(long FirstId, long SecondId, int Count);

/// <summary>An actor in the list of all.</summary>
public sealed record ListedActor(long Id, string Name, ActorKind Kind, string? Country, long Statements, long Events);
