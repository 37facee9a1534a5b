namespace Timeline.Storage.Model;

/// <summary>
/// One transaction that changed entries: all of them bear its moment. Its transaction id tells readers of changes what can still be
/// on its way: a moment alone does not, since transactions end in another order than they begin.
/// </summary>
public sealed class ChangeSet
{
    public long Id { get; init; }

    /// <summary>The transaction's id in the database.</summary>
    public ulong Xid { get; init; }

    public DateTime At { get; init; }
}
