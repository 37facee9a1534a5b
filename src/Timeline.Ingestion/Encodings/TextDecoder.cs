using System.Text;

namespace Timeline.Ingestion.Encodings;

/// <summary>Finds out how Arabic text is encoded, and decodes it. What it cannot be sure of it refuses.</summary>
public static class TextDecoder
{
    private const string Expected = "expected UTF-8, UTF-16 with a byte order mark, Windows-1256 or ISO-8859-6";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding s_utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding s_utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Strict(s_utf8, rest, "UTF-8"),
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => DecodedText.Refused($"the text is UTF-32, {Expected}"),
        [0xFF, 0xFE, .. var rest] => Strict(s_utf16, rest, "UTF-16"),
        [0xFE, 0xFF, .. var rest] => Strict(s_utf16BigEndian, rest, "UTF-16"),
        _ => WithoutMark(bytes),
    };

    private static DecodedText Strict(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return DecodedText.Of(encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return DecodedText.Refused($"the text says that it is {name} and is not, {Expected}");
        }
    }

    private static DecodedText WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return DecodedText.Refused($"the file is no text, or UTF-16 without a byte order mark, {Expected}");
        }

        try
        {
            return DecodedText.Of(s_utf8.GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return OldArabic(bytes);
        }
    }

    private static DecodedText OldArabic(ReadOnlySpan<byte> bytes)
    {
        ArabicCodePage? best = null;
        double likelihood = 0;
        foreach (var page in ArabicCodePage.All)
        {
            var found = page.Likelihood(bytes);
            if (found > likelihood)
            {
                (best, likelihood) = (page, found);
            }
        }

        return best is not null && likelihood >= ArabicCodePage.Enough
            ? DecodedText.Of(best.Decode(bytes), best.Name)
            : DecodedText.Refused($"the encoding was not recognised, {Expected}");
    }
}
