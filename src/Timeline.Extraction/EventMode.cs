namespace Timeline.Extraction;

/// <summary>How people consulted, as PLOVER's modes tell it; None for events of other types.</summary>
public enum EventMode
{
    None,
    Meet,

    /// <summary>Talks or negotiations, wherever they are held.</summary>
    Talks,

    /// <summary>One round of talks among many.</summary>
    Round,
    Call,
    Visit,

    /// <summary>A press conference held together.</summary>
    Press,
}

/// <summary>The names of modes in tables and files.</summary>
internal static class EventModes
{
    public static EventMode Parse(string name) => name == "-" ? EventMode.None : Enum.Parse<EventMode>(name, ignoreCase: true);
}
