using Timeline.Temporal.Text;

namespace Timeline.Extraction.Lexicon;

/// <summary>
/// Makes the written forms of a verb in the third person from four of them, so that a table needs one short row a verb.
/// Forms come out as they are spelled. Weak last letters are known by their spelling: دعا, نفى, يدعو, ينفي, يرى.
/// </summary>
internal static class VerbForms
{
    private static readonly (string Suffix, Gender Gender, Number Number)[] s_pronouns =
    [
        ("ه", Gender.Masculine, Number.Singular),
        ("ها", Gender.Feminine, Number.Singular),
        ("هم", Gender.Masculine, Number.Plural),
        ("هن", Gender.Feminine, Number.Plural),
        ("هما", Gender.Unknown, Number.Plural),
    ];

    public static IEnumerable<(string Surface, VerbForm Form)> Of(string perfect, string imperfect, string participle, string masdar, bool withObject) =>
        Perfect(perfect, withObject)
            .Concat(Imperfect(imperfect, withObject))
            .Concat(Participle(participle))
            .Concat(Masdar(masdar));

    /// <summary>A noun with the pronouns that can hang on it: زيارة, زيارته, زيارتها; لقاء, لقاؤه, لقائه.</summary>
    public static IEnumerable<(string Surface, VerbForm Form)> Masdar(string noun)
    {
        if (Missing(noun))
        {
            yield break;
        }

        yield return (noun, new VerbForm(VerbTense.Masdar, Gender.Unknown, Number.Unknown));
        var stems = noun[^1] switch
        {
            'ة' => [noun[..^1] + "ت"],
            'ء' => [noun, noun[..^1] + "ئ", noun[..^1] + "ؤ"],
            'ى' => [noun[..^1] + "ا"],
            _ => (string[])[noun],
        };
        foreach (var stem in stems)
        {
            foreach (var (suffix, gender, number) in s_pronouns)
            {
                yield return (stem + suffix, new VerbForm(VerbTense.Masdar, gender, number, HasSuffix: true));
            }
        }
    }

    /// <summary>The finite forms of a verb with its object pronouns, and what people say of themselves: أجرينا, سنعقد, سأجري.</summary>
    public static IEnumerable<(string Surface, VerbForm Form)> WithFirstPerson(string perfect, string imperfect)
    {
        foreach (var form in Of(perfect, imperfect, "-", "-", withObject: true))
        {
            yield return form;
        }

        // A hollow verb loses its middle there: قام, قمنا. The table of forms cannot know which vowel is left.
        if (!Missing(perfect) && !(perfect.Length > 1 && perfect[^2] == 'ا'))
        {
            var stem = perfect[^1] == 'ى' ? perfect[..^1] + "ي" : perfect;
            yield return (CharacterMap.Normalize(stem + "نا"), new VerbForm(VerbTense.Perfect, Gender.Unknown, Number.Plural));
        }

        if (!Missing(imperfect))
        {
            var rest = imperfect[1..];
            yield return (CharacterMap.Normalize("ن" + rest), new VerbForm(VerbTense.Imperfect, Gender.Unknown, Number.Plural));
            yield return (CharacterMap.Normalize("سن" + rest), new VerbForm(VerbTense.Future, Gender.Unknown, Number.Plural));
            yield return (CharacterMap.Normalize("سأ" + rest), new VerbForm(VerbTense.Future, Gender.Unknown, Number.Singular));
        }
    }

    /// <summary>A noun with its pronouns and in the accusative: اجتماع, اجتماعه, اجتماعا.</summary>
    public static IEnumerable<(string Surface, VerbForm Form)> Noun(string noun)
    {
        if (Missing(noun))
        {
            yield break;
        }

        foreach (var (surface, form) in Masdar(noun))
        {
            yield return (CharacterMap.Normalize(surface), form);
        }

        yield return (CharacterMap.Normalize(noun) + "ا", new VerbForm(VerbTense.Masdar, Gender.Unknown, Number.Unknown));
    }

    /// <summary>A noun in the dual: غارتان, غارتين.</summary>
    public static IEnumerable<(string Surface, VerbForm Form)> Dual(string noun)
    {
        if (Missing(noun) || noun.EndsWith("ات", StringComparison.Ordinal) || noun[^1] == 'ى')
        {
            yield break;
        }

        var stem = noun[^1] == 'ة' ? noun[..^1] + "ت" : noun;
        foreach (var ending in (string[])["ان", "ين"])
        {
            yield return (CharacterMap.Normalize(stem + ending), new VerbForm(VerbTense.Masdar, Gender.Unknown, Number.Plural));
        }
    }

