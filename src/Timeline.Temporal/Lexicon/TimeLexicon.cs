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

    private readonly LexEntry[] _entries;

    /// <summary>By <see cref="LexEntry.Id"/>: what rules ask of each word, without going to its entry.</summary>
    private readonly ulong[] _classes;

    /// <summary>By <see cref="LexEntry.Id"/>; apart from the rest, since it is asked of every third word.</summary>
    private readonly ulong[] _continuations;

    private TimeLexicon(Dictionary<string, LexEntry> entries)
    {
        Forms = entries.Keys;
        _entries = [LexEntry.None, .. entries.Values, .. entries.Values.SelectMany(entry => entry.Phrases.ToArray(), (_, phrase) => phrase.Entry)];
        for (var id = 0; id < _entries.Length; id++)
        {
            _entries[id].Id = checked((ushort)id);
        }

        _classes = [.. _entries.Select(entry => entry.Classes)];
        _continuations = [.. _entries.Select(entry => entry.Continuations)];
        Written = new WrittenForms(["", .. entries.Keys], _entries);
    }

    public static TimeLexicon Arabic { get; } = Load();

    /// <summary>The normalised words that are known, or that a known phrase begins with.</summary>
    public IReadOnlyCollection<string> Forms { get; }

    /// <summary>Each of them with what is known of it.</summary>
    public IEnumerable<(string Form, LexEntry Entry)> Words => Forms.Zip(_entries.Skip(1));

    /// <summary>Everything known, words and phrases, by <see cref="LexEntry.Id"/>.</summary>
    public IReadOnlyList<LexEntry> Entries => _entries;

    /// <summary>By <see cref="LexEntry.Id"/>.</summary>
    public LexEntry this[ushort id] => _entries[id];

    /// <summary>What its words look like in texts, with particles before them.</summary>
    public WrittenForms Written { get; }

    /// <summary><see cref="LexEntry.Classes"/> of an entry.</summary>
    public ulong Classes(ushort entry) => _classes[entry];

    /// <summary>Whether an entry is something of that class.</summary>
    public bool Is(ushort entry, LexClass @class) => (_classes[entry] & (1UL << (int)@class)) != 0;

    /// <summary>False when no phrase that begins with an entry goes on with a word of such letters.</summary>
    public bool MayContinue(ushort entry, char first, char last, int length) => (_continuations[entry] & LexEntry.Continuation(first, last, length)) != 0;

    /// <summary>What is known of a normalised word as it stands, without particles; null for a stranger.</summary>
    public LexEntry? Find(ReadOnlySpan<char> normalized) =>
        Written.Find(normalized) is var form && form.Length > 0 && form.Before == Proclitics.None ? _entries[form.Entry] : null;

    /// <exception cref="InvalidDataException">A line of a lexicon file cannot be read; says which.</exception>
    private static TimeLexicon Load()
    {
        var entries = new Dictionary<string, LexEntry>(StringComparer.Ordinal);
        var assembly = typeof(TimeLexicon).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            ReadFile(assembly, name, entries);
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
        // As texts are: تشرين2 is two tokens, and ق.م three.
        var tokens = Tokenizer.Tokenize(form);
        var words = new string[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = tokens.Norm(i).ToString();
        }

        if (words[0].Length > WrittenForm.LongestForm - Clitics.Combinations.Max(particles => particles.Letters.Length))
        {
            throw new InvalidDataException($"'{words[0]}' has too many letters for a word.");
        }

        if (!entries.TryGetValue(words[0], out var first))
        {
            entries[words[0]] = first = new LexEntry();
        }

        if (words.Length == 1)
        {
            first.Add(sense);
            return;
        }

        if (words.Length > Rules.Unit.MostTokens)
        {
            throw new InvalidDataException($"'{form}' has more than {Rules.Unit.MostTokens} words.");
        }

        first.Phrase(words[1..]).Add(sense);
    }
}
