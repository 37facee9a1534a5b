using Timeline.Temporal.Text;

namespace Timeline.Extraction.Lexicon;

/// <summary>What must stand near a verb for it to be one of saying.</summary>
[Flags]
internal enum Evidence
{
    None = 0,
    Any = 1,
    That = 2,
    Quote = 4,
    To = 8,
    On = 16,
    About = 32,
    From = 64,
    By = 128,
    Noun = 256,
    Speaker = 512,
    ObjectPronoun = 1024,
    Carried = 2048,
    ToThat = 4096,
    In = 8192,
    Never = 16384,
}

/// <summary>How a verb of saying behaves beside the rest; the head of cues.tsv tells what each means.</summary>
[Flags]
internal enum CueTraits
{
    None = 0,
    Continues = 1,
    Noun = 2,
    Object = 4,
    About = 8,
    Plain = 16,
    Address = 32,
    Passive = 64,
    Deemed = 128,
    Things = 256,
    Written = 512,
    Marked = 1024,
}

/// <summary>A verb of saying.</summary>
/// <param name="Perfect">Its name in the table, normalised.</param>
/// <param name="PlainAlef">It is written with a plain alef in front (اعتقد), so that a hamza makes it "I" (أعتقد).</param>
/// <param name="Act">What is done by saying it.</param>
/// <param name="Evidence">What must stand near it: one of these, each of them whole.</param>
/// <param name="Traits">How it behaves beside the rest.</param>
internal sealed record CueVerb(string Perfect, bool PlainAlef, SpeechAct Act, Evidence[] Evidence, CueTraits Traits)
{
    /// <summary>All kinds of evidence that count for it.</summary>
    public Evidence Wanted { get; } = Evidence.Aggregate(Lexicon.Evidence.None, (sum, one) => sum | one);

    /// <summary>Its bare perfect is also another word.</summary>
    public bool Ambiguous => Is(CueTraits.Noun);

    /// <summary>It goes on with what somebody said before.</summary>
    public bool Continues => Is(CueTraits.Continues);

    public bool Is(CueTraits traits) => (Traits & traits) != 0;

    public bool Wants(Evidence evidence) => (Wanted & evidence) != 0;

    /// <summary>Whether what was found is enough; "any" is judged by the rules.</summary>
    public bool IsProvedBy(Evidence found)
    {
        foreach (var wanted in Evidence)
        {
            if ((found & wanted) == wanted)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A form of a verb of saying.</summary>
/// <param name="Verb">Which verb.</param>
/// <param name="Form">Which form.</param>
/// <param name="Written">How it is spelled, where only that spelling is this verb; else null.</param>
internal sealed record CueForm(CueVerb Verb, VerbForm Form, string? Written)
{
    /// <summary>Whether letters as they stand in a text are this form: marks and tatweel do not count, hamza and last letter do.</summary>
    public bool IsSpelled(ReadOnlySpan<char> raw)
    {
        var at = 0;
        foreach (var letter in raw)
        {
            if (CharacterMap.Map(letter) == CharacterMap.Nothing)
            {
                continue;
            }

            if (at >= Written!.Length || (letter != Written[at] && !(at == 0 && letter == 'ا')))
            {
                return false;
            }

            at++;
        }

        return at == Written!.Length;
    }
}
