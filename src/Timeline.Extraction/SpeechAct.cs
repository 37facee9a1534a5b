namespace Timeline.Extraction;

/// <summary>What is done by saying something; PLOVER's verbal classes, refined for statements.</summary>
public enum SpeechAct
{
    State,
    Ask,
    Demand,
    Promise,
    Threaten,
    Accuse,
    Deny,
    Condemn,
    Welcome,
    Warn,
    Reject,
    Assess,
}
