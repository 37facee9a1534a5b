using Timeline.Extraction.Lexicon;
using Timeline.Temporal;

namespace Timeline.Extraction.Statements;

/// <summary>A statement while its parts are being found.</summary>
internal sealed class Draft(Cue cue)
{
    public Cue Cue { get; } = cue;

    /// <summary>The speaker's name; null while nobody is known.</summary>
    public string? Speaker { get; set; }

    public Gender Gender { get; set; }

    public Number Number { get; set; }

    /// <summary>How the speaker was found.</summary>
    public SpeakerSource Source { get; set; } = SpeakerSource.None;

    /// <summary>First token of the phrase that names the speaker; -1 for none.</summary>
    public int SpeakerFrom { get; set; } = -1;

    public int SpeakerTo { get; set; } = -1;

    /// <summary>The cue stands in a relative clause: الرئيس الذي قال.</summary>
    public bool Subordinate { get; set; }

    /// <summary>The cue stands in what somebody else says: قال إن لافروف أكد.</summary>
    public bool Embedded { get; set; }

    /// <summary>The speaker was found in the sentence itself, not by discourse.</summary>
    public bool Explicit { get; set; }

    /// <summary>One past the last token of the frame: cue, subject and what stands between them and the content.</summary>
    public int FrameEnd { get; set; }

    public int ContentFrom { get; set; }

    public int ContentTo { get; set; }

    public bool Direct { get; set; }

    public int? TimeIndex { get; set; }

    public DayRange? Days { get; set; }

    /// <summary>Why it has its day.</summary>
    public DayRule DayRule { get; set; }

    /// <summary>It belongs to an earlier occasion: وكان قد أعلن.</summary>
    public bool Earlier { get; set; }

    public string? Via { get; set; }

    public Occasion Occasion { get; set; }

    public string? Addressee { get; set; }

    /// <summary>First token of what it is about; -1 for none.</summary>
    public int TopicFrom { get; set; } = -1;

    public int TopicTo { get; set; } = -1;
}