    /// <summary>A participle that describes a noun: مفروض, مفروضة.</summary>
    public static IEnumerable<(string Surface, VerbForm Form)> Adjective(string participle)
    {
        if (Missing(participle))
        {
            yield break;
        }

        yield return (CharacterMap.Normalize(participle), new VerbForm(VerbTense.Participle, Gender.Masculine, Number.Singular));
        yield return (CharacterMap.Normalize(participle + "ة"), new VerbForm(VerbTense.Participle, Gender.Feminine, Number.Singular));
    }

    private static IEnumerable<(string, VerbForm)> Perfect(string verb, bool withObject)
    {
        if (Missing(verb))
        {
            yield break;
        }

        var weak = verb[^1] is 'ا' or 'ى';
        var stem = weak ? verb[..^1] : verb;
        (string Surface, Gender Gender, Number Number)[] forms =
        [
            (verb, Gender.Masculine, Number.Singular),
            (stem + "ت", Gender.Feminine, Number.Singular),
            (weak ? (verb[^1] == 'ا' ? stem + "وا" : stem + "يا") : verb + "ا", Gender.Masculine, Number.Plural),
            (stem + "تا", Gender.Feminine, Number.Plural),
            (stem + "وا", Gender.Masculine, Number.Plural),
        ];
        for (var i = 0; i < forms.Length; i++)
        {
            var (surface, gender, number) = forms[i];
            yield return (surface, new VerbForm(VerbTense.Perfect, gender, number, Bare: i == 0));
            if (withObject && i is not 2 && !(weak && i == 4))
            {
                // A weak ending turns to alef and a plural drops its silent one before a pronoun: نفاه, وصفوه.
                var before = i == 0 && weak ? stem + "ا" : i == 4 ? surface[..^1] : surface;
                foreach (var pronoun in s_pronouns)
                {
                    yield return (before + pronoun.Suffix, new VerbForm(VerbTense.Perfect, gender, number, HasSuffix: true));
                }
            }
        }
    }

    private static IEnumerable<(string, VerbForm)> Imperfect(string verb, bool withObject)
    {
        if (Missing(verb))
        {
            yield break;
        }

        var weak = verb[^1] is 'و' or 'ي' or 'ى';
        var rest = verb[1..];
        var stem = weak ? rest[..^1] : rest;
        (string Surface, Gender Gender, Number Number)[] forms =
        [
            ("ي" + rest, Gender.Masculine, Number.Singular),
            ("ت" + rest, Gender.Feminine, Number.Singular),
            ("ي" + stem + "ون", Gender.Masculine, Number.Plural),
            ("ي" + (verb[^1] == 'ى' ? stem + "ي" : rest) + "ان", Gender.Masculine, Number.Plural),
            ("ت" + (verb[^1] == 'ى' ? stem + "ي" : rest) + "ان", Gender.Feminine, Number.Plural),
        ];

        // After أن, لم and ل the plural and the dual lose their nun: أن يجتمعوا, لم يلتقيا.
        yield return (forms[2].Surface[..^1] + "ا", new VerbForm(VerbTense.Imperfect, Gender.Masculine, Number.Plural));
        yield return (forms[3].Surface[..^1], new VerbForm(VerbTense.Imperfect, Gender.Masculine, Number.Plural));
        yield return (forms[4].Surface[..^1], new VerbForm(VerbTense.Imperfect, Gender.Feminine, Number.Plural));
        for (var i = 0; i < forms.Length; i++)
        {
            var (surface, gender, number) = forms[i];
            yield return (surface, new VerbForm(VerbTense.Imperfect, gender, number));
            yield return ("س" + surface, new VerbForm(VerbTense.Future, gender, number));
            if (withObject && i < 3)
            {
                var before = verb[^1] == 'ى' && i < 2 ? surface[..^1] + "ا" : surface;
                foreach (var pronoun in s_pronouns)
                {
                    yield return (before + pronoun.Suffix, new VerbForm(VerbTense.Imperfect, gender, number, HasSuffix: true));
                }
            }
        }
    }

    private static IEnumerable<(string, VerbForm)> Participle(string participle)
    {
        if (Missing(participle))
        {
            yield break;
        }

        // As a circumstance it stands in the accusative: مؤكدا, مؤكدة, مؤكدين.
        var stem = participle[^1] == 'ي' ? participle[..^1] : participle;
        yield return (participle + "ا", new VerbForm(VerbTense.Participle, Gender.Masculine, Number.Singular));
        yield return (participle + "ة", new VerbForm(VerbTense.Participle, Gender.Feminine, Number.Singular));
        yield return (stem + "ين", new VerbForm(VerbTense.Participle, Gender.Masculine, Number.Plural));
        yield return (participle + "تين", new VerbForm(VerbTense.Participle, Gender.Feminine, Number.Plural));
    }

    private static bool Missing(string cell) => cell is "" or "-";
}
