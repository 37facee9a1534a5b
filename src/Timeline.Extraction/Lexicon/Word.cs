namespace Timeline.Extraction.Lexicon;

/// <summary>All that the tables say of one normalised word.</summary>
internal sealed class Word(string surface)
{
    public string Surface { get; } = surface;

    public WordClasses Classes { get; set; }

    public Gender Gender { get; set; }

    /// <summary>ISO 3166 code of the country that the word names or belongs to; "-" for what has none.</summary>
    public string? Country { get; set; }

    /// <summary>A name, not a kind of thing: حماس beside حركة.</summary>
    public bool Proper { get; set; }

    public CueForm? Cue { get; set; }

    public TriggerForm? Trigger { get; set; }

    public bool Is(WordClasses classes) => (Classes & classes) != 0;
}
