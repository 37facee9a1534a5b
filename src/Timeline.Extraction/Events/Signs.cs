namespace Timeline.Extraction.Events;

/// <summary>What speaks for and against a word telling an event in full, at its place in the text.</summary>
[Flags]
internal enum Signs : ulong
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

    /// <summary>In the words of somebody, between quotation marks.</summary>
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

    /// <summary>In what somebody said, told by the writer.</summary>
    Reported = 1 << 25,

    /// <summary>A verb after الذي, التي: background to something else.</summary>
    Relative = 1 << 26,

    /// <summary>The verb opens its sentence.</summary>
    Opens = 1 << 27,

    /// <summary>In the first paragraph below the headline.</summary>
    Lead = 1 << 28,

    /// <summary>In the second.</summary>
    Early = 1 << 29,

    /// <summary>In the last third of an article that is not short.</summary>
    Late = 1 << 30,

    /// <summary>Its day lies within days of the writer's.</summary>
    Near = 1UL << 31,

    /// <summary>Its day lies months before the writer's.</summary>
    Old = 1UL << 32,

    /// <summary>Only a month or year is told.</summary>
    Coarse = 1UL << 33,

    /// <summary>Its verb is in the past.</summary>
    Past = 1UL << 34,

    /// <summary>Its verb is in the future.</summary>
    Coming = 1UL << 35,

    /// <summary>Its verb is in the present.</summary>
    Present = 1UL << 36,

    /// <summary>After حول, بشأن, عن: what is talked about.</summary>
    Topic = 1UL << 37,

    /// <summary>After من أجل, بهدف: what is aimed at.</summary>
    Purpose = 1UL << 38,

    /// <summary>Somebody announces or decides it: أعلن, قرر.</summary>
    Announced = 1UL << 39,

    /// <summary>After أدى إلى, أسفر عن: what came of something else.</summary>
    Result = 1UL << 40,

    /// <summary>After بسبب, قرار, مسؤولية: what something else is about.</summary>
    Cause = 1UL << 41,

    /// <summary>The article has told it before, below the headline.</summary>
    Again = 1UL << 42,

    /// <summary>Only the headline has told it before.</summary>
    AfterHeadline = 1UL << 43,

    /// <summary>The article tells it again further down.</summary>
    Retold = 1UL << 44,

    /// <summary>Something else is told before it in the same sentence.</summary>
    Beside = 1UL << 45,

    /// <summary>Something of the same type is.</summary>
    BesideLike = 1UL << 46,

    /// <summary>Joined by "and" to what stands before it.</summary>
    Joined = 1UL << 47,

    /// <summary>After مقابل, بشرط: what is given in return.</summary>
    Exchange = 1UL << 48,

    /// <summary>After وقف, إنهاء: what is to stop.</summary>
    Ended = 1UL << 49,

    /// <summary>After وسط, رغم, في ظل: what is around the news.</summary>
    Around = 1UL << 50,

    /// <summary>Another event of its family is told before it.</summary>
    Kindred = 1UL << 51,

    /// <summary>By the same word.</summary>
    SameWord = 1UL << 52,

    /// <summary>Of people who take part in this one too.</summary>
    SamePeople = 1UL << 53,

    /// <summary>On the same days.</summary>
    SameDay = 1UL << 54,

    /// <summary>All of its family told before it were on other days.</summary>
    OtherDay = 1UL << 55,

    /// <summary>All of its family told before it were of other people.</summary>
    OtherPeople = 1UL << 56,

    /// <summary>At the same place.</summary>
    SamePlace = 1UL << 57,
}
