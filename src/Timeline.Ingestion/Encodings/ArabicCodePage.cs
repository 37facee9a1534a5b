using System.Text;

namespace Timeline.Ingestion.Encodings;

/// <summary>
/// One of the old single-byte encodings of Arabic. They share the bytes of half the alphabet, so what tells them apart is how
/// much of a text comes out as Arabic, and whether its letters are as frequent as in Arabic.
/// </summary>
internal sealed class ArabicCodePage
{
    /// <summary>From this share on of Arabic among what is not ASCII, a text counts as read rightly.</summary>
    public const double Enough = 0.9;

    // In running Arabic these make up more than half of all letters; in text decoded wrongly far less.
    private const string FrequentLetters = "اليمونرت";
    private const double FrequentShare = 0.4;

    // Typography that says nothing about the language.
    private const string Neutral = "\u00A0«»“”‘’–—…•·×÷°©®";

    private readonly Encoding _encoding;

    private ArabicCodePage(string name, int codePage)
    {
        Name = name;
        _encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
    }

    public static IReadOnlyList<ArabicCodePage> All { get; } = [new("Windows-1256", 1256), new("ISO-8859-6", 28596)];

    public string Name { get; }

    public string Decode(ReadOnlySpan<byte> bytes) => _encoding.GetString(bytes);

    /// <summary>The share of Arabic among what is not ASCII; 0 when the letters are not those of running Arabic.</summary>
    public double Likelihood(ReadOnlySpan<byte> bytes)
    {
        int arabic = 0, letters = 0, frequent = 0, other = 0;
        foreach (var c in Decode(bytes))
        {
            if (c < 0x80 || Neutral.Contains(c, StringComparison.Ordinal))
            {
                continue;
            }

            if (c is >= '\u0600' and <= '\u06FF' or '\u200C' or '\u200D' or '\u200E' or '\u200F')
            {
                arabic++;
                letters += char.IsLetter(c) ? 1 : 0;
                frequent += FrequentLetters.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            }
            else
            {
                other++;
            }
        }

        return letters > 0 && frequent >= letters * FrequentShare ? (double)arabic / (arabic + other) : 0;
    }
}
