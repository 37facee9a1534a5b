namespace Timeline.Extraction.Events;

/// <summary>One who took part.</summary>
/// <param name="Name">Fullest name in the article.</param>
/// <param name="Key">The same for two names of one state.</param>
/// <param name="Country">ISO 3166 code of the state that it is or acts for, where the article tells.</param>
/// <param name="IsState">It is the state itself, for which anybody of it can stand.</param>
/// <param name="IsNamed">By a name of its own; الرئيسان and القادة can be anybody.</param>
internal readonly record struct Participant(string Name, string Key, string? Country, bool IsState, bool IsNamed)
{
    /// <summary>ترامب met whom الولايات المتحدة met.</summary>
    public bool Is(Participant other) => Key == other.Key || Begins(Key, other.Key) || Begins(other.Key, Key) || (Country is not null && Country == other.Country && (IsState || other.IsState));

    /// <summary>منظمة التعاون is منظمة التعاون الإسلامي.</summary>
    private static bool Begins(string whole, string part) => part.Length > 5 && whole.Length > part.Length && whole[part.Length] == ' ' && whole.StartsWith(part, StringComparison.Ordinal);
}

/// <summary>Where it was.</summary>
/// <param name="Name">As written.</param>
/// <param name="Key">Its main word, normalised.</param>
/// <param name="Country">ISO 3166 code.</param>
/// <param name="IsCountry">It is the country, not a city in it.</param>
internal readonly record struct Place(string Name, string Key, string? Country, bool IsCountry)
{
    /// <summary>A city and its country can be one place.</summary>
    public bool Is(Place other) => Key == other.Key || (Country is not null && Country == other.Country && (IsCountry || other.IsCountry));
}

/// <summary>All that one place in the text tells of an event.</summary>
internal sealed record Telling(
    TriggerMatch Match,
    List<Participant> Participants,
    Place? Place,
    EventDate? Date,
    StatusReading Status,
    Signs Signs)
{
    /// <summary>What speaks for and against it: what stands around it, then what else the article tells of the same event.</summary>
    public Signs Signs { get; private set; } = Signs;

    /// <summary>Log-odds that this tells an event in full.</summary>
    public double Score { get; private set; } = SignWeights.Default.Score(Match.Trigger, Signs);

    /// <summary>Not joined by "and" to what stands before it: it may belong to the same incident.</summary>
    public bool Joinable { get; init; }

    public Temporal.DayRange? Days => Date?.Days;

    /// <summary>What it was about, once it was asked for: see <see cref="MatterReader"/>.</summary>
    public int[]? Matter { get; set; }

    /// <summary>Adds what only the whole article shows.</summary>
    public void Add(Signs more)
    {
        Signs |= more;
        Score = SignWeights.Default.Score(Match.Trigger, Signs);
    }
}
