namespace Timeline.Extraction.Lexicon;

/// <summary>What a word can be; a word can be several things.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Preposition = 1 << 0,
    Conjunction = 1 << 1,
    Complementiser = 1 << 2,
    Relative = 1 << 3,
    Negation = 1 << 4,
    Pronoun = 1 << 5,
    Adverb = 1 << 6,
    Auxiliary = 1 << 7,
    Particle = 1 << 8,

    /// <summary>An everyday word: no part of a person's name.</summary>
    Common = 1 << 9,

    /// <summary>An office or trade of one person.</summary>
    Title = 1 << 10,

    /// <summary>People without names: a source, officials, analysts.</summary>
    Source = 1 << 11,
    Body = 1 << 12,
    Document = 1 << 13,
    Outlet = 1 << 14,

    /// <summary>A place where words stand: a social network.</summary>
    Medium = 1 << 15,
    Country = 1 << 16,
    City = 1 << 17,

    /// <summary>An adjective of a country or people.</summary>
    Nisba = 1 << 18,
    GivenName = 1 << 19,

    /// <summary>A verb whose object is an event: عقد اجتماعا, سيجري مكالمة.</summary>
    Holder = 1 << 20,

    /// <summary>Points back to a time told before: آنذاك.</summary>
    Then = 1 << 23,

    /// <summary>A document that binds: what is done in keeping with it is not said by it.</summary>
    Binding = 1 << 24,

    /// <summary>Begins a cue without being a verb of saying: بحسب, جاء في, وجه انتقادات.</summary>
    Opens = 1 << 25,

    /// <summary>What bears a name in quotation marks: مقال, كأس, عملية.</summary>
    Named = 1 << 22,

    /// <summary>What describes the noun before it and is told by no ending: الرئيس السابق, البيت الأبيض.</summary>
    Adjective = 1 << 21,

    Function = Preposition | Conjunction | Complementiser | Relative | Negation | Pronoun | Adverb | Auxiliary | Particle,
    Actor = Title | Source | Body | Document | Outlet | Country | City | GivenName,
}
