namespace Timeline.Storage.Model;

/// <summary>A registry file that was read into the store, so that the same one is not read again.</summary>
public sealed class RegistryLoad
{
    public required string Source { get; init; }

    public required string Hash { get; init; }

    public DateTime LoadedAt { get; init; }
}
