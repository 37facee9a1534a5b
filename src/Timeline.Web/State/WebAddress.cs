namespace Timeline.Web.State;

/// <summary>Addresses that came with articles: only those of the web become links, never <c>javascript:</c> and the like.</summary>
internal static class WebAddress
{
    public static string? Safe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;
}
