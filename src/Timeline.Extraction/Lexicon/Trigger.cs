namespace Timeline.Extraction.Lexicon;

/// <summary>A word that can tell an event.</summary>
/// <param name="Name">Its name in the table, normalised.</param>
/// <param name="Type">The type of the event.</param>
/// <param name="Group">Words of one group can tell one event again: a meeting is a talk, a summit, a session. What stands after a dot is a sort of its own that can.</param>
/// <param name="Mode">How people met; None for other types.</param>
/// <param name="Prior">How often the word alone tells an event.</param>
/// <param name="Needs">What must stand beside it; one of them is enough.</param>
internal sealed record Trigger(string Name, EventType Type, string Group, EventMode Mode, TriggerPrior Prior, TriggerNeeds Needs)
{
    /// <summary>The group without the sort.</summary>
    public string Family { get; } = Group.Split('.')[0];
}

/// <summary>How often a word alone tells an event.</summary>
internal enum TriggerPrior : byte
{
    /// <summary>Only what stands beside it makes it one: قرار, دعم.</summary>
    Weak,

    /// <summary>Mostly: اجتماع, هجوم.</summary>
    Fair,

    /// <summary>Nearly always: التقى.</summary>
    Strong,
}

/// <summary>What makes a word tell an event.</summary>
[Flags]
internal enum TriggerNeeds : long
{
    None = 0,

    /// <summary>The preposition مع, or a word for a telephone.</summary>
    With = 1,

    /// <summary>Somebody or some place named in the words after it.</summary>
    Actor = 1 << 1,

    /// <summary>A light verb that holds it.</summary>
    Held = 1 << 2,

    /// <summary>A person or an office right after it.</summary>
    Person = 1 << 3,

    /// <summary>A noun right after it.</summary>
    Object = 1 << 4,

    /// <summary>The preposition من, for what is left.</summary>
    From = 1 << 5,

    /// <summary>A diplomat after it.</summary>
    Envoy = 1 << 6,

    /// <summary>An adjective of arms right after it.</summary>
    Military = 1 << 7,

    /// <summary>Somebody with a name or office who reaches a place.</summary>
    Arrives = 1 << 8,

    /// <summary>What can be signed.</summary>
    Signs = 1 << 9,

    /// <summary>A court right after it.</summary>
    Court = 1 << 10,

    /// <summary>Relations, payments or visits, which can be suspended.</summary>
    Suspends = 1 << 11,

    /// <summary>The preposition على, for what is taken.</summary>
    Control = 1 << 12,

    /// <summary>A government, committee or council, which is formed.</summary>
    Forms = 1 << 13,

    /// <summary>Goods, ships, people: what is taken or sent away, and no عن.</summary>
    Taken = 1 << 14,

    /// <summary>Somebody named, and no acknowledgement: أقر بأن is a saying.</summary>
    Passes = 1 << 15,

    /// <summary>A place right after it.</summary>
    Place = 1 << 16,

    /// <summary>A law, decree or ruling after it.</summary>
    Law = 1 << 17,

    /// <summary>The preposition إلى and a body or state.</summary>
    Joins = 1 << 19,

    /// <summary>The preposition ب with a state, city or government.</summary>
    Recognizes = 1 << 20,

    /// <summary>A meeting, visit, agreement or decree, which can be called off.</summary>
    Cancels = 1 << 21,

    /// <summary>Troops or arms.</summary>
    Forces = 1 << 22,

    /// <summary>A formal charge.</summary>
    Charges = 1 << 23,

    /// <summary>An adjective of war, or between whom.</summary>
    War = 1 << 24,

    /// <summary>Somebody who died by others' hands.</summary>
    Slain = 1 << 25,

    /// <summary>Missiles, shells, shots.</summary>
    Fires = 1 << 26,

    /// <summary>An election, seat or presidency.</summary>
    Wins = 1 << 27,

    /// <summary>A border, road, office or school, which can be closed.</summary>
    Closes = 1 << 18,

    /// <summary>An office, task or portfolio.</summary>
    Office = 1 << 29,

    /// <summary>A parliament or council.</summary>
    Dissolves = 1 << 28,

    /// <summary>A committee, council or assembly that sits.</summary>
    Sits = 1 << 30,

    /// <summary>A region or several countries, or whose tour it is.</summary>
    Tour = 1L << 31,

    /// <summary>Somebody after ب, or the telephone.</summary>
    Phoned = 1L << 32,

    /// <summary>An invitation, offer or resignation.</summary>
    Invited = 1L << 33,

    /// <summary>Arms, prisoners, the dead: what is handed over.</summary>
    Handed = 1L << 34,

    /// <summary>Sanctions, bans, sieges.</summary>
    Lifts = 1L << 35,

    /// <summary>Relations between states.</summary>
    Relations = 1L << 36,

    /// <summary>What a march is: peaceful, big, of protest.</summary>
    March = 1L << 37,

    /// <summary>People who are stopped by the police.</summary>
    Arrested = 1L << 38,

    /// <summary>Without the article, and somebody or some place after it: احتلال الكويت, not قوات الاحتلال.</summary>
    Takes = 1L << 39,

    /// <summary>No person as its subject, who attacks with words.</summary>
    Strikes = 1L << 40,

    /// <summary>Whom sanctions strike.</summary>
    Against = 1L << 41,

    /// <summary>People who are sent out of a country.</summary>
    Expelled = 1L << 42,

    /// <summary>A court right before it.</summary>
    Ruled = 1L << 43,
}

/// <summary>A form of such a word; nouns have the tense <see cref="VerbTense.Masdar"/>.</summary>
internal sealed record TriggerForm(Trigger Trigger, VerbForm Form);
