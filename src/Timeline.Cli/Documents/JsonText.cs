using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Timeline.Cli.Documents;

/// <summary>Reads JSON strings that System.Text.Json refuses: half of a surrogate pair, escaped on its own.</summary>
internal static class JsonText
{
    // Crawlers cut texts in the middle of an emoji. The half is kept: offsets must count it as the sender does.
    public static string Read(JsonElement element) =>
        TryGetString(element) ?? Unescape(element.GetRawText().AsSpan()[1..^1]);

    /// <summary>True for a string that holds half a character, which no UTF-8 can express.</summary>
    public static bool IsBroken(JsonElement element) => TryGetString(element) is null;

    private static string? TryGetString(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The escapes are known to be well formed: the parser has seen them.</summary>
    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var same => same });
            }
        }

        return text.ToString();
    }
}
