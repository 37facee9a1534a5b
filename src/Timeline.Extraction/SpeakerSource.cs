namespace Timeline.Extraction;

/// <summary>How the speaker of a statement was found, the surest first.</summary>
public enum SpeakerSource
{
    /// <summary>Named beside the cue, in the frame of what was said.</summary>
    Beside,

    /// <summary>Named by an office or a kind (الوزير, المصدر) that somebody bears elsewhere in the article.</summary>
    Role,

    /// <summary>The one who issued the document that speaks: وأضاف البيان.</summary>
    Issuer,

    /// <summary>The cue has no subject of its own; the subject of its sentence speaks.</summary>
    Clause,

    /// <summary>The cue goes on with what the last speaker said who agrees with its form.</summary>
    Discourse,

    /// <summary>Nobody could be found.</summary>
    None,
}
