namespace Timeline.Extraction.Events;

/// <summary>What speaks for and against a word telling an event in full, at its place in the text.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    WeakNoun = 1,
    FairNoun = 1 << 1,
    WeakVerb = 1 << 2,
    FairVerb = 1 << 3,
    StrongVerb = 1 << 4,
    Phrase = 1 << 5,

    /// <summary>A light verb says that it takes place.</summary>
    Held = 1 << 6,

    /// <summary>A time mention of its clause dates it.</summary>
    Dated = 1 << 7,

    /// <summary>One who took part is named.</summary>
    OneActor = 1 << 8,

    /// <summary>Two or more are named.</summary>
    Actors = 1 << 9,
    Placed = 1 << 10,

    /// <summary>With the article or a pronoun.</summary>
    Known = 1 << 11,

    /// <summary>A plural without the article.</summary>
    Many = 1 << 12,

    /// <summary>After خلال, بعد, عقب, في ختام: something took place at it.</summary>
    Occasion = 1 << 13,

    /// <summary>It belongs to another noun: رئاسة المؤتمر, نتائج الانتخابات.</summary>
    Attribute = 1 << 14,

    /// <summary>أي, كل, مثل, بعض before it: no certain one.</summary>
    Generic = 1 << 15,
    Quoted = 1 << 16,
    Headline = 1 << 17,
    Hypothetical = 1 << 18,
    Planned = 1 << 19,
    Ongoing = 1 << 20,
    Denied = 1 << 21,

    /// <summary>A number of people after it: مقتل 74.</summary>
    Counted = 1 << 22,

    /// <summary>A press conference of one alone.</summary>
    Alone = 1 << 23,

    /// <summary>A message or caption from a social network.</summary>
    Caption = 1 << 24,

    /// <summary>A verb after الذي, التي: background to something else.</summary>
    Relative = 1 << 26,

    /// <summary>The verb opens its sentence.</summary>
    Opens = 1 << 27,

    /// <summary>In the first lines of the article.</summary>
    Early = 1 << 28,
}
