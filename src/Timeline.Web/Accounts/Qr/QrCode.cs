using System.Text;

namespace Timeline.Web.Accounts.Qr;

/// <summary>A QR code (ISO/IEC 18004) of a short text: byte mode, error correction level M, versions 1 to 10. No package for it is to be had.</summary>
internal static class QrCode
{
    private const int ByteMode = 0b0100;

    /// <summary>The longest text, in UTF-8 bytes.</summary>
    public const int LongestBytes = 213;

    /// <summary>The modules, row by row; true is dark.</summary>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public static bool[,] Encode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = QrVersion.For(bytes.Length) ?? throw new ArgumentException($"A code holds {LongestBytes} bytes; these are {bytes.Length}.", nameof(text));
        var codewords = Interleave(version, DataOf(version, bytes));
        bool[,]? best = null;
        var least = int.MaxValue;
        for (var mask = 0; mask < QrMatrix.Masks; mask++)
        {
            var modules = QrMatrix.Draw(version, codewords, mask);
            var penalty = QrPenalty.Of(modules);
            if (penalty < least)
            {
                (best, least) = (modules, penalty);
            }
        }

        return best!;
    }

    private static byte[] DataOf(QrVersion version, byte[] bytes)
    {
        var bits = new List<bool>(version.DataBytes * 8);
        void Add(int value, int length)
        {
            for (var i = length - 1; i >= 0; i--)
            {
                bits.Add(((value >> i) & 1) != 0);
            }
        }

        Add(ByteMode, 4);
        Add(bytes.Length, version.CountBits);
        foreach (var each in bytes)
        {
            Add(each, 8);
        }

        Add(0, Math.Min(4, (version.DataBytes * 8) - bits.Count));
        Add(0, (8 - (bits.Count % 8)) % 8);
        var data = new byte[version.DataBytes];
        for (var i = 0; i < bits.Count; i++)
        {
            data[i / 8] |= (byte)(bits[i] ? 0x80 >> (i % 8) : 0);
        }

        // The rest is filled with two bytes in turn, as the standard wants it.
        for (var i = bits.Count / 8; i < data.Length; i++)
        {
            data[i] = (byte)((i - (bits.Count / 8)) % 2 == 0 ? 0xEC : 0x11);
        }

        return data;
    }

    private static byte[] Interleave(QrVersion version, byte[] data)
    {
        var generator = ReedSolomon.Generator(version.CorrectionBytesPerBlock);
        var shorter = data.Length / version.Blocks;
        var longer = data.Length % version.Blocks;
        var blocks = new List<byte[]>(version.Blocks);
        var at = 0;
        for (var i = 0; i < version.Blocks; i++)
        {
            var length = shorter + (i >= version.Blocks - longer ? 1 : 0);
            blocks.Add(data[at..(at + length)]);
            at += length;
        }

        var result = new List<byte>(version.TotalBytes);
        for (var i = 0; i <= shorter; i++)
        {
            result.AddRange(blocks.Where(block => i < block.Length).Select(block => block[i]));
        }

        var corrections = blocks.ConvertAll(block => ReedSolomon.Remainder(block, generator));
        for (var i = 0; i < version.CorrectionBytesPerBlock; i++)
        {
            result.AddRange(corrections.Select(block => block[i]));
        }

        return [.. result];
    }
}
