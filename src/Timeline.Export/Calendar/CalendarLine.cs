using System.Buffers;
using System.Text;
using Timeline.Export.Text;

namespace Timeline.Export.Calendar;

/// <summary>Content lines of RFC 5545: at most 75 octets, continued on lines that begin with a blank, never cut within a character.</summary>
internal static class CalendarLine
{
    private const int MostOctets = 75;

    /// <param name="output">Where to write.</param>
    /// <param name="name">Name and parameters.</param>
    /// <param name="value">Escaped already where it is text.</param>
    public static void Put(IBufferWriter<byte> output, string name, string value)
    {
        var left = MostOctets;
        Put(output, name, ref left);
        Put(output, ":", ref left);
        Put(output, value, ref left);
        output.Put("\r\n"u8);
    }

    /// <summary>A TEXT value: backslash, semicolon, comma and line ends escaped, other control characters left out.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\\' or ';' or ',':
                    builder.Append('\\').Append(c);
                    break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\u2028' or '\u2029' or '\u0085':
                    builder.Append("\\n");
                    break;
                case '\t':
                    builder.Append(c);
                    break;
                default:
                    if (!char.IsControl(c))
                    {
                        builder.Append(c);
                    }

                    break;
            }
        }

        return builder.ToString();
    }

    private static void Put(IBufferWriter<byte> output, string text, ref int left)
    {
        Span<byte> octets = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(octets);
            if (length > left)
            {
                output.Put("\r\n "u8);
                left = MostOctets - 1;
            }

            output.Put(octets[..length]);
            left -= length;
        }
    }
}
