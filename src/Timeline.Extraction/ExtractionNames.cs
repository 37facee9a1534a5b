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
