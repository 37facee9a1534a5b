using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Timeline.Storage;

/// <summary>Codes of authenticator apps (RFC 6238): six digits of HMAC-SHA-1, a new one every thirty seconds.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private const int SecondsOfStep = 30;

    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / SecondsOfStep;

    /// <param name="key">In base 32, as apps are told it; spaces and case do not matter.</param>
    /// <param name="step">From <see cref="StepOf"/>.</param>
    /// <exception cref="ArgumentException">The key is no base 32.</exception>
    public static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard that the apps keep to; SHA-1 in an HMAC is not what was broken.
        HMACSHA1.HashData(Decode(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var bytes = new List<byte>((key.Length * 5 / 8) + 1);
        var (bits, count) = (0, 0);
        foreach (var letter in key.Where(each => each is not (' ' or '=')))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
            {
                throw new ArgumentException($"'{letter}' is no letter of base 32.", nameof(key));
            }

            bits = ((bits << 5) | value) & 0xFFFF;
            count += 5;
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return [.. bytes];
    }
}
