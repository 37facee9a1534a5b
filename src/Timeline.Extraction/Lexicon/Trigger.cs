namespace Timeline.Extraction.Lexicon;

/// <summary>A word that can tell an event.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Type">The type of the event.</param>
/// <param name="Group">Words of one group can tell one event again: a meeting is a talk, a summit, a session.</param>
/// <param name="Needs">What must stand beside it, or None.</param>
internal sealed record Trigger(string Name, EventType Type, string Group, TriggerNeeds Needs);

[Flags]
internal enum TriggerNeeds
{
    None = 0,

    /// <summary>The preposition مع, or a word for a telephone.</summary>
    With = 1,

    /// <summary>Somebody or some place named in the words after it.</summary>
    Actor = 2,

    /// <summary>A verb of holding, or one of the words listed beside it.</summary>
    Held = 4,
}

/// <summary>A form of such a word; nouns have the tense <see cref="VerbTense.Masdar"/>.</summary>
internal sealed record TriggerForm(Trigger Trigger, VerbForm Form);
