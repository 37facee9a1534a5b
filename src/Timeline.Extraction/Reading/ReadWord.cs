using Timeline.Extraction.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>How a token is read: which particles stand before its stem, and what the tables say of the stem.</summary>
/// <param name="Before">Particles written together with it.</param>
/// <param name="StemStart">Index of the stem in the normalised token.</param>
/// <param name="Word">Null for a word in no table.</param>
internal readonly record struct ReadWord(Proclitics Before, int StemStart, Word? Word)
{
    public bool Is(WordClasses classes) => Word is not null && Word.Is(classes);

    public bool Definite => (Before & Proclitics.Article) != 0;

    public bool Joined => (Before & (Proclitics.And | Proclitics.Then)) != 0;

    /// <summary>A preposition of one letter is written with it.</summary>
    public bool Governed => (Before & (Proclitics.By | Proclitics.For | Proclitics.As)) != 0;
}
