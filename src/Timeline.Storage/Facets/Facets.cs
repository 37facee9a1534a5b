namespace Timeline.Storage;

/// <summary>An actor and how many entries it has.</summary>
public sealed record ActorFacet(long Id, string Name, long Count);

/// <summary>An outlet and how many entries come from its articles.</summary>
public sealed record OutletFacet(long Id, string Name, long Count);

/// <summary>A speech act or PLOVER type and how many entries it has.</summary>
public sealed record TypeFacet(EntryKind Kind, string Type, long Count);
