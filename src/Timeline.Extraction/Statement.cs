using Timeline.Temporal;

namespace Timeline.Extraction;

public enum StatementKind
{
    /// <summary>The words stand in quotation marks, at least in part.</summary>
    Direct,

    /// <summary>The words are told by the writer.</summary>
    Indirect,
}

/// <summary>One act of saying. Offsets are UTF-16 code units of the article's text, ends exclusive.</summary>
/// <param name="CueStart">Where the cue begins: the word that attributes the saying.</param>
/// <param name="CueEnd">Where it ends.</param>
/// <param name="Speaker">Who says it, by the fullest name that the article gives; null when nobody can be named.</param>
/// <param name="Kind">Direct or indirect.</param>
/// <param name="ContentStart">Where what was said begins.</param>
/// <param name="ContentEnd">Where it ends.</param>
/// <param name="Days">When it was said; null where the text does not say.</param>
/// <param name="TimeIndex">Which of the article's time mentions dates it, or null.</param>
/// <param name="Via">The outlet that carried it, where the text names one.</param>
/// <param name="SpeechAct">What is done by saying it.</param>
/// <param name="Occasion">Where it was said.</param>
/// <param name="Addressee">To whom, as written; null where the text does not say.</param>
/// <param name="TopicStart">Where the phrase begins that tells what it is about; -1 where none does.</param>
/// <param name="TopicEnd">Where that phrase ends.</param>
/// <param name="SpeakerSource">How the speaker was found.</param>
/// <param name="SpeakerStart">Where the phrase begins that names the speaker, in this sentence or an earlier one; -1 for none.</param>
/// <param name="DayRule">Why it has its days.</param>
/// <param name="Rule">Stable id of the rule that found it.</param>
/// <param name="Confidence">Between 0 and 1.</param>
public sealed record Statement(
    int CueStart,
    int CueEnd,
    string? Speaker,
    StatementKind Kind,
    int ContentStart,
    int ContentEnd,
    DayRange? Days,
    int? TimeIndex,
    string? Via,
    SpeechAct SpeechAct,
    Occasion Occasion,
    string? Addressee,
    int TopicStart,
    int TopicEnd,
    SpeakerSource SpeakerSource,
    int SpeakerStart,
    DayRule DayRule,
    string Rule,
    double Confidence);
