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

    /// <summary>What it is a sign of behind a verb of saying: the complements that prepositions bring.</summary>
    public Evidence Brings { get; } = surface switch
    {
        "الي" or "اليه" or "اليها" or "اليهم" => Evidence.To,
        "علي" or "عليه" or "عليها" => Evidence.On,
        "عن" or "عما" or "عنه" or "عنها" => Evidence.About,
        "من" or "مما" => Evidence.From,
        "في" => Evidence.In,
        "به" or "بها" or "بان" or "بانه" or "بانها" or "بانهم" => Evidence.By,
        _ => Evidence.None,
    };

    /// <summary>The verb that it can be, where that verb tells events.</summary>
    public TriggerForm? TriggerVerb { get; set; }

    /// <summary>The noun that it can be, where that noun tells events; قتل is both.</summary>
    public TriggerForm? TriggerNoun { get; set; }

    public LightForm? Light { get; set; }

    /// <summary>It tells an event by itself, whatever stands beside it.</summary>
    public bool TellsEvent => TriggerNoun is { Trigger.Prior: not TriggerPrior.Weak } || TriggerVerb is { Trigger.Prior: not TriggerPrior.Weak };

    public bool Is(WordClasses classes) => (Classes & classes) != 0;
}
