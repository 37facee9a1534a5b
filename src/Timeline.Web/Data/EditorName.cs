namespace Timeline.Web.Data;

/// <summary>Who corrects, as typed in this session: asked once, kept for the next correction.</summary>
internal sealed class EditorName
{
    public string Name { get; set; } = string.Empty;
}
