using Timeline.Extraction.Lexicon;

namespace Timeline.Extraction.Actors;

/// <summary>A noun phrase that names somebody or something that can speak or act.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">One past its last token.</param>
/// <param name="Head">The token that says what it is: a title, a body, the first name.</param>
/// <param name="NameFrom">First token of the person's name in it; -1 for none.</param>
/// <param name="NameTo">One past the name's last token.</param>
/// <param name="Kind">The class of the head; None for a bare name.</param>
/// <param name="Gender">Gender of the head.</param>
/// <param name="Number">Number of the head.</param>
/// <param name="Oblique">The head's ending says that it is no subject: المسؤولين, رئيسا.</param>
internal readonly record struct NounPhrase(
    int From,
    int To,
    int Head,
    int NameFrom,
    int NameTo,
    WordClasses Kind,
    Gender Gender,
    Number Number,
    bool Oblique = false)
{
    public bool HasName => NameFrom >= 0;
}
