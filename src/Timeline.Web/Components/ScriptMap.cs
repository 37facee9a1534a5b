using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Timeline.Web.Components;

/// <summary>
/// The scripts under the names that their files have in this build. Modules name each other plainly; the map leads browsers to names that
/// change with the content, which they may keep for ever.
/// </summary>
internal sealed class ScriptMap
{
    private const string Folder = "js/";
    private static ScriptMap? s_last;
    private readonly ResourceAssetCollection _assets;

    private ScriptMap(ResourceAssetCollection assets)
    {
        _assets = assets;
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var asset in assets)
        {
            if (asset.Properties?.FirstOrDefault(property => property.Name == "label")?.Value is { } label
                && label.StartsWith(Folder, StringComparison.Ordinal) && label.EndsWith(".js", StringComparison.Ordinal))
            {
                names["/" + label] = "/" + asset.Url;
            }
        }

        Timeline = [.. names.Where(name => name.Key.StartsWith("/js/timeline/", StringComparison.Ordinal)).Select(name => name.Value)];
        ImportMap = JsonSerializer.Serialize(new { imports = names });
        ImportMapHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ImportMap)))}'";
    }

    public static ScriptMap Empty { get; } = new(ResourceAssetCollection.Empty);

    /// <summary>Addresses of the modules that draw a timeline.</summary>
    public IReadOnlyList<string> Timeline { get; }

    /// <summary>As JSON that needs no escaping in a page.</summary>
    public string ImportMap { get; }

    /// <summary>By this a page's policy knows the map, which must stand in the page itself.</summary>
    public string ImportMapHash { get; }

    /// <summary>Made once: the assets of a running server never change.</summary>
    public static ScriptMap Of(ResourceAssetCollection assets)
    {
        var last = s_last;
        return last?._assets == assets ? last : s_last = new ScriptMap(assets);
    }
}
