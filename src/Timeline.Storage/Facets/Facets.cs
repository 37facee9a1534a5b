namespace Timeline.Storage;

/// <summary>An actor and how many entries it has.</summary>
public sealed record ActorFacet(long Id, string Name, long Count);

/// <summary>An outlet and how many entries come from its articles.</summary>
public sealed record OutletFacet(long Id, string Name, long Count);

/// <summary>A speech act or PLOVER type and how many entries it has.</summary>
public sealed record TypeFacet(EntryKind Kind, string Type, long Count);

/// <summary>A place and how many events it has.</summary>
/// <param name="Key">The name with spelling variants folded.</param>
public sealed record PlaceFacet(string Key, string Name, long Count);
