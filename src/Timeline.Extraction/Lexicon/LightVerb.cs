namespace Timeline.Extraction.Lexicon;

/// <summary>A verb that only says that the event named by its object takes place: عقد اجتماعا, شن غارات, فرض عقوبات.</summary>
/// <param name="Types">One bit for each <see cref="EventType"/> that it can hold.</param>
/// <param name="Phase">What it says of the event.</param>
internal sealed record LightVerb(int Types, LightPhase Phase)
{
    public bool Holds(EventType type) => (Types & (1 << (int)type)) != 0;
}

/// <summary>What a light verb says of its event.</summary>
internal enum LightPhase : byte
{
    Happen,
    Begin,
    Go,
    End,
}

/// <summary>A form of such a verb.</summary>
internal sealed record LightForm(LightVerb Verb, VerbForm Form);
