namespace Timeline.Storage.Model;

/// <summary>Who publishes.</summary>
public sealed class Outlet
{
    public long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The name with spelling variants folded; one outlet has one.</summary>
    public required string NameKey { get; init; }

    /// <summary>IANA zone in which its publication days are counted.</summary>
    public required string TimeZone { get; init; }
}
