using Timeline.Extraction.Lexicon;

namespace Timeline.Extraction.Events;

/// <summary>A word or phrase that tells an event, as a rule found it.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">One past its last token.</param>
/// <param name="Type">The type of the event.</param>
/// <param name="Group">Words that can tell the same event again.</param>
/// <param name="Tense">Tense of a verb; <see cref="VerbTense.Masdar"/> for a noun.</param>
/// <param name="Known">Told as known: with the article or a pronoun.</param>
/// <param name="Owned">A pronoun on it stands for one who took part.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Confidence">How often the rule is right.</param>
internal sealed record TriggerMatch(
    int From,
    int To,
    EventType Type,
    string Group,
    VerbTense Tense,
    bool Known,
    bool Owned,
    string Rule,
    double Confidence);
