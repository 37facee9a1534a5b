namespace Timeline.Storage.Model;

/// <summary>
/// One transaction that changed entries: all of them bear its moment. The ids are in the order of the commits, which the moments are
/// not, since transactions end in another order than they begin.
/// </summary>
public sealed class ChangeSet
{
    public long Id { get; init; }

    public DateTime At { get; init; }
}
