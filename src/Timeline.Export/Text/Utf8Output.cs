using System.Buffers;
using System.Globalization;
using System.Text;

namespace Timeline.Export.Text;

/// <summary>Text as UTF-8 into a buffer. Half a surrogate pair becomes U+FFFD: what is not text cannot be in a text file.</summary>
internal static class Utf8Output
{
    private const int Piece = 4096;

    public static void Put(this IBufferWriter<byte> output, ReadOnlySpan<byte> bytes) => output.Write(bytes);

    public static void Put(this IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        // In pieces, so that a very long field does not ask for a very large block; never between two halves of a pair.
        while (text.Length > Piece)
        {
            var length = char.IsHighSurrogate(text[Piece - 1]) && char.IsLowSurrogate(text[Piece]) ? Piece - 1 : Piece;
            PutPiece(output, text[..length]);
            text = text[length..];
        }

        PutPiece(output, text);
    }

    public static void Put<T>(this IBufferWriter<byte> output, T value, string? format = null)
        where T : IUtf8SpanFormattable
    {
        const int Longest = 64;
        if (!value.TryFormat(output.GetSpan(Longest), out var written, format, CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"A {typeof(T).Name} took more than {Longest} bytes.");
        }

        output.Advance(written);
    }

    private static void PutPiece(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            var target = output.GetSpan(text.Length * 3);
            output.Advance(Encoding.UTF8.GetBytes(text, target));
        }
    }
}
