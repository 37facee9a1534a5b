using System.Security.Cryptography;
using System.Text;

namespace Timeline.Storage;

/// <summary>What makes two readings the same article.</summary>
public static class ArticleKey
{
    private const int LongestKey = 500;

    /// <summary>The same text from the same outlet is the same article, wherever it was read.</summary>
    /// <param name="outlet">Name of the outlet, or null.</param>
    /// <param name="text">The whole text that is analysed.</param>
    public static string OfContent(string? outlet, string text) =>
        Hash($"{NameKey.Of(outlet ?? "")}\n{text}");

    /// <summary>What an article keeps when its outlet edits it: its URL, else the outlet's own id for it; null when there is neither.</summary>
    public static string? OfSource(string? url, string? outlet, string? externalId)
    {
        var key = url ?? (outlet is not null && externalId is not null ? $"{NameKey.Of(outlet)}#{externalId}" : null);

        // An index entry has a largest size, and addresses have none.
        return key is { Length: > LongestKey } ? Hash(key) : key;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
