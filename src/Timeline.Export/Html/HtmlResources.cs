using System.Security.Cryptography;
using System.Text;

namespace Timeline.Export.Html;

/// <summary>The scripts and styles of the site that files carry within them.</summary>
internal static class HtmlResources
{
    /// <summary>The site's own style and what a file has besides.</summary>
    public static string Style { get; } = Read("base.css") + Read("timeline.css") + Read("offline.css");

    /// <summary>What a page made of these may do: run this script, show this style, and nothing else; no network at all.</summary>
    public static string Policy { get; } = $"default-src 'none'; script-src {Hash(ScriptBundle.Script)}; style-src {Hash(Style)}; base-uri 'none'; form-action 'none'";

    public static string Read(string name)
    {
        using var stream = typeof(HtmlResources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
