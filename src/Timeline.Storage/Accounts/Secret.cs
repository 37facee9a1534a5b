using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Timeline.Storage;

/// <summary>Random secrets for links, keys and first passwords. With 128 bits and more of chance in them a plain hash is enough to keep.</summary>
internal static class Secret
{
    private const int Bytes = 24;

    // Without letters that are taken for one another when read aloud or copied by hand.
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Twenty-four characters in groups of six: 118 bits, and possible to type.</summary>
    public static string CreatePassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Readable, 6)));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
