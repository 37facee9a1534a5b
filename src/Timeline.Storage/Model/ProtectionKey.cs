namespace Timeline.Storage.Model;

/// <summary>A key that protects cookies and forms; all web nodes share them through the database.</summary>
public sealed class ProtectionKey
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public required string Xml { get; init; }
}
