namespace Timeline.Storage.Model;

/// <summary>Who acts or speaks.</summary>
public sealed class Actor
{
    public long Id { get; init; }

    /// <summary>As the registry has it, or as it was written where it was met first.</summary>
    public required string Name { get; init; }

    /// <summary>The name with spelling variants folded; one actor has one.</summary>
    public required string NameKey { get; init; }

    public ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null when unknown or none.</summary>
    public string? Country { get; init; }

    public string? Description { get; init; }

    /// <summary>A registry file names it, so that its names are taken as known.</summary>
    public bool Registered { get; init; }

    /// <summary>The actor that it was found to be; its names and entries are there, its id leads there.</summary>
    public long? MergedInto { get; init; }

    public uint Version { get; init; }
}
