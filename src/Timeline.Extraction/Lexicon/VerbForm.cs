namespace Timeline.Extraction.Lexicon;

internal enum VerbTense : byte
{
    Perfect,
    Imperfect,
    Future,
    Participle,
    Masdar,
}

internal enum Gender : byte
{
    Unknown,
    Masculine,
    Feminine,
}

internal enum Number : byte
{
    Unknown,
    Singular,
    Plural,
}

/// <summary>One written form of a verb and what it tells of its subject and object.</summary>
/// <param name="Tense">Tense, or participle or verbal noun.</param>
/// <param name="Gender">Gender of the subject (of the possessor for a verbal noun).</param>
/// <param name="Number">Its number; a dual counts as plural.</param>
/// <param name="HasSuffix">A pronoun hangs on it: the object of a verb, the subject of a verbal noun.</param>
/// <param name="Bare">The plain perfect without any ending, which is often another word as well.</param>
internal readonly record struct VerbForm(VerbTense Tense, Gender Gender, Number Number, bool HasSuffix = false, bool Bare = false);
