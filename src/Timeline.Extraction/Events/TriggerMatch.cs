using Timeline.Extraction.Lexicon;

namespace Timeline.Extraction.Events;

/// <summary>A word or phrase that tells an event, as a rule found it.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">One past its last token.</param>
/// <param name="Trigger">What the table says of the word.</param>
/// <param name="Kind">What sort of word it is.</param>
/// <param name="Tense">Tense of a verb; <see cref="VerbTense.Masdar"/> for a noun.</param>
/// <param name="Known">Told as known: with the article or a pronoun.</param>
/// <param name="Owned">A pronoun on it stands for one who took part.</param>
/// <param name="Holder">The light verb that holds a noun, or null.</param>
/// <param name="Rule">Id of the rule.</param>
internal sealed record TriggerMatch(
    int From,
    int To,
    Trigger Trigger,
    TriggerKind Kind,
    VerbTense Tense,
    bool Known,
    bool Owned,
    Holder? Holder,
    string Rule)
{
    public EventType Type => Trigger.Type;

    public string Family => Trigger.Family;

    /// <summary>The verb that says whether and when it takes place: the light verb, else the trigger itself.</summary>
    public int Head => Holder?.At ?? From;

    /// <summary>The tense of that verb.</summary>
    public VerbTense HeadTense => Holder?.Form.Form.Tense ?? Tense;
}

internal enum TriggerKind : byte
{
    Noun,
    Verb,
    Phrase,
}

/// <summary>A light verb at a token.</summary>
internal readonly record struct Holder(int At, LightForm Form);
