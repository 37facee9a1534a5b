namespace Timeline.Extraction.Lexicon;

/// <summary>What must stand near a verb for it to be one of saying. One of them is enough.</summary>
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
    Never = 8192,
}

/// <summary>A verb of saying.</summary>
/// <param name="Perfect">Its name in the table, normalised.</param>
/// <param name="PlainAlef">It is written with a plain alef in front (اعتقد), so that a hamza makes it "I" (أعتقد).</param>
/// <param name="Act">What is done by saying it.</param>
/// <param name="Evidence">What must stand near it.</param>
/// <param name="Continues">It goes on with what somebody said before.</param>
/// <param name="Ambiguous">Its bare perfect is also another word.</param>
internal sealed record CueVerb(string Perfect, bool PlainAlef, SpeechAct Act, Evidence Evidence, bool Continues, bool Ambiguous);

/// <summary>A form of a verb of saying.</summary>
internal sealed record CueForm(CueVerb Verb, VerbForm Form);
