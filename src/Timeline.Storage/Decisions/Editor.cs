namespace Timeline.Storage;

/// <summary>Who decides.</summary>
/// <param name="Id">What stays the same when the person takes another name: an account's id, or the user's name at a terminal.</param>
/// <param name="Name">What others read.</param>
public sealed record Editor
{
    public Editor(string id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id.Trim();
        Name = name.Trim();
    }

    public string Id { get; }

    public string Name { get; }
}
