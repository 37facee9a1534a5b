namespace Timeline.Extraction;

/// <summary>Where something was said, as far as the text tells.</summary>
public enum Occasion
{
    /// <summary>The text does not tell.</summary>
    Unknown,
    PressConference,
    Interview,
    PhoneCall,
    Speech,
    Meeting,

    /// <summary>A statement read out or handed out: بيان, تصريح.</summary>
    Statement,

    /// <summary>A message on a network: تغريدة, منشور.</summary>
    Post,
    Letter,

    /// <summary>A report, study or article.</summary>
    Report,
}
