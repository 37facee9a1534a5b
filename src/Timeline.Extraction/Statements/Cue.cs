using Timeline.Extraction.Lexicon;

namespace Timeline.Extraction.Statements;

internal enum CueKind : byte
{
    /// <summary>A verb with its own subject.</summary>
    Finite,

    /// <summary>A participle that hangs on another verb: مؤكدا.</summary>
    Participle,

    /// <summary>A verbal noun with the speaker in front: نقلت تاس عن لافروف قوله.</summary>
    Carried,

    /// <summary>A verbal noun that hangs on another verb: بقوله, بالقول.</summary>
    Masdar,

    /// <summary>The speaker follows a preposition: بحسب, وفقا ل.</summary>
    According,

    /// <summary>A headline's colon after a name.</summary>
    Colon,

    /// <summary>The words stand in a document: جاء في بيان.</summary>
    Contained,

    /// <summary>A reason that somebody gives: بزعم, بدعوى.</summary>
    Claim,
}

/// <summary>A word or phrase that attributes a saying.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">One past its last token.</param>
/// <param name="Rule">Id of the rule that found it.</param>
/// <param name="Kind">How it attributes.</param>
/// <param name="Act">What is done by saying it.</param>
/// <param name="Gender">Gender of the speaker, as its form tells.</param>
/// <param name="Number">Number of the speaker, as its form tells.</param>
/// <param name="SpeakerAt">Token where the speaker's phrase begins, where the rule knows it; else -1.</param>
/// <param name="Continues">It goes on with what was said before.</param>
/// <param name="Personal">Only people speak so: any definite noun after it is its subject.</param>
/// <param name="ObjectTaken">The object stands in the cue, so that what follows is no subject: لفت انتباه كيري.</param>
/// <param name="About">Whom it speaks of stands between its subject and ب, so that one noun alone is that object.</param>
/// <param name="Silent">Nothing is said with it (رفض التعليق), though its subject is who the text goes on with.</param>
/// <param name="Doubt">What speaks for or against its being a cue at all, in log-odds.</param>
internal sealed record Cue(
    int From,
    int To,
    string Rule,
    CueKind Kind,
    SpeechAct Act,
    Gender Gender,
    Number Number,
    int SpeakerAt = -1,
    bool Continues = false,
    bool Personal = false,
    bool ObjectTaken = false,
    bool About = false,
    bool Silent = false,
    double Doubt = 0);
