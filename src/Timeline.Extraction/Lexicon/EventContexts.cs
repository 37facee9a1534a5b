using Timeline.Extraction.Events;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Lexicon;

/// <summary>A sign that a word makes, and how near it must stand before the event.</summary>
internal readonly record struct EventContext(Signs Sign, int Reach);

/// <summary>The table of words whose standing before an event is a sign.</summary>
internal sealed class EventContexts
{
    private readonly Dictionary<string, EventContext> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventContext>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private EventContexts()
    {
        foreach (var row in Tsv.Rows("eventcontexts"))
        {
            var context = new EventContext(Enum.Parse<Signs>(row[0]), int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));
            foreach (var word in Tsv.Words(row[2]))
            {
                _words.TryAdd(CharacterMap.Normalize(word), context);
            }
        }

        Longest = _words.Values.Max(context => context.Reach);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static EventContexts Default { get; } = new();

    /// <summary>The longest reach of a word.</summary>
    public int Longest { get; }

    /// <param name="norm">The word, without و and ف before it.</param>
    public EventContext? Find(ReadOnlySpan<char> norm) => _lookup.TryGetValue(norm, out var context) ? context : null;
}
