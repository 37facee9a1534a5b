namespace Timeline.Web.Data;

/// <summary>Tells every open page of this process that somebody corrected something, so that timelines follow.</summary>
internal sealed class ChangeFeed
{
    public event Action? Changed;

    public void Announce() => Changed?.Invoke();
}
