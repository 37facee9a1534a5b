using Timeline.Temporal.Text;

namespace Timeline.Extraction.Lexicon;

/// <summary>What a word near an event says of its status, and how near it must stand.</summary>
internal readonly record struct StatusFrame(EventStatus Status, int Reach);

/// <summary>The table of words that say whether an event took place, by the side on which they stand.</summary>
internal sealed class StatusFrames
{
    private readonly Dictionary<string, StatusFrame> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StatusFrame> _after = new(StringComparer.Ordinal);

    private StatusFrames()
    {
        foreach (var row in Tsv.Rows("statusframes"))
        {
            var frame = new StatusFrame(Enum.Parse<EventStatus>(row[0], ignoreCase: true), int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture));
            foreach (var word in Tsv.Words(row[3]))
            {
                var (table, norm) = (row[1] == "before" ? _before : _after, CharacterMap.Normalize(word));
                table.TryAdd(norm, frame);
                if (norm[0] is 'ي' or 'ت' && norm.Length is > 3 and < 7 && norm[^1] is not ('ه' or 'ا' or 'ي' or 'د' or 'ت'))
                {
                    // يعتزم: also of two, and of many.
                    table.TryAdd(norm + "ان", frame);
                    table.TryAdd(norm + "ون", frame);
                }
            }
        }

        Longest = _before.Values.Max(frame => frame.Reach);
        LongestAfter = _after.Values.Max(frame => frame.Reach);
    }

    public static StatusFrames Default { get; } = new();

    /// <summary>The longest reach of a word before an event.</summary>
    public int Longest { get; }

    /// <summary>The longest reach of a word after an event.</summary>
    public int LongestAfter { get; }

    public StatusFrame? Before(ReadOnlySpan<char> norm) => Find(_before, norm);

    public StatusFrame? After(ReadOnlySpan<char> norm) => Find(_after, norm);

    private static StatusFrame? Find(Dictionary<string, StatusFrame> table, ReadOnlySpan<char> norm)
    {
        var lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        // بحث is no ب with حث: a preposition is cut off longer words only.
        if (lookup.TryGetValue(norm, out var frame) || (norm.Length > (norm[0] is 'ب' or 'ل' ? 4 : 2) && norm[0] is 'و' or 'ف' or 'ب' or 'ل' && lookup.TryGetValue(norm[1..], out frame)))
        {
            return frame;
        }

        return norm.Length > 4 && norm.StartsWith("ال") && lookup.TryGetValue(norm[2..], out frame) ? frame : null;
    }
}
