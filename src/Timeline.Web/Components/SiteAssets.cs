using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Timeline.Web.Components;

/// <summary>
/// What this build has: whether the Arabic face is there, and the scripts under the names that their files have in it. Modules name each
/// other plainly; the map leads browsers to names that change with the content, which they may keep for ever.
/// </summary>
internal sealed class SiteAssets
{
    private const string Folder = "js/";
    private static SiteAssets? s_last;
    private readonly ResourceAssetCollection _assets;

    private SiteAssets(ResourceAssetCollection assets)
    {
        _assets = assets;
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var asset in assets)
        {
            if (LabelOf(asset) is { } label && label.StartsWith(Folder, StringComparison.Ordinal) && label.EndsWith(".js", StringComparison.Ordinal))
            {
                names["/" + label] = "/" + asset.Url;
            }
        }

        HasFace = assets.Any(asset => LabelOf(asset) == "fonts/face.css");
        Timeline = [.. names.Where(name => name.Key.StartsWith("/js/timeline/", StringComparison.Ordinal)).Select(name => name.Value)];
        ImportMap = JsonSerializer.Serialize(new { imports = names });
        ImportMapHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ImportMap)))}'";
    }

    public static SiteAssets Empty { get; } = new(ResourceAssetCollection.Empty);

    /// <summary>Whether the build could fetch the site's own letters.</summary>
    public bool HasFace { get; }

    /// <summary>Addresses of the modules that draw a timeline.</summary>
    public IReadOnlyList<string> Timeline { get; }

    /// <summary>As JSON that needs no escaping in a page.</summary>
    public string ImportMap { get; }

    /// <summary>By this a page's policy knows the map, which must stand in the page itself.</summary>
    public string ImportMapHash { get; }

    /// <summary>Made once: the assets of a running server never change.</summary>
    public static SiteAssets Of(ResourceAssetCollection assets)
    {
        var last = s_last;
        return last?._assets == assets ? last : s_last = new SiteAssets(assets);
    }

    // The name that the file has in the project.
    private static string? LabelOf(ResourceAsset asset) => asset.Properties?.FirstOrDefault(property => property.Name == "label")?.Value;
}
