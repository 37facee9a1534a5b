using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Lexicon;

/// <summary>
/// The words of time, read once from the TSV files beside this class. A line is
/// <c>class TAB value[,extra] TAB form | form | …</c>; <c>#</c> begins a comment. Forms are written as people write them
/// and normalised here, so that no file spells variants of alef or ta marbuta.
/// </summary>
internal sealed class TimeLexicon
{
    /// <summary>Bits of the filter below; some thirty times the words, so that few strangers pass it.</summary>
    private const int FilterBits = 1 << 15;

    private readonly FrozenDictionary<string, LexEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>
    /// Almost no word of an article is a word of time, so most look-ups end here: at a bit for the first two letters, the last
    /// and the length.
    /// </summary>
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    private TimeLexicon(Dictionary<string, LexEntry> entries)
    {
        _lookup = entries.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in entries.Keys)
        {
            var bit = FilterBit(word);
            _filter[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    public static TimeLexicon Arabic { get; } = Load();

    public bool TryFind(ReadOnlySpan<char> normalized, out LexEntry entry)
    {
        if (normalized.IsEmpty)
        {
            entry = LexEntry.None;
            return false;
        }

        var bit = FilterBit(normalized);
        if ((_filter[bit >> 6] & (1UL << (bit & 63))) != 0 && _lookup.TryGetValue(normalized, out var found))
        {
            entry = found;
            return true;
        }

        entry = LexEntry.None;
        return false;
    }

    private static int FilterBit(ReadOnlySpan<char> word)
    {
        var hash = (uint)word[0];
        hash = (hash * 61) + (word.Length > 1 ? word[1] : 0u);
        hash = (hash * 61) + word[^1];
        return (int)(((hash * 61) + (uint)word.Length) * 2654435761u >> (32 - 15));
    }

    /// <exception cref="InvalidDataException">A line of a lexicon file cannot be read; says which.</exception>
    private static TimeLexicon Load()
    {
        var entries = new Dictionary<string, LexEntry>(StringComparer.Ordinal);
        var assembly = typeof(TimeLexicon).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            ReadFile(assembly, name, entries);
        }

        foreach (var entry in entries.Values)
        {
            entry.Phrases.Sort((a, b) => b.Following.Length.CompareTo(a.Following.Length));
        }

        return new TimeLexicon(entries);
    }

    private static void ReadFile(Assembly assembly, string name, Dictionary<string, LexEntry> entries)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 3 || !Enum.TryParse<LexClass>(cells[0], ignoreCase: true, out var @class))
            {
                throw new InvalidDataException($"{name}:{number}: expected class, value and forms between tabs, found '{line}'.");
            }

            var values = cells[1].Split(',');
            var sense = new Sense(@class, Number(values[0]), values.Length > 1 ? Number(values[1]) : 0);
            foreach (var form in cells[2].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                AddForm(entries, form, sense);
            }

            int Number(string cell) => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new InvalidDataException($"{name}:{number}: expected a whole number, found '{cell}'.");
        }
    }

    private static void AddForm(Dictionary<string, LexEntry> entries, string form, Sense sense)
    {
        var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CharacterMap.Normalize).ToArray();
        if (!entries.TryGetValue(words[0], out var first))
        {
            entries[words[0]] = first = new LexEntry();
        }

        if (words.Length == 1)
        {
            first.Add(sense);
            return;
        }

        var rest = words[1..];
        var phrase = first.Phrases.Find(known => known.Following.AsSpan().SequenceEqual(rest)).Entry;
        if (phrase is null)
        {
            phrase = new LexEntry();
            first.Phrases.Add((rest, phrase));
        }

        phrase.Add(sense);
    }
}
