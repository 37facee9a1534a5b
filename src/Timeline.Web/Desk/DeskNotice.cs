namespace Timeline.Web.Desk;

/// <summary>What the desk has to say about what was just done.</summary>
/// <param name="Kind">Which sentence.</param>
/// <param name="Phrase">The expression that it is about.</param>
/// <param name="Who">The other editor, where there is one.</param>
/// <param name="Count">How many things.</param>
public sealed record DeskNotice(DeskNoticeKind Kind, string? Phrase = null, string? Who = null, int Count = 0)
{
    /// <summary>Something was not done.</summary>
    public bool IsFault => Kind is not (DeskNoticeKind.Saved or DeskNoticeKind.SavedGroup or DeskNoticeKind.Settled or DeskNoticeKind.Undone or DeskNoticeKind.Redone
        or DeskNoticeKind.NothingToUndo or DeskNoticeKind.NothingToRedo);
}
