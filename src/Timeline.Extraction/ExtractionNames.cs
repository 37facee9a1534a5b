namespace Timeline.Extraction;

/// <summary>The spellings for machines of what extraction finds: files, tables and addresses all use these.</summary>
public static class ExtractionNames
{
    public static string ToName(this StatementKind kind) => kind == StatementKind.Direct ? "direct" : "indirect";

    public static string ToName(this SpeechAct act) => act switch
    {
        SpeechAct.Ask => "ask",
        SpeechAct.Demand => "demand",
        SpeechAct.Promise => "promise",
        SpeechAct.Threaten => "threaten",
        SpeechAct.Accuse => "accuse",
        SpeechAct.Deny => "deny",
        SpeechAct.Condemn => "condemn",
        SpeechAct.Welcome => "welcome",
        SpeechAct.Warn => "warn",
        SpeechAct.Reject => "reject",
        SpeechAct.Assess => "assess",
        _ => "state",
    };

    public static string ToName(this Occasion occasion) => occasion switch
    {
        Occasion.PressConference => "press_conference",
        Occasion.Interview => "interview",
        Occasion.PhoneCall => "phone_call",
        Occasion.Speech => "speech",
        Occasion.Meeting => "meeting",
        Occasion.Statement => "statement",
        Occasion.Post => "post",
        Occasion.Letter => "letter",
        Occasion.Report => "report",
        _ => "unknown",
    };

    public static string ToName(this SpeakerSource source) => source switch
    {
        SpeakerSource.Beside => "beside",
        SpeakerSource.Role => "role",
        SpeakerSource.Issuer => "issuer",
        SpeakerSource.Clause => "clause",
        SpeakerSource.Discourse => "discourse",
        _ => "none",
    };

    public static string ToName(this ReasonAbout about) => about switch
    {
        ReasonAbout.Cue => "cue",
        ReasonAbout.Event => "event",
        ReasonAbout.Speaker => "speaker",
        ReasonAbout.Day => "day",
        ReasonAbout.Status => "status",
        ReasonAbout.Occasion => "occasion",
        ReasonAbout.Addressee => "addressee",
        ReasonAbout.Topic => "topic",
        _ => "tellings",
    };

    public static string ToName(this DayRule rule) => rule switch
    {
        DayRule.Governing => "governing",
        DayRule.Same => "same_time",
        DayRule.Occasion => "occasion",
        DayRule.Context => "context",
        DayRule.Headline => "headline",
        _ => "none",
    };

    /// <summary>PLOVER's own spelling: <c>CONSULT</c>.</summary>
    public static string ToPlover(this EventType type) => type switch
    {
        EventType.Consult => "CONSULT",
        EventType.Agree => "AGREE",
        EventType.Cooperate => "COOPERATE",
        EventType.Support => "SUPPORT",
        EventType.Aid => "AID",
        EventType.Yield => "YIELD",
        EventType.Sanction => "SANCTION",
        EventType.Protest => "PROTEST",
        EventType.Mobilize => "MOBILIZE",
        EventType.Coerce => "COERCE",
        EventType.Assault => "ASSAULT",
        _ => "OFFICE",
    };

    /// <summary>Null for types other than CONSULT, which have no modes here.</summary>
    public static string? ToName(this EventMode mode) => mode switch
    {
        EventMode.Meet => "meet",
        EventMode.Talks => "talks",
        EventMode.Round => "round",
        EventMode.Call => "call",
        EventMode.Visit => "visit",
        EventMode.Press => "press",
        _ => null,
    };

    public static string ToName(this EventStatus status) => status switch
    {
        EventStatus.Ongoing => "ongoing",
        EventStatus.Planned => "planned",
        EventStatus.Denied => "denied",
        EventStatus.Hypothetical => "hypothetical",
        _ => "happened",
    };
}
