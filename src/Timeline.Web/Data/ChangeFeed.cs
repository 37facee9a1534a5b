namespace Timeline.Web.Data;

/// <summary>Tells every open page of this process that somebody corrected something, so that timelines follow.</summary>
internal sealed class ChangeFeed
{
    public event EventHandler? Changed;

    /// <summary>Whether any page is still listening.</summary>
    public bool HasListeners => Changed is not null;

    public void Announce() => Changed?.Invoke(this, EventArgs.Empty);
}
