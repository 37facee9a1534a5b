namespace Timeline.Storage.Model;

/// <summary>Who acts or speaks.</summary>
public sealed class Actor
{
    public long Id { get; init; }

    /// <summary>As it was written where it was met first.</summary>
    public required string Name { get; init; }

    /// <summary>The name with spelling variants folded; one actor has one.</summary>
    public required string NameKey { get; init; }

    public uint Version { get; init; }
}
