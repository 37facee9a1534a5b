namespace Timeline.Storage;

/// <summary>An actor by id and name.</summary>
public sealed record ActorName(long Id, string Name);
