namespace Timeline.Web.Accounts;

/// <summary>Metadata of an endpoint that other sites may show in a frame.</summary>
internal sealed class Framable
{
    public static readonly Framable Everywhere = new();
}
