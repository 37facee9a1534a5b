using System.Text;
using System.Xml;

namespace Timeline.Export.Text;

/// <summary>Text that XML can hold: what XML 1.0 forbids, half surrogate pairs included, becomes U+FFFD.</summary>
internal static class XmlWords
{
    public static string Clean(string text)
    {
        var bad = IndexOfBad(text, 0);
        if (bad < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text);
        for (; bad >= 0; bad = IndexOfBad(text, bad + 1))
        {
            builder[bad] = '\uFFFD';
        }

        return builder.ToString();
    }

    private static int IndexOfBad(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(c))
            {
                return i;
            }
        }

        return -1;
    }
}
