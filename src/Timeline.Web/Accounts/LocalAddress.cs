namespace Timeline.Web.Accounts;

/// <summary>Where to go on to: only ever a page of ours.</summary>
internal static class LocalAddress
{
    /// <summary>The address, or the first page when it leads elsewhere: "//elsewhere" and "/\elsewhere" would leave the site.</summary>
    public static string Of(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Any(c => c == '\\' || char.IsControl(c))
            ? address
            : "/";
}
