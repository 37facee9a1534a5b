namespace Timeline.Extraction.Events;

/// <summary>One who took part. Two names of one state have one key.</summary>
internal readonly record struct Participant(string Name, string Key);

/// <summary>Where it was, as written, and what tells it from other places.</summary>
internal readonly record struct Place(string Name, string Key);

/// <summary>All that one place in the text tells of an event.</summary>
internal sealed record Telling(
    TriggerMatch Match,
    List<Participant> Participants,
    Place? Place,
    EventDate? Date,
    StatusReading Status,
    Signs Signs)
{
    /// <summary>Log-odds that this tells an event in full.</summary>
    public double Score { get; } = SignWeights.Default.Score(Signs);

    /// <summary>Not joined by "and" to what stands before it: it may belong to the same incident.</summary>
    public bool Joinable { get; init; }

    public Temporal.DayRange? Days => Date?.Days;
}
