using Timeline.Temporal.Text;

namespace Timeline.Extraction.Lexicon;

/// <summary>Every table of words in one dictionary of normalised forms, read once.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private Words()
    {
        AddClasses("functionwords");
        AddClasses("nouns");
        AddPlaces();
        AddNames();
        AddCues();
        AddPhrases();
        AddTriggers();
        AddLightVerbs();

        // Last: an everyday word hides no known one behind a particle.
        AddCommon();
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Words Default { get; } = new();

    public Word? Find(ReadOnlySpan<char> normalized) => _lookup.TryGetValue(normalized, out var word) ? word : null;

    private void AddCommon()
    {
        foreach (var word in Tsv.Rows("common").SelectMany(row => Tsv.Words(row[0])))
        {
            if (word[0] is not ('و' or 'ب' or 'ل' or 'ك') || !_words.ContainsKey(word[1..]))
            {
                // A preposition is no everyday noun, even where one is written like it; nor is a city without its article.
                if ((_words.TryGetValue(word, out var known) && known.Is(WordClasses.Function)) || (_words.TryGetValue("ال" + word, out var city) && city.Is(WordClasses.City)))
                {
                    continue;
                }

                Entry(word).Classes |= WordClasses.Common;
            }
        }
    }

    private static WordClasses ClassOf(string name) => name == "vague" ? WordClasses.Common : Enum.Parse<WordClasses>(name, ignoreCase: true);

    private Word Entry(string surface)
    {
        var normalized = CharacterMap.Normalize(surface);
        if (!_words.TryGetValue(normalized, out var word))
        {
            word = new Word(normalized);
            _words.Add(normalized, word);
        }

        return word;
    }

    private void AddClasses(string table)
    {
        foreach (var row in Tsv.Rows(table))
        {
            foreach (var cell in Tsv.Words(row[1]))
            {
                var surface = cell.TrimEnd('*');
                if (row[0] == "source" && surface.Length > 5 && surface.EndsWith("ون", StringComparison.Ordinal))
                {
                    // كبير مفاوضي الاتحاد
                    var whose = Entry(surface[..^2] + "ي");
                    whose.Classes |= whose.Classes == WordClasses.None ? WordClasses.Source : WordClasses.None;
                    whose.Gender = Gender.Masculine;
                }

                if (row[0] == "source" && surface.Length > 4 && surface[^1] == 'و')
                {
                    // منتقدو, and with a pronoun منتقدوه.
                    foreach (var pronoun in (string[])["ه", "ها", "هم"])
                    {
                        var whose = Entry(surface + pronoun);
                        whose.Classes |= WordClasses.Source;
                        whose.Gender = Gender.Masculine;
                    }
                }

                if (row[0] == "document" && surface[^1] is not 'ة' and not 'ى' && !surface.EndsWith("ات", StringComparison.Ordinal))
                {
                    // تبنى بيانا يدعو
                    Entry(surface + "ا").Classes |= WordClasses.Document;
                }

                var word = Entry(surface);
                word.Classes |= ClassOf(row[0]);
                word.Proper |= surface.Length < cell.Length;
                if (word.Is(WordClasses.Actor))
                {
                    word.Gender = surface[^1] == 'ة' || surface.EndsWith("ات", StringComparison.Ordinal)
                        ? Gender.Feminine
                        : word.Is(WordClasses.Document | WordClasses.Outlet) ? Gender.Unknown : Gender.Masculine;
                }
            }
        }
    }

    private void AddPlaces()
    {
        foreach (var row in Tsv.Rows("places"))
        {
            var country = row[0];
            var gender = row[1] == "f" ? Gender.Feminine : Gender.Masculine;
            foreach (var name in Tsv.Words(row[2]).Where(name => name != "-"))
            {
                AddPlace(name, WordClasses.Country, gender, country);
            }

            foreach (var adjective in Tsv.Words(row[3]))
            {
                foreach (var ending in (string[])["", "ة", "ان", "ين", "ون", "تين", "ا"])
                {
                    // روسيا is the country, not the adjective in the accusative.
                    var word = Entry(adjective + ending);
                    if (word.Is(WordClasses.Country))
                    {
                        continue;
                    }

                    word.Classes |= WordClasses.Nisba;
                    word.Country ??= country;
                }
            }

            foreach (var city in row.Length > 4 ? Tsv.Words(row[4]) : [])
            {
                AddPlace(city, WordClasses.City, Gender.Feminine, country);
            }
        }
    }

    private void AddPlace(string name, WordClasses kind, Gender gender, string country)
    {
        // The article is a clitic to the reader: العراق is found as عراق.
        // A city keeps it: رياض without it is a man's name.
        foreach (var form in kind == WordClasses.Country && name.StartsWith("ال", StringComparison.Ordinal) ? [name, name[2..]] : (string[])[name])
        {
            if (form.Contains('_', StringComparison.Ordinal))
            {
                continue;
            }

            var word = Entry(form);
            word.Classes |= kind;
            word.Gender = gender;
            word.Country ??= country;
        }
    }

    private void AddNames()
    {
        foreach (var row in Tsv.Rows("names"))
        {
            foreach (var cell in Tsv.Words(row[1]))
            {
                var name = cell.TrimEnd('*');
                var word = Entry(name);
                word.Proper |= name.Length < cell.Length;
                word.Classes |= WordClasses.GivenName;
                word.Gender = row[0] == "f" ? Gender.Feminine : Gender.Masculine;
            }
        }
    }

    private void AddCues()
    {
        foreach (var row in Tsv.Rows("cues"))
        {
            var traits = row.Length > 6 ? row[6].Split(',').Aggregate(CueTraits.None, (sum, name) => sum | Enum.Parse<CueTraits>(name, ignoreCase: true)) : CueTraits.None;
            var evidence = row[5].Split(',').Select(together => together.Split('+').Aggregate(Evidence.None, (sum, name) => sum | EvidenceOf(name))).ToArray();
            var verb = new CueVerb(CharacterMap.Normalize(row[0] == "-" ? row[2] : row[0]), row[0][0] == 'ا', Enum.Parse<SpeechAct>(row[4]), evidence, traits);

            foreach (var (written, form) in VerbForms.Of(row[0], row[1], row[2], row[3], withObject: true))
            {
                // ردا, طلبا: the dual of a verb that is also a noun is that noun in the accusative.
                var noun = verb.Is(CueTraits.Noun) && form is { Tense: VerbTense.Perfect, Number: Number.Plural, HasSuffix: false } && written[^1] == 'ا' && written[^2] is not 'و' and not 'ت';
                if (noun || form.Tense == VerbTense.Future || (form.Tense == VerbTense.Masdar && !form.HasSuffix))
                {
                    continue;
                }

                var word = Entry(written);
                if (word.Cue is null || (word.Cue.Written is not null && !verb.Is(CueTraits.Written)))
                {
                    word.Cue = new CueForm(verb, form, verb.Is(CueTraits.Written) ? written : null);
                }
            }
        }
    }

    private void AddPhrases()
    {
        foreach (var verb in Tsv.Rows("phrases").Select(row => Tsv.Words(row[0])[0].Split('/')).DistinctBy(forms => forms[0], StringComparer.Ordinal))
        {
            foreach (var (surface, _) in VerbForms.Of(verb[0], verb.Length > 1 ? verb[1] : "-", verb.Length > 2 ? verb[2] : "-", "-", withObject: false))
            {
                Entry(surface).Classes |= WordClasses.Opens;
            }
        }
    }

    private static Evidence EvidenceOf(string name) => name switch
    {
        "any" => Evidence.Any,
        "that" => Evidence.That,
        "quote" => Evidence.Quote,
        "ila" => Evidence.To,
        "ala" => Evidence.On,
        "an" => Evidence.About,
        "min" => Evidence.From,
        "bi" => Evidence.By,
        "fi" => Evidence.In,
        "n" => Evidence.Noun,
        "name" => Evidence.Speaker,
        "o" => Evidence.ObjectPronoun,
        "carry" => Evidence.Carried,
        "ilathat" => Evidence.ToThat,
        "phrase" or "stance" => Evidence.Never,
        _ => throw new InvalidOperationException($"Unknown evidence in cues.tsv: {name}"),
    };

    private void AddTriggers()
    {
        foreach (var row in Tsv.Rows("triggers"))
        {
            var needs = row.Length > 6
                ? row[6].Split(',', StringSplitOptions.RemoveEmptyEntries).Aggregate(TriggerNeeds.None, (sum, name) => sum | Enum.Parse<TriggerNeeds>(name, ignoreCase: true))
                : TriggerNeeds.None;
            var type = Enum.Parse<EventType>(row[0], ignoreCase: true);
            var mode = EventModes.Parse(row[2]);
            var prior = Enum.Parse<TriggerPrior>(row[4], ignoreCase: true);
            foreach (var name in Tsv.Words(row[5]))
            {
                var trigger = new Trigger(CharacterMap.Normalize(name.Split('/')[0]), type, row[1], mode, prior, needs);
                if (row[3] == "verb")
                {
                    foreach (var (surface, form) in VerbForms.WithFirstPerson(name.Split('/')[0], name.Split('/')[1]))
                    {
                        Entry(surface).TriggerVerb ??= new TriggerForm(trigger, form);
                    }
                }
                else
                {
                    foreach (var (surface, form) in VerbForms.Noun(name).Concat(VerbForms.Dual(name)))
                    {
                        Entry(surface).TriggerNoun ??= new TriggerForm(trigger, form);
                    }
                }
            }
        }
    }

    private void AddLightVerbs()
    {
        foreach (var row in Tsv.Rows("lightverbs"))
        {
            var types = row[0] == "any" ? -1 : row[0].Split(',').Aggregate(0, (sum, name) => sum | (1 << (int)Enum.Parse<EventType>(name, ignoreCase: true)));
            var verb = new LightVerb(types, Enum.Parse<LightPhase>(row[5], ignoreCase: true));
            foreach (var (surface, form) in VerbForms.WithFirstPerson(row[1], row[2]).Concat(VerbForms.Adjective(row[3])).Concat(VerbForms.Noun(row[4])))
            {
                Entry(surface).Light ??= new LightForm(verb, form);
            }
        }
    }
}
